import { PDFDict, type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { type Operator, operatorsOf } from '../content/operators.ts';
import { contentOf, setContent } from '../content/page-stream.ts';
import { type Marking, scan } from '../content/scan.ts';
import { type KnownFonts, textOf } from '../content/sheet-text.ts';
import type { NumberFont } from './number-font.ts';

const MILLIMETRE = 72 / 25.4;

/** 4号; margins of the type area as sheets.css has them, and one character in from them. */
const SIZE = 14;
const LEFT = 28 * MILLIMETRE + SIZE;
const RIGHT = 26 * MILLIMETRE + SIZE;

const RESOURCE = 'JipingNumber';

export interface Stamp {
  readonly number: string;
  /** Numbers in a contents list on the sheet, by their marks. */
  readonly contents: ReadonlyMap<number, string>;
  /** The sheet is a right-hand one. */
  readonly right: boolean;
  readonly font: NumberFont;
  readonly known: KnownFonts;
}

/**
 * Puts the number that a sheet has in its volume in the place of its own, right or left as its paper lies. What had no
 * number gets none.
 */
export function stampNumber(document: PDFDocument, page: PDFPage, stamped: Stamp): void {
  const { number, right, font, known } = stamped;
  const content = withContents(page, contentOf(page), stamped);
  const own = ownNumber(page, content, known);
  const [first] = own.flatMap(({ items }) => items);
  if (!first?.at) return;
  const rest = withoutParts(content, own);
  const stamp = number === '' ? '' : stampAt(first.at, page, `— ${number} —`, right, font);
  const fonts = fontsOf(page);
  // The face of its own number only, in which nothing is written any more.
  for (const name of fonts.keys()) if (!rest.includes(`${name} `)) fonts.delete(name);
  fonts.set(PDFName.of(RESOURCE), font.ref);
  // The page's own content leaves its scale behind.
  setContent(document, page, `q\n${rest}\nQ\n${stamp}`);
}

/** Numbers are written in pieces: dash and space, digits, space and dash. */
function ownNumber(page: PDFPage, content: string, known: KnownFonts): Marking[] {
  const operators = operatorsOf(content);
  return scan(operators).markings.filter(({ start, end, close, tag }) => {
    if (tag !== 'Artifact' || !content.slice(start, end).includes('/Footer')) return false;
    const within = operators.filter((operator) => operator.start > start && operator.end < close);
    return /^[—\d]*$/.test(textOf(page, within, known));
  });
}

function withoutParts(content: string, parts: readonly Marking[]): string {
  let at = 0;
  const kept = parts.map(({ start, close }) => {
    const piece = content.slice(at, start);
    at = close;
    return piece;
  });
  return kept.join('') + content.slice(at);
}

/** Writes other numbers into a contents list, ending where the old ones end. */
function withContents(page: PDFPage, content: string, { contents, font, known }: Stamp): string {
  if (contents.size === 0) return content;
  const operators = operatorsOf(content);
  const marked = scan(operators).markings.flatMap(({ mark, start, close }) => {
    const number = contents.get(mark ?? -1);
    return number === undefined ? [] : [{ number, start, close }];
  });
  let at = 0;
  const pieces = marked.map(({ number, start, close }) => {
    const within = operators.filter((operator) => operator.start > start && operator.end < close);
    const [first, last] = [within.find(({ name }) => name === 'BT'), within.findLast(({ name }) => name === 'ET')];
    if (!first || !last) return '';
    const piece = content.slice(at, first.start) + rewritten(within, textOf(page, within, known), number, font);
    at = last.end;
    return piece;
  });
  return pieces.join('') + content.slice(at);
}

function rewritten(operators: readonly Operator[], old: string, number: string, font: NumberFont): string {
  const operandsOf = (wanted: string) => operators.find(({ name }) => name === wanted)?.operands ?? [];
  const size = Number(operandsOf('Tf')[1]);
  const [a, b, c, d, x, y] = operandsOf('Tm').map(Number);
  const shift = (size * (font.widthOf(old) - font.widthOf(number))) / 1000;
  return `BT /${RESOURCE} ${size} Tf ${a} ${b} ${c} ${d} ${fixed((x ?? 0) + shift)} ${y} Tm ${font.encode(number)} Tj ET`;
}

/** On a turned sheet the foot is its left edge, and the number runs down. */
function stampAt(
  [x, y]: readonly [number, number],
  page: PDFPage,
  text: string,
  right: boolean,
  font: NumberFont,
): string {
  const { width, height } = page.getTrimBox();
  const long = (font.widthOf(text) * SIZE) / 1000;
  const turned = width > height;
  const along = right ? (turned ? RIGHT + long : width - RIGHT - long) : turned ? height - LEFT : LEFT;
  const matrix = turned ? `0 -1 1 0 ${fixed(x)} ${fixed(along)}` : `1 0 0 1 ${fixed(along)} ${fixed(y)}`;
  const shown = `BT /${RESOURCE} ${SIZE} Tf ${matrix} Tm ${font.encode(text)} Tj ET`;
  return `/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n${shown}\nEMC\n`;
}

function fixed(length: number): string {
  return length.toFixed(3);
}

/** The page's own list of fonts, which no other page has. */
function fontsOf({ node }: PDFPage): PDFDict {
  const resources = node.Resources()?.clone(node.context) ?? node.context.obj({});
  const fonts = resources.lookupMaybe(PDFName.of('Font'), PDFDict)?.clone(node.context) ?? node.context.obj({});
  resources.set(PDFName.of('Font'), fonts);
  node.set(PDFName.of('Resources'), resources);
  return fonts;
}
