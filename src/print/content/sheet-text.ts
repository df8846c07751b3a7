import { inflateSync } from 'node:zlib';
import { PDFDict, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import type { Operator } from './operators.ts';
import type { ReadPage } from './page-stream.ts';

/** What the codes of a font stand for, two bytes each (Identity-H). */
type Characters = ReadonlyMap<number, string>;

/**
 * The text of every sheet as a reader of the PDF gets it, in the order in which it is painted, without spaces: those are
 * guessed from gaps by whoever reads.
 *
 * Reads what Chromium writes: composite fonts with a `ToUnicode` map.
 */
export function textOfSheets(pages: readonly ReadPage[]): string[] {
  const known: KnownFonts = new Map();
  return pages.map(({ page, operators }) => textOf(page, operators, known));
}

/** Fonts that were read before, by their references. */
export type KnownFonts = Map<string, Characters>;

/** The text of some of a page's operators, which set their own fonts. */
export function textOf(page: PDFPage, operators: readonly Operator[], known: KnownFonts): string {
  let text = '';
  let font: Characters = new Map();
  for (const operator of operators) {
    const { name } = operator;
    if (name === 'Tf') font = fontOf(page, operator.operands[0] ?? '', known);
    if (name === 'Tj' || name === 'TJ') text += shown(operator.operands, font);
  }
  return text.replace(/\s/g, '');
}

/** Strings are hexadecimal; what is between them in an array moves them. */
function shown(operands: readonly string[], font: Characters): string {
  let text = '';
  for (const operand of operands) {
    if (!operand.startsWith('<')) continue;
    for (let at = 1; at + 4 < operand.length; at += 4)
      text += font.get(Number.parseInt(operand.slice(at, at + 4), 16)) ?? '\ufffd';
  }
  return text;
}

function fontOf(page: PDFPage, name: string, known: KnownFonts): Characters {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const key = String(fonts?.get(PDFName.of(name.slice(1))));
  const characters = known.get(key) ?? charactersOf(fonts?.lookup(PDFName.of(name.slice(1))));
  known.set(key, characters);
  return characters;
}

function charactersOf(font: unknown): Characters {
  const map = font instanceof PDFDict ? font.lookup(PDFName.of('ToUnicode')) : undefined;
  if (!(map instanceof PDFRawStream)) return new Map();
  const bytes = map.getContents();
  const packed = map.dict.has(PDFName.of('Filter'));
  return readMap((packed ? inflateSync(bytes) : Buffer.from(bytes)).toString('latin1'));
}

/** The two tables of a `ToUnicode` map (ISO 32000-1 9.10.3): single codes, and runs of codes. */
function readMap(source: string): Characters {
  const characters = new Map<number, string>();
  for (const [, table = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of table.matchAll(/<(\w+)>\s*<(\w+)>/g))
      characters.set(Number.parseInt(code, 16), fromHex(text));
  }
  for (const [, table = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text = ''] of table.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      for (let code = from; code <= to; code += 1) characters.set(code, next(fromHex(text), code - from));
    }
  }
  return characters;
}

function fromHex(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

function next(text: string, by: number): string {
  const code = (text.codePointAt(0) ?? 0) + by;
  return String.fromCodePoint(code) + text.slice(code > 0xffff ? 2 : 1);
}
