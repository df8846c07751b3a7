import { readPages } from '../content/page-stream.ts';
import { textOfSheets } from '../content/sheet-text.ts';
import { inspect } from '../inspect.ts';
import type { Binding, VolumeDescription } from './bind.ts';
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
  const sources = [binding.front, ...binding.copies.map(({ document }) => document)].map((each) =>
    textOfSheets(readPages(each)),
  );
  const claimed = conformance.claims.archival !== undefined && conformance.claims.accessible === '1';
  return [
    ...(texts.length === sheets.length ? [] : [`有 ${texts.length} 页，应为 ${sheets.length} 页`]),
    ...sheets.flatMap((sheet, index) => sheetFaults(sheet, index, texts[index] ?? '', sources)),
    ...contentsFaults(texts, binding),
    ...(tagged && claimed === (wanted === 'archival') ? [] : ['没有按要求声明 PDF/A、PDF/UA']),
    ...conformance.breaches.map(({ clause, message }) => `${message}（${clause}）`),
    ...fonts.filter(({ embedded, type3 }) => type3 || !embedded).map(({ name }) => `字体 ${name} 没有嵌入`),
  ];
}

/** A sheet says what it said in its copy, with the number of the volume. */
function sheetFaults(
  sheet: VolumeSheet,
  index: number,
  text: string,
  sources: readonly (readonly string[])[],
): string[] {
  const place = `第 ${index + 1} 张（页码 ${sheet.number || '无'}）`;
  if (sheet.from === undefined) return text === '' ? [] : [`${place}应为空白页`];
  const before = sources[sheet.from]?.[sheet.page] ?? '';
  const own = withoutNumber(before, String(sheet.page + 1));
  if (own === before) return text === before ? [] : [`${place}与原打印件的文字不同`];
  const rest = sheet.number === '' ? text : withoutNumber(text, sheet.number);
  const numbered = sheet.number === '' || rest !== text;
  return [...(numbered ? [] : [`${place}没有页码`]), ...(rest === own ? [] : [`${place}与原打印件的文字不同`])];
}

function withoutNumber(text: string, number: string): string {
  const written = `—${number}—`;
  const at = text.lastIndexOf(written);
  return at < 0 ? text : text.slice(0, at) + text.slice(at + written.length);
}

/** The contents name every report with the number of the sheet before it, and that sheet names the report. */
function contentsFaults(texts: readonly string[], { copies, sheets }: Binding): string[] {
  const body = sheets.findIndex(({ number }) => number === '1');
  const contents = texts.slice(0, body).join('');
  const numbers = sheets.slice(body).flatMap(({ from, number }) => (from === 0 ? [number] : []));
  return copies.flatMap(({ id, title, office }, index) => {
    const number = numbers[index] ?? '';
    const named = contents.includes(compact(title + office) + number);
    const sheet = texts[sheets.findIndex((each) => each.number === number)] ?? '';
    const there = sheet.includes(compact(title));
    return named && there ? [] : [`目录没有 ${id} 的真实页码（应为 ${number}）`];
  });
}

function compact(text: string): string {
  return text.replace(/\s/g, '');
}
