import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/archive/manifest.ts';
import { inspect } from '../../src/print/inspect.ts';
import type { PrintOptions, PrintResult } from '../../src/print/job.ts';
import { printAll } from '../../src/print/print.ts';
import { readCopy } from '../../src/print/read-copy.ts';
import { elementsOf, isContent, type StructureElement } from '../../src/print/structure/element.ts';
import { readStructure } from '../../src/print/structure/read-structure.ts';
import { planVolume, reportNumbers } from '../../src/print/volume/plan.ts';
import { printVolumes, type VolumeJob } from '../../src/print/volume/print-volumes.ts';
import { linesOf, type ReadPdf, type ReadSheet, readPdf } from './read-pdf.ts';
import { attachmentOf, jobOf, SPECIMENS, temporaryOptions } from './specimens.ts';

/** Upright and turned sheets, long ones with a contents list of their own, and short ones. */
const BOUND = [
  { name: 'structure', title: '第一份报告', office: '甲单位' },
  { name: 'turned-table', title: '第二份报告', office: '乙单位' },
  { name: 'contents', title: '第三份报告', office: '丙单位' },
  { name: 'headings', title: '第四份报告', office: '丁单位' },
];

let options: PrintOptions & { readonly folder: string };
let printed: PrintResult[];
let results: PrintResult[];
let volume: ReadPdf;
let rightHand: ReadPdf;

const fileOf = (name: string) => join(options.folder, `${name}.pdf`);
const volumeJob = (name: string, more: Partial<VolumeJob> = {}): VolumeJob => ({
  id: 'volumes/2018',
  html: join(SPECIMENS, 'volume.html'),
  pdf: fileOf(name),
  source: 'content/site.yaml',
  title: '2018年度预算绩效评价报告汇编',
  author: '某市财政局',
  language: 'zh-CN',
  date: '2019-03-01',
  conformance: 'archival',
  rightHand: false,
  copies: BOUND.map(({ name: copy, ...each }) => ({ id: `2018/${copy}`, ...each, path: fileOf(copy) })),
  ...more,
});

beforeAll(async () => {
  options = await temporaryOptions();
  const attachments = [attachmentOf(jobOf('headings', '').html)];
  printed = await printAll(
    BOUND.map(({ name }) => ({ ...jobOf(name, options.folder), attachments })),
    options,
  );
  results = await printVolumes([volumeJob('volume'), volumeJob('right', { rightHand: true })], options);
  volume = await readPdf(fileOf('volume'));
  rightHand = await readPdf(fileOf('right'));
}, 120_000);

afterAll(() => rm(options.folder, { recursive: true, force: true }));

/** The number at the foot of a sheet; on a turned one it runs down its left edge. */
function numberOf({ width, height, runs }: ReadSheet): string | undefined {
  const foot = runs.filter(({ baseline, left }) => (width > height ? left < 35 : baseline > height - 35));
  return /— (\w+) —/.exec(foot.map(({ text }) => text).join(''))?.[1];
}

describe('the plan of a volume', () => {
  test('counts on from report to report, a sheet before each', () => {
    expect(reportNumbers([8, 3, 1], false)).toEqual({ 'report-1': '1', 'report-2': '10', 'report-3': '14' });
    expect(reportNumbers([8, 3, 1], true)).toEqual({ 'report-1': '1', 'report-2': '11', 'report-3': '17' });
  });

  test('number 1 is on a right-hand sheet, and so is every report where that is wanted', () => {
    const sheets = planVolume({ front: 3 + 2, copies: [2, 1], rightHand: true });
    const lines = sheets.map(({ from, page, number }) => `${number || '-'} ${from ?? 'blank'}:${page}`);
    expect(lines).toEqual([
      ...['- 0:0', 'I 0:1', 'II 0:2', 'III blank:0'],
      ...['1 0:3', '2 blank:0', '3 1:0', '4 1:1', '5 0:4', '6 blank:0', '7 2:0'],
    ]);
  });
});

test('a volume takes the sheets of its reports as they are', async () => {
  expect(results.map(({ failure, diagnostics }) => failure ?? diagnostics)).toEqual([[], []]);
  const copied = volume.sheets.slice(-(printed[3]?.sheets ?? 0));
  const own = (await readPdf(fileOf('headings'))).sheets;
  const lines = ({ runs, height }: ReadSheet) => runs.filter(({ baseline }) => baseline < height - 35);
  expect(copied.map(lines)).toEqual(own.map(lines));
});

test('numbers go on over all sheets, right and left as the paper lies, turned sheets too', () => {
  const numbers = volume.sheets.map(numberOf);
  const front = numbers.indexOf('1');
  expect(front % 2).toBe(0);
  expect(numbers.slice(0, 3)).toEqual([undefined, 'I', 'II']);
  expect(numbers.slice(front)).toEqual(volume.sheets.slice(front).map((_, index) => String(index + 1)));
  for (const [index, sheet] of volume.sheets.entries()) {
    const { width, height } = sheet;
    const foot = sheet.runs.find(({ text }) => /^— \w+ —$/.test(text));
    if (!foot) continue;
    if (width > height) expect(foot).toMatchObject({ turned: 90 });
    else if (index % 2 === 0) expect(foot.right).toBeCloseTo(210 - 26 - 14 / (72 / 25.4), 0);
    else expect(foot.left).toBeCloseTo(28 + 14 / (72 / 25.4), 0);
  }
  expect(volume.sheets.some(({ width, height }) => width > height)).toBe(true);
});

