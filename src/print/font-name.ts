import { tableOffset, viewOf } from './cmap.ts';

/** The PostScript name. */
const NAME_ID = 6;

/** The name that a TrueType font has in a PDF, from its table `name`; nothing where it has none. */
export function postScriptName(font: Uint8Array): string | undefined {
  const view = viewOf(font);
  const table = tableOffset(view, 'name');
  if (table === undefined) return undefined;
  const strings = table + view.getUint16(table + 4);
  for (let record = table + 6; record < table + 6 + 12 * view.getUint16(table + 2); record += 12) {
    if (view.getUint16(record + 6) !== NAME_ID) continue;
    const start = strings + view.getUint16(record + 10);
    const bytes = Buffer.from(font.buffer, font.byteOffset + start, view.getUint16(record + 8));
    // In UTF-16 for Windows and Unicode, in one byte a character for Macintosh: the name is ASCII either way.
    return bytes.toString('latin1').replaceAll('\0', '');
  }
  return undefined;
}
