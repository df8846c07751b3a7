import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { type ReadPage, readPages } from '../content/page-stream.ts';
import { scan } from '../content/scan.ts';
import { type KnownFonts, textOf, textOfSheets } from '../content/sheet-text.ts';
import { inspect } from '../inspect.ts';
import { readStructure } from '../structure/read-structure.ts';
import type { Binding, VolumeDescription } from './bind.ts';
import { type ContentsNumber, contentsNumbers } from './contents-numbers.ts';
import type { VolumeSheet } from './plan.ts';

/**
 * Reads a bound volume back and holds every sheet against the copy that it was taken from.
 *
 * @returns what is wrong, in Chinese: faults of ours, as the copies were found right before.
 */
export async function checkVolume(
  volume: Uint8Array,
  { conformance: wanted }: VolumeDescription,
  binding: Binding,
): Promise<string[]> {
  const { texts, conformance, fonts, tagged } = await inspect(volume);
  const { sheets } = binding;
  const document = await PDFDocument.load(volume, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const pages = readPages(document);
  const root = readStructure(document);
  const entries = root ? contentsNumbers(document, root) : [];
  const listed = new Set(entries.map(({ page }) => pages.findIndex((each) => each.page.ref === page)));
  const sources = [binding.front, ...binding.copies.map(({ document }) => document)].map((each) =>
    textOfSheets(readPages(each)),
  );
  const compared = { sources, listed };
  const claimed = conformance.claims.archival !== undefined && conformance.claims.accessible === '1';
  return [
    ...(texts.length === sheets.length ? [] : [`有 ${texts.length} 页，应为 ${sheets.length} 页`]),
    ...sheets.flatMap((sheet, index) => sheetFaults(sheet, index, texts[index] ?? '', compared)),
    ...contentsFaults(entries, pages, sheets),
    ...missingEntries(texts, binding),
    ...(tagged && claimed === (wanted === 'archival') ? [] : ['没有按要求声明 PDF/A、PDF/UA']),
    ...conformance.breaches.map(({ clause, message }) => `${message}（${clause}）`),
    ...fonts.filter(({ embedded, type3 }) => type3 || !embedded).map(({ name }) => `字体 ${name} 没有嵌入`),
  ];
}

/** What the copies say, and the sheets of the volume that have entries of a contents list. */
interface Compared {
  readonly sources: readonly (readonly string[])[];
  readonly listed: ReadonlySet<number>;
}

/** A sheet says what it said in its copy, with the numbers of the volume. */
function sheetFaults(sheet: VolumeSheet, index: number, text: string, { sources, listed }: Compared): string[] {
  const place = `第 ${index + 1} 张（页码 ${sheet.number || '无'}）`;
  if (sheet.from === undefined) return text === '' ? [] : [`${place}应为空白页`];
  const before = sources[sheet.from]?.[sheet.page] ?? '';
  const own = withoutNumber(before, String(sheet.page + 1));
  const rest = sheet.number === '' || own === before ? text : withoutNumber(text, sheet.number);
  const numbered = own === before || sheet.number === '' || rest !== text;
  return [
    ...(numbered ? [] : [`${place}没有页码`]),
    // The numbers of a contents list are checked by themselves.
    ...(words(rest, listed.has(index)) === words(own, listed.has(index)) ? [] : [`${place}与原打印件的文字不同`]),
  ];
}

function words(text: string, listed: boolean): string {
  return listed ? text.replace(/\d/g, '') : text;
}

function withoutNumber(text: string, number: string): string {
  const written = `—${number}—`;
  const at = text.lastIndexOf(written);
  return at < 0 ? text : text.slice(0, at) + text.slice(at + written.length);
}

/** Every number in a contents list, of the volume or of a report in it, is that of the sheet that its link leads to. */
function contentsFaults(
  entries: readonly ContentsNumber[],
  pages: readonly ReadPage[],
  sheets: readonly VolumeSheet[],
): string[] {
  const known: KnownFonts = new Map();
  return entries.flatMap(({ page, mark, goal }) => {
    const sheet = pages.find((each) => each.page.ref === page);
    const marking = sheet && scan(sheet.operators).markings.find((each) => each.mark === mark);
    const within = sheet?.operators.filter(({ start, end }) => marking && start > marking.start && end < marking.close);
    const written = sheet ? textOf(sheet.page, within ?? [], known) : '';
    const number = sheets[pages.findIndex((each) => each.page.ref === goal)]?.number ?? '';
    return written === number ? [] : [`目录写第 ${written} 页，应为 ${number}`];
  });
}

/** The contents of the volume name every report, and the sheet before it does. */
function missingEntries(texts: readonly string[], { copies, sheets }: Binding): string[] {
  const body = sheets.findIndex(({ number }) => number === '1');
  const contents = texts.slice(0, body).join('');
  const dividers = texts.filter((_, index) => index >= body && sheets[index]?.from === 0);
  return copies.flatMap(({ id, title, office }, index) => {
    const there = contents.includes(compact(title + office)) && dividers[index]?.includes(compact(title));
    return there ? [] : [`目录里没有 ${id}`];
  });
}

function compact(text: string): string {
  return text.replace(/\s/g, '');
}
