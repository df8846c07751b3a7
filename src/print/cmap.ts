/** The code points that a TrueType font has a glyph for. */
export function codePointsOf(font: Uint8Array): Set<number> {
  return new Set(glyphsOf(font).keys());
}

/** The glyphs of a TrueType font by their code points, read from the Unicode tables of its `cmap`. */
export function glyphsOf(font: Uint8Array): Map<number, number> {
  const view = viewOf(font);
  const cmap = tableOffset(view, 'cmap');
  if (cmap === undefined) throw new Error('Unexpected font without a table cmap, expected TrueType');
  const found = new Map<number, number>();
  for (const subtable of unicodeSubtables(view, cmap)) {
    const format = view.getUint16(subtable);
    if (format === 4) addSegments(view, subtable, found);
    if (format === 12) addGroups(view, subtable, found);
  }
  return found;
}

export function hasTable(font: Uint8Array, tag: string): boolean {
  return tableOffset(viewOf(font), tag) !== undefined;
}

export function viewOf(font: Uint8Array): DataView {
  return new DataView(font.buffer, font.byteOffset, font.byteLength);
}

export function tableOffset(view: DataView, tag: string): number | undefined {
  for (let record = 12; record < 12 + view.getUint16(4) * 16; record += 16) {
    const name = [0, 1, 2, 3].map((index) => String.fromCharCode(view.getUint8(record + index))).join('');
    if (name === tag) return view.getUint32(record + 8);
  }
  return undefined;
}

/** Platform 0 is Unicode, platform 3 Windows, whose encodings 1 and 10 are Unicode too. */
function unicodeSubtables(view: DataView, cmap: number): number[] {
  return Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => cmap + 4 + index * 8)
    .filter((record) => {
      const [platform, encoding] = [view.getUint16(record), view.getUint16(record + 2)];
      return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    })
    .map((record) => cmap + view.getUint32(record + 4));
}

/** Format 4: runs of 16-bit characters, each with a shift or a list of glyphs; glyph 0 is "missing". */
function addSegments(view: DataView, table: number, found: Map<number, number>): void {
  const doubled = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + doubled];
  for (let at = 0; at < doubled; at += 2) {
    const [start, end] = [view.getUint16(starts + at), view.getUint16(ends + at)];
    const delta = view.getUint16(starts + doubled + at);
    const slot = starts + 2 * doubled + at;
    const offset = view.getUint16(slot);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : view.getUint16(slot + offset + (code - start) * 2);
      const shifted = (glyph + delta) & 0xffff;
      if (glyph !== 0 && shifted !== 0) found.set(code, shifted);
    }
  }
}

/** Format 12: groups of 32-bit characters with consecutive glyphs. */
function addGroups(view: DataView, table: number, found: Map<number, number>): void {
  const groups = view.getUint32(table + 12);
  for (let group = table + 16; group < table + 16 + groups * 12; group += 12) {
    const [start, end, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)];
    for (let code = start; code <= end; code += 1)
      if (glyph + code - start !== 0) found.set(code, glyph + code - start);
  }
}
