import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrintOptions, PrintResult } from '../../src/print/job.ts';
import { printAll } from '../../src/print/print.ts';
import type { Variant } from '../../src/print/variants.ts';
import { linesOf, type ReadPdf, readPdf } from './read-pdf.ts';
import { jobOf, temporaryOptions } from './specimens.ts';

let options: PrintOptions & { readonly folder: string };

beforeAll(async () => {
  options = await temporaryOptions();
});

afterAll(() => rm(options.folder, { recursive: true, force: true }));

async function printed(
  name: string,
  changes: Partial<PrintOptions>,
): Promise<ReadPdf & { result: PrintResult | undefined }> {
  const pdf = join(options.folder, `${name}-${JSON.stringify(changes).replace(/\W+/g, '-')}.pdf`);
  const [result] = await printAll([{ ...jobOf(name, options.folder), pdf }], { ...options, ...changes });
  expect([result?.diagnostics, result?.failure]).toEqual([[], undefined]);
  return { ...(await readPdf(pdf)), result };
}

/** Lines of a whole sheet of body text, without its number and marks. */
const lines = ({ sheets }: ReadPdf, at: number, size: number) =>
  linesOf({
    ...(sheets[at] as ReadPdf['sheets'][number]),
    runs: sheets[at]?.runs.filter((run) => Math.round(run.size) === size) ?? [],
  });

describe('variants', () => {
  test('large print has 16 lines of 20 characters in 22 pt, and nothing below 14 pt', async () => {
    const copy = await printed('full-sheet', { variant: 'large-print' });
    const full = lines(copy, 2, 22);
    expect(full.map(({ text }) => [...text].length)).toEqual(Array(16).fill(20));
    const form = await printed('variants', { variant: 'large-print' });
    for (const { runs } of form.sheets) for (const { size } of runs) expect(size).toBeGreaterThan(13.5);
  }, 60_000);

  test('compact has 34 lines of 36 characters in 12 pt', async () => {
    const copy = await printed('full-sheet', { variant: 'compact' });
    const official = await printed('full-sheet', {});
    expect(lines(copy, 0, 12).at(-2)?.text).toHaveLength(36);
    expect(copy.sheets.length).toBeLessThan(official.sheets.length);
  }, 60_000);

  test('a draft says so across every sheet and numbers its lines, whoever asks for it', async () => {
    for (const changes of [{ variant: 'draft' as Variant }, {}]) {
      const { sheets } = await printed('draft', changes);
      for (const { text } of sheets) expect(text.replace(/\s/g, '')).toContain('征求意见稿');
      const numbers = sheets[0]?.runs.filter(({ left, right, text }) => left < 28 && right < 28 && /^\d+$/.test(text));
      expect(numbers?.map(({ text }) => Number(text))).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
    }
  }, 60_000);

  test('made-up data says so at the head of every sheet', async () => {
    for (const { runs } of (await printed('draft', {})).sheets)
      expect(runs.filter(({ text, baseline }) => text === '示例' && baseline < 30)).toHaveLength(1);
  }, 60_000);

  test('an official copy says neither', async () => {
    const { sheets } = await printed('variants', { variant: 'official' });
    for (const { text } of sheets) expect(text).not.toMatch(/征求意见稿|示例/);
  }, 60_000);
});

describe('for print shops', () => {
  test('chapters begin on right-hand sheets, behind a blank back without a number', async () => {
    const { sheets } = await printed('variants', { chaptersRight: true });
    const at = (text: string) => sheets.findIndex((sheet) => sheet.text.includes(text)) + 1;
    expect([at('一、第一章'), at('二、第二章'), at('三、附表')]).toEqual([1, 3, 5]);
    expect(sheets[3]?.runs).toEqual([]);
    expect(sheets[4]?.runs.map(({ text }) => text)).toContain('— 5 —');
  }, 60_000);

  test('sheets have crop marks around an A4 that stays where it is', async () => {
    await printed('variants', { cropMarks: true });
    const file = join(options.folder, 'variants--cropMarks-true-.pdf');
    const document = await PDFDocument.load(await readFile(file), { updateMetadata: false });
    for (const page of document.getPages()) {
      const [trim, bleed, media] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()];
      expect([trim.x, trim.y]).toEqual([0, 0]);
      expect([trim.width, trim.height].map((length) => Math.round(length / (72 / 25.4))).sort()).toEqual([210, 297]);
      expect((trim.x - bleed.x) / (72 / 25.4)).toBeCloseTo(3, 1);
      expect(bleed.x - media.x).toBeGreaterThan(14);
    }
  }, 60_000);
});
