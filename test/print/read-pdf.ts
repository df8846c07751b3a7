import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text as it stands on the paper, in millimetres from the sheet's left and top edges. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size in points. */
  readonly size: number;
  /** Clockwise, in degrees. */
  readonly turned: number;
}

export interface ReadSheet {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly text: string;
}

export interface ReadPdf {
  readonly sheets: readonly ReadSheet[];
  readonly outline: readonly string[];
  readonly marked: boolean;
  readonly info: Record<string, unknown>;
}

const MILLIMETRE = 72 / 25.4;

/** Reads a PDF with another program than the one that finished it. */
export async function readPdf(file: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  const document = await task.promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const read = {
    sheets: await Promise.all(pages.map(readSheet)),
    outline: titles(await document.getOutline()),
    marked: await isMarked(document),
    info: (await document.getMetadata()).info as Record<string, unknown>,
  };
  await task.destroy();
  return read;
}

/** Its types say record, its code makes a map. */
async function isMarked(document: { getMarkInfo(): Promise<unknown> }): Promise<boolean> {
  const info = await document.getMarkInfo();
  return info instanceof Map && info.get('Marked') === true;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readSheet(page: Page): Promise<ReadSheet> {
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent();
  const texts = items.filter((item) => 'str' in item);
  return {
    width: width / MILLIMETRE,
    height: height / MILLIMETRE,
    runs: joined(texts)
      .filter(({ str }) => str.trim())
      .map((item) => runOf(item, height)),
    text: texts.map(({ str }) => str).join(''),
  };
}

interface Item {
  readonly str: string;
  readonly transform: number[];
  readonly width: number;
}

/** Text that goes on where the one before it ended, whatever marks are between them in the file. */
function joined(items: readonly Item[]): Item[] {
  const runs: Item[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && goesOn(last, item)) {
      const [from = 0, to = 0] = [along(last, last.transform), along(last, item.transform)];
      runs[runs.length - 1] = { ...last, str: last.str + item.str, width: to - from + item.width };
    } else if (item.str.trim()) runs.push(item);
  }
  return runs;
}

/** In the same size on the same line, at most a third of a character further on. */
function goesOn(last: Item, item: Item): boolean {
  const [a = 0, b = 0, , , x = 0, y = 0] = last.transform;
  const [c = 0, d = 0, , , u = 0, v = 0] = item.transform;
  const size = Math.hypot(a, b);
  const aside = Math.abs((u - x) * b - (v - y) * a) / size;
  // A space as wide as that is one between two cells.
  if (!item.str.trim() && item.width > size / 2) return false;
  const gap = along(last, item.transform) - along(last, last.transform) - last.width;
  return Math.hypot(a - c, b - d) < 0.1 && aside < 0.1 && Math.abs(gap) < size / 3;
}

/** How far along the line of a text a place is. */
function along({ transform: [a = 0, b = 0] }: Item, place: readonly number[]): number {
  const [, , , , x = 0, y = 0] = place;
  return (x * a + y * b) / Math.hypot(a, b);
}

function runOf(item: Item, height: number): Run {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
  return {
    text: item.str,
    left: x / MILLIMETRE,
    right: (x + item.width) / MILLIMETRE,
    baseline: (height - y) / MILLIMETRE,
    size: Math.hypot(a, b),
    turned: Math.round((Math.atan2(-b, a) * 180) / Math.PI),
  };
}

type Outline = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getOutline']>>;

function titles(items: Outline | null): string[] {
  return (items ?? []).flatMap(({ title, items: below }) => [title, ...titles(below as Outline)]);
}

/** The lines of a sheet from top to bottom: runs that share a baseline, joined. */
export function linesOf(sheet: ReadSheet): { text: string; left: number; right: number; baseline: number }[] {
  const lines = new Map<number, Run[]>();
  for (const run of sheet.runs) {
    const key = Math.round(run.baseline);
    lines.set(key, [...(lines.get(key) ?? []), run]);
  }
  return [...lines.values()]
    .map((runs) => ({
      text: runs.map(({ text }) => text).join(''),
      left: Math.min(...runs.map(({ left }) => left)),
      right: Math.max(...runs.map(({ right }) => right)),
      baseline: runs[0]?.baseline ?? 0,
    }))
    .sort((a, b) => a.baseline - b.baseline);
}