test('the contents name the sheet before each report', async () => {
  const contents = volume.sheets[1]?.text ?? '';
  for (const [index, { title, office }] of BOUND.entries()) {
    const number = new RegExp(`${title}${office}\\s*(\\d+)`).exec(contents)?.[1];
    const sheet = volume.sheets.find((each) => numberOf(each) === number);
    expect(sheet?.text).toContain(`${index + 1}${title}${office}`);
  }
  expect(contents).toMatch(/总体情况\s*II/);
  const { catalog } = await PDFDocument.load(await readFile(fileOf('volume')));
  expect(String(catalog.get(PDFName.of('PageLabels')))).toMatch(/\/S \/R[\s\S]*\/S \/D/);
});

/** Where the links of a sheet lead, as places among all sheets. */
async function goalsOf(file: string, sheet: number): Promise<number[]> {
  const document = await PDFDocument.load(await readFile(file), { updateMetadata: false });
  const pages = document.getPages();
  const links = pages[sheet]?.node.Annots()?.asArray() ?? [];
  return links.map((link) => {
    const place = document.context.lookup(link, PDFDict).lookup(PDFName.of('Dest'), PDFArray);
    return pages.findIndex(({ ref }) => ref === place.get(0));
  });
}

test('links lead to the sheets whose numbers stand beside them, in the contents of a report too', async () => {
  const own = (await readPdf(fileOf('contents'))).sheets;
  const listed = [1, volume.sheets.findIndex(({ text }) => text.startsWith(own[0]?.text.slice(0, 12) ?? '?'))];
  expect(own[0]?.text).toContain('目录');
  for (const sheet of listed) {
    const goals = await goalsOf(fileOf('volume'), sheet);
    const lines = linesOf(volume.sheets[sheet] as ReadSheet).map(({ text }) => /(\d+|II)$/.exec(text)?.[1]);
    expect(goals.length).toBeGreaterThan(3);
    expect(lines.filter((number) => number !== undefined)).toEqual(
      goals.map((goal) => numberOf(volume.sheets[goal] as ReadSheet)),
    );
  }
});

test('with right-hand beginnings every report has an odd number, behind a blank back', () => {
  const dividers = BOUND.map(({ title, office }) =>
    rightHand.sheets.findIndex(({ text }, index) => index > 2 && text.includes(`${title}${office}`)),
  );
  for (const divider of dividers) {
    expect(divider % 2).toBe(0);
    expect(rightHand.sheets[divider + 1]?.text).toBe('');
    expect(rightHand.sheets[divider + 2]?.text).not.toBe('');
  }
});

test('bookmarks have two levels', async () => {
  const document = await PDFDocument.load(await readFile(fileOf('volume')), { updateMetadata: false });
  expect(volume.outline.slice(0, 2)).toEqual(['目录', '总体情况']);
  const own = await Promise.all(BOUND.map(async ({ name }) => (await readPdf(fileOf(name))).outline[0]));
  for (const title of own) expect(volume.outline).toContain(title);
  expect(String(document.catalog.lookup(PDFName.of('Outlines')))).toContain(`/Count ${2 + BOUND.length}`);
});

test('the structure, the claims and the data of each report come along', async () => {
  const bytes = await readFile(fileOf('volume'));
  const { conformance } = await inspect(bytes);
  expect(conformance).toEqual({ claims: { archival: '3A', accessible: '1' }, breaches: [] });
  const root = readStructure(await PDFDocument.load(bytes, { updateMetadata: false })) as StructureElement;
  const texts = (each: StructureElement) => [...elementsOf(each)].filter(({ kids }) => kids.some(isContent)).length;
  const reports = [...elementsOf(root)].filter(({ type }) => type === 'Art').slice(-BOUND.length);
  for (const [index, { name }] of BOUND.entries()) {
    const own = await PDFDocument.load(await readFile(fileOf(name)), { updateMetadata: false });
    expect(texts(reports[index] as StructureElement)).toBe(texts(readStructure(own) as StructureElement));
  }
  const { attachments } = await readCopy(bytes);
  expect(attachments.map(({ name }) => name)).toEqual(BOUND.map(({ name }) => `2018-${name}-data.json`).sort());
});

test('the same copies give the same bytes', async () => {
  await printVolumes([volumeJob('again')], options);
  expect(sha256(await readFile(fileOf('again')))).toBe(sha256(await readFile(fileOf('volume'))));
}, 60_000);

test('reports with the same fonts share them', async () => {
  const copies = volumeJob('alike').copies.map((copy) => ({ ...copy, path: fileOf('headings') }));
  const [result] = await printVolumes([volumeJob('alike', { copies })], options);
  expect(result?.failure).toBeUndefined();
  const fontsOf = async (name: string) => {
    const { context } = await PDFDocument.load(await readFile(fileOf(name)), { updateMetadata: false });
    const streams = context.enumerateIndirectObjects().map(([, object]) => object);
    return streams.filter((each) => each instanceof PDFRawStream && each.dict.has(PDFName.of('Length1')));
  };
  const fonts = (await fontsOf('alike')).map((each) => sha256((each as PDFRawStream).getContents()));
  expect(new Set(fonts).size).toBe(fonts.length);
  expect(fonts.length).toBeGreaterThan((await fontsOf('headings')).length);
}, 60_000);

test('a volume whose contents would be wrong is not written', async () => {
  const copies = volumeJob('wrong').copies.map((copy) => ({ ...copy, title: `${copy.title}（别名）` }));
  const [result] = await printVolumes([volumeJob('wrong', { copies })], options);
  expect(result?.failure?.message).toContain('目录里没有 2018/structure');
  await expect(readFile(fileOf('wrong'))).rejects.toThrow('ENOENT');
}, 60_000);
