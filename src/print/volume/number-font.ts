import { type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { glyphsOf, tableOffset, viewOf } from '../cmap.ts';

/** All that numbers of sheets are written with. */
export const NUMBER_CHARACTERS = '— 0123456789IVX';

/** The face of the numbers, put into a document once. */
export interface NumberFont {
  readonly ref: PDFRef;
  /** Width of a text, in thousandths of its size. */
  widthOf(text: string): number;
  /** A text as the operand of `Tj`. */
  encode(text: string): string;
}

/** Puts a cut TrueType face into a document as a composite font (ISO 32000-1 9.7), its codes the numbers of glyphs. */
export function embedNumberFont({ context }: PDFDocument, face: Uint8Array): NumberFont {
  const glyphs = glyphsOf(face);
  const glyphOf = (character: string) => glyphs.get(character.codePointAt(0) ?? 0) ?? 0;
  const advance = advancesOf(face);
  const file = context.register(context.flateStream(face, { Length1: face.length }));
  const name = PDFName.of('NUMBER+JipingSong');
  const descriptor = context.register(context.obj({ ...measuresOf(face), FontName: name, FontFile2: file }));
  const widths = [...NUMBER_CHARACTERS].flatMap((each) => [glyphOf(each), [advance(glyphOf(each))]]);
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: {
      Registry: PDFHexString.fromText('Adobe'),
      Ordering: PDFHexString.fromText('Identity'),
      Supplement: 0,
    },
    CIDToGIDMap: 'Identity',
    FontDescriptor: descriptor,
    W: widths,
  });
  const ref = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(unicodeMap(glyphOf))),
    }),
  );
  return {
    ref,
    widthOf: (text) => [...text].reduce((sum, character) => sum + advance(glyphOf(character)), 0),
    encode: (text) => `<${[...text].map((character) => hex(glyphOf(character))).join('')}>`,
  };
}

/** Advance widths of glyphs, from `hmtx`; the last one counts for all after it. */
function advancesOf(face: Uint8Array): (glyph: number) => number {
  const view = viewOf(face);
  const [metrics, header] = [tableAt(face, 'hmtx'), tableAt(face, 'hhea')];
  const count = view.getUint16(header + 34);
  const perEm = view.getUint16(tableAt(face, 'head') + 18);
  return (glyph) => Math.round((view.getUint16(metrics + 4 * Math.min(glyph, count - 1)) * 1000) / perEm);
}

/** What a font descriptor says of a face (ISO 32000-1 table 122), in thousandths. */
function measuresOf(face: Uint8Array) {
  const view = viewOf(face);
  const [head, header] = [tableAt(face, 'head'), tableAt(face, 'hhea')];
  const scaled = (at: number) => Math.round((view.getInt16(at) * 1000) / view.getUint16(head + 18));
  const ascent = scaled(header + 4);
  return {
    Type: 'FontDescriptor',
    Flags: 4,
    FontBBox: [36, 38, 40, 42].map((at) => scaled(head + at)),
    ItalicAngle: 0,
    Ascent: ascent,
    Descent: scaled(header + 6),
    CapHeight: ascent,
    StemV: 80,
  };
}

function tableAt(face: Uint8Array, tag: string): number {
  const at = tableOffset(viewOf(face), tag);
  if (at === undefined) throw new Error(`Unexpected font without a table ${tag}, expected TrueType`);
  return at;
}

/** What the codes stand for (ISO 32000-1 9.10.3). */
function unicodeMap(glyphOf: (character: string) => number): string {
  const entries = [...NUMBER_CHARACTERS].map((each) => `<${hex(glyphOf(each))}> <${hex(each.charCodeAt(0))}>`);
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${entries.length} beginbfchar
${entries.join('\n')}
endbfchar
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
