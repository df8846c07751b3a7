import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { qrCode } from '../../src/components/qr-code.ts';
import type { PrintOptions, PrintResult } from '../../src/print/job.ts';
import { printAll } from '../../src/print/print.ts';
import { elementsOf, type StructureElement } from '../../src/print/structure/element.ts';
import { readStructure } from '../../src/print/structure/read-structure.ts';
import { readCode } from './read-code.ts';
import { linesOf, type ReadSheet, readPdf } from './read-pdf.ts';
import { jobOf, SPECIMENS, temporaryOptions } from './specimens.ts';

const ADDRESS = 'https://data.example.gov.cn/evaluations/2018/kashi-website-operations/';
const CODE = `${ADDRESS}#copy-0123456789abcdef`;

/** The markup of the colophon on a built page. */
function colophon(): string {
  const { size, path } = qrCode(CODE);
  return `<footer class="colophon print-only">
    <svg viewBox="0 0 ${size} ${size}" role="img" aria-label="二维码：${CODE}"><path d="${path}" stroke="#000"/></svg>
    <div><p class="colophon-address">${ADDRESS}</p><p><span>第2版</span><span>内容摘要 0123 4567 89ab cdef</span></p></div>
  </footer>`;
}

const NAMES = ['issued-letter', 'imprint-apart', 'form-tightened', 'full-sheet'];

let options: PrintOptions & { readonly folder: string };
let results: readonly PrintResult[];
const sheets = new Map<string, readonly ReadSheet[]>();

beforeAll(async () => {
  options = await temporaryOptions();
  for (const name of NAMES) {
    const page = readFileSync(join(SPECIMENS, `${name}.html`), 'utf8');
    await writeFile(join(options.folder, `${name}.html`), page.replace('</article>', `${colophon()}</article>`));
  }
  const jobs = NAMES.map((name) => ({ ...jobOf(name, options.folder), html: join(options.folder, `${name}.html`) }));
  results = await printAll(jobs, { ...options, root: options.folder, presses: 1 });
  for (const name of NAMES) sheets.set(name, (await readPdf(join(options.folder, `${name}.pdf`))).sheets);
}, 120_000);

afterAll(() => rm(options.folder, { recursive: true, force: true }));

const lastOf = (name: string) => sheets.get(name)?.at(-1) as ReadSheet;
/** Baselines of the lines of a last sheet that fit a pattern, in millimetres from its top. */
const baseline = (name: string, pattern: RegExp) =>
  linesOf(lastOf(name)).find(({ text }) => pattern.test(text))?.baseline ?? Number.NaN;

test('no specimen has a fault or one sheet more', () => {
  expect(results.map(({ diagnostics, failure }) => [diagnostics, failure])).toEqual(NAMES.map(() => [[], undefined]));
  expect(NAMES.map((name) => sheets.get(name)?.length)).toEqual([4, 3, 2, 4]);
});

test.each(NAMES)(
  'the code on the last sheet of %s is read from its picture',
  async (name) => {
    expect(await readCode(join(options.folder, `${name}.pdf`), sheets.get(name)?.length ?? 0)).toBe(CODE);
  },
  30_000,
);

describe('the colophon stands', () => {
  test('above 版记, which stays at the foot of the type area', () => {
    for (const name of ['issued-letter', 'imprint-apart']) {
      expect(baseline(name, /2019年3月4日印发/)).toBeGreaterThan(255);
      expect(baseline(name, /第2版/)).toBeLessThan(baseline(name, /抄送：/) - 6);
    }
  });

  test('at the foot of the type area where it has room', () => {
    expect(baseline('full-sheet', /第2版/)).toBeGreaterThan(257);
    expect(baseline('full-sheet', /第2版/)).toBeLessThan(262);
  });

  test('below the type area of a full sheet, inside the paper', () => {
    const { height } = lastOf('form-tightened');
    expect(baseline('form-tightened', /第2版/)).toBeGreaterThan(28 + 156);
    expect(baseline('form-tightened', /第2版/)).toBeLessThan(height - 5);
  });
});

test('its code is drawn, not a picture, and has an alternative text', async () => {
  const bytes = readFileSync(join(options.folder, 'issued-letter.pdf'));
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const figures = [...elementsOf(readStructure(document) as StructureElement)].filter(({ type }) => type === 'Figure');
  expect(figures.map(({ alternative }) => alternative)).toEqual([`二维码：${CODE}`]);
  const streams = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    return object instanceof PDFRawStream ? String(object.dict.get(PDFName.of('Subtype'))) : [];
  });
  expect(streams).not.toContain('/Image');
});
