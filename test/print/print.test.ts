import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspect } from '../../src/print/inspect.ts';
import type { PrintJob, PrintOptions, PrintResult } from '../../src/print/job.ts';
import { printAll } from '../../src/print/print.ts';
import { linesOf, type ReadPdf, type ReadSheet, readPdf } from './read-pdf.ts';
import { jobOf, temporaryOptions } from './specimens.ts';

const NAMES = ['full-sheet', 'long-table', 'spanning-form', 'headings', 'keep-with-text', 'tall-cell'];
const FAULTY = ['wide-table', 'outside-request', 'rare-character', 'absent'];

let options: PrintOptions & { readonly folder: string };
let results: PrintResult[];
const copies = new Map<string, ReadPdf>();

beforeAll(async () => {
  options = await temporaryOptions();
  const jobs = [...NAMES, ...FAULTY].map((name) => jobOf(name, options.folder));
  results = await printAll(jobs.map(withSource), { ...options, presses: 1 });
  for (const name of NAMES) copies.set(name, await readPdf(join(options.folder, `${name}.pdf`)));
}, 120_000);

afterAll(() => rm(options.folder, { recursive: true, force: true }));

const withSource = (job: PrintJob): PrintJob => ({
  ...job,
  sourceText: '---\ntitle: 样张\n---\n\n此处有埃及字𓀀没有字形。',
});
const sheetsOf = (name: string): readonly ReadSheet[] => copies.get(name)?.sheets ?? [];
const resultOf = (name: string): PrintResult | undefined => results.find(({ id }) => id === `2018/${name}`);
const bodyLines = (sheet: ReadSheet) => linesOf(sheet).filter(({ text }) => !/^— \d+ —$/.test(text));

describe('the page of GB/T 9704', () => {
  test('is A4', () => {
    for (const { width, height } of sheetsOf('full-sheet')) {
      expect(width).toBeCloseTo(210, 0);
      expect(height).toBeCloseTo(297, 0);
    }
  });

  test('a full sheet has 22 lines of 28 characters', () => {
    const lines = bodyLines(sheetsOf('full-sheet')[1] as ReadSheet);
    expect(lines.map(({ text }) => [...text].length)).toEqual(Array(22).fill(28));
  });

  test('the type area is 156 mm wide, 28 mm from the left', () => {
    for (const { left, right } of bodyLines(sheetsOf('full-sheet')[1] as ReadSheet)) {
      expect(Math.abs(left - 28)).toBeLessThan(0.2);
      expect(Math.abs(right - 184)).toBeLessThan(0.2);
    }
  });

  test('the lines fill 225 mm from 37 mm below the top', () => {
    const lines = bodyLines(sheetsOf('full-sheet')[1] as ReadSheet);
    const [first, last] = [lines[0]?.baseline ?? 0, lines.at(-1)?.baseline ?? 0];
    expect((last - first) / 21).toBeCloseTo(225 / 22, 1);
    // The middle of a character is some 0.38 em above its baseline, and in the middle of its line.
    const middle = 0.38 * 16 * (25.4 / 72);
    expect(Math.abs(first - middle - (37 + 225 / 44))).toBeLessThan(0.5);
    expect(Math.abs(last - middle - (262 - 225 / 44))).toBeLessThan(0.5);
  });

  test('the first sheet has the title in 22 pt and text below', () => {
    const [sheet] = sheetsOf('full-sheet');
    expect(sheet?.runs[0]?.text).toBe('满页文字样张');
    expect(sheet?.runs[0]?.size).toBeCloseTo(22, 0);
    expect(bodyLines(sheet as ReadSheet).filter(({ text }) => [...text].length === 28).length).toBeGreaterThan(10);
  });

  test('numbers stand right on odd and left on even sheets, one character in, 7 mm below the type area', () => {
    const numbers = sheetsOf('full-sheet').map(({ runs }) => runs.filter(({ size }) => Math.round(size) === 14));
    const oneIn = 14 * (25.4 / 72);
    for (const [index, runs] of numbers.entries()) {
      expect(runs.map(({ text }) => text).join('')).toBe(`— ${index + 1} —`);
      const [left, right] = [runs[0]?.left ?? 0, runs.at(-1)?.right ?? 0];
      if (index % 2 === 0) expect(right).toBeCloseTo(184 - oneIn, 0);
      else expect(left).toBeCloseTo(28 + oneIn, 0);
      // A dash is some 0.38 em above its baseline.
      expect(Math.abs((runs[0]?.baseline ?? 0) - 0.38 * oneIn - 269)).toBeLessThan(0.5);
    }
  });

  test('the form lies on turned sheets, numbered where a portrait sheet is', () => {
    const turned = sheetsOf('spanning-form').slice(1);
    expect(turned.length).toBeGreaterThan(1);
    for (const [index, { width, height, runs }] of turned.entries()) {
      expect([Math.round(width), Math.round(height)]).toEqual([297, 210]);
      const number = runs.find(({ text }) => /^—/.test(text));
      expect(number?.turned).toBe(90);
      expect(number?.text).toBe(`— ${index + 2} —`);
      expect(Math.abs((number?.left ?? 0) + 0.38 * 14 * (25.4 / 72) - 28)).toBeLessThan(0.5);
      // Sheet 2 has it at the upper end, which is the left of the sheet turned back; sheet 3 at the lower.
      if (index % 2 === 0) expect(number?.baseline).toBeCloseTo(28 + 14 * (25.4 / 72), 0);
      else expect(number?.baseline).toBeGreaterThan(160);
    }
  });

  test('headings move to the next sheet with their text', () => {
    // Two lines are left on the first sheet: room for both headings, not for any text.
    const [first, second] = sheetsOf('keep-with-text');
    expect(bodyLines(first as ReadSheet).at(-1)?.text).toBe('第15段。');
    expect(first?.text).not.toContain('二、靠近页末的标题');
    expect(second?.text).toContain('二、靠近页末的标题（一）下级标题这一段');
  });
});

describe('tables', () => {
  test('a long table has its head on every sheet, and says that it goes on', () => {
    const sheets = sheetsOf('long-table').filter(({ text }) => text.includes('行结束'));
    expect(sheets.length).toBeGreaterThan(3);
    for (const { text } of sheets) expect(text).toMatch(/序号 ?事项 ?金额（万元）/);
    expect(sheets[0]?.text).toContain('表1 支出明细');
    for (const { text } of sheets.slice(1)) expect(text).toContain('续表1 支出明细');
  });

  test('no row is cut, lost or printed twice', () => {
    const where = (text: string) =>
      sheetsOf('long-table').flatMap((sheet, at) => (sheet.text.includes(text) ? [at] : []));
    for (let row = 1; row <= 60; row += 1) {
      const ends = where(`第${row}行结束`);
      expect(ends).toHaveLength(1);
      expect(where(`事项说明文字${row}，`)).toEqual(ends);
      expect(where(`${row}.50`)).toContain(ends[0]);
    }
  });

  test('the columns of all parts line up', () => {
    const first = ({ runs }: ReadSheet) => runs.find(({ text }) => text.startsWith('事项说明文字'))?.left;
    const lefts = sheetsOf('long-table').flatMap((sheet) => first(sheet) ?? []);
    expect(lefts.length).toBeGreaterThan(3);
    for (const left of lefts) expect(left).toBeCloseTo(lefts[0] ?? 0, 1);
  });

  test('a cell that spans rows goes on with its label', () => {
    const [, first, second] = sheetsOf('spanning-form');
    for (const sheet of [first, second]) {
      expect(sheet?.text).toContain('产出指标');
      expect(sheet?.runs.filter(({ text }) => text === '质量指标')).toHaveLength(1);
    }
    expect(second?.text).toContain('质量指标之10');
  });
});

describe('the file', () => {
  test('has only embedded TrueType fonts', async () => {
    for (const name of NAMES) {
      const { fonts } = await inspect(await readFile(join(options.folder, `${name}.pdf`)));
      expect(fonts.length).toBeGreaterThan(1);
      for (const font of fonts) expect(font).toMatchObject({ embedded: true, type3: false });
      expect(fonts.every((font) => /NotoSerifSC|NotoSansSC|LXGWWenKai/.test(font.name))).toBe(true);
    }
  });

  test('is tagged, says its language, title and date', () => {
    const copy = copies.get('headings');
    expect(copy?.marked).toBe(true);
    expect(copy?.info).toMatchObject({
      Title: '样张 headings',
      Author: '某市示范办公室',
      Language: 'zh-CN',
      CreationDate: 'D:20190301000000Z',
      ModDate: 'D:20190301000000Z',
    });
  });

  test('has a bookmark for every heading, in order', () => {
    expect(copies.get('headings')?.outline).toEqual([
      '各级标题与数字的样张报告',
      '一、项目概况',
      '（一）基本情况',
      '1.目标',
      '（1）年度目标',
      '二、其他',
    ]);
  });

  test('gives back the text of the report, and nothing of the screen', () => {
    const text = (sheetsOf('headings')[0] as ReadSheet).text;
    const paragraph =
      '预算执行率99.58%，资金9.62万元，系统WAF于2018年12月10日验收（国办发〔2017〕47号），见规则页和第二章。';
    expect(text).toContain(paragraph);
    expect(text).toContain('“引号”、《书名号》和——破折号……都在。');
    expect(text).not.toMatch(/屏幕|站点|定稿|÷/);
    expect(text).not.toMatch(/[⺀-⿟]/);
  });

  test('is the same, byte for byte, whatever else is printed', async () => {
    // The form's cells have ids, which the browser takes from a count of all that it has ever laid out.
    for (const name of ['headings', 'spanning-form']) {
      const again = { ...jobOf(name, options.folder), pdf: join(options.folder, 'again.pdf') };
      const [result] = await printAll([again], options);
      expect(result?.bytes).toBeGreaterThan(10_000);
      const [first, second] = await Promise.all(
        [`${name}.pdf`, 'again.pdf'].map((file) => readFile(join(options.folder, file))),
      );
      expect(first?.equals(second as Buffer)).toBe(true);
    }
  }, 60_000);
});

describe('what keeps a copy from being official', () => {
  test('nothing, for the good specimens', () => {
    for (const name of NAMES.slice(0, -1))
      expect(resultOf(name)).toMatchObject({ diagnostics: [], sheets: sheetsOf(name).length });
  });

  test('a character without a glyph: named with its code, its place and the text around it', () => {
    const found = resultOf('rare-character')?.diagnostics ?? [];
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      rule: 'glyph-available',
      severity: 'error',
      place: { file: 'content/evaluations/2018/rare-character.mdx', line: 5, column: 7 },
    });
    expect(found[0]?.message).toMatch(/“𓀀”（U\+13000）.*埃及字𓀀没有/);
    expect(existsSync(join(options.folder, 'rare-character.pdf'))).toBe(false);
  });

  test('a request to another host, and a missing file: refused and reported', () => {
    const found = resultOf('outside-request')?.diagnostics ?? [];
    expect(found.map(({ rule }) => rule).sort()).toEqual(['address-inside-archive', 'file-exists']);
    expect(found.map(({ message }) => message).join()).toMatch(/https:\/\/example\.com\/pixel\.png.*missing\.png/s);
  });

  test('a table wider than its sheet: no copy', () => {
    const found = resultOf('wide-table')?.diagnostics ?? [];
    expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning first-sheet-has-text',
      'error table-fits-sheet',
    ]);
    expect(found[1]?.message).toMatch(/第 2 页.*“指标名称1/);
  });

  test('a row taller than a sheet: cut under repeated heads, with a warning for each part', () => {
    const { sheets = [] } = copies.get('tall-cell') ?? {};
    for (const { text } of sheets) expect(text).toMatch(/项 ?说明/);
    const found = resultOf('tall-cell')?.diagnostics ?? [];
    expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
      Array(sheets.length - 2).fill('warning row-whole'),
    );
    const sentences = sheets
      .map(({ text }) => text)
      .join('')
      .replace(/\s|— \d+ —|项 ?说明/g, '');
    expect(sentences.match(/这个单元格比一页还要高，只能拆开排在几页上。/g)).toHaveLength(120);
  });

  test('a page that is not there fails alone', () => {
    expect(resultOf('absent')?.failure?.message).toMatch(/absent\.html/);
    expect(resultOf('absent')).toMatchObject({ sheets: 0, bytes: 0 });
  });

  test('a stage that takes too long is named, with its report', async () => {
    const [result] = await printAll([jobOf('headings', options.folder)], { ...options, timeout: 1 });
    expect(result?.failure?.message).toMatch(/超过 0 秒（2018\/headings）.*fonts of 2018\/headings took longer/);
  }, 60_000);

  test('progress counts every report, the failed ones too', async () => {
    const seen: string[] = [];
    const jobs = ['absent', 'headings'].map((name) => jobOf(name, options.folder));
    await printAll(jobs, {
      ...options,
      presses: 1,
      onProgress: ({ done, total, last }) => seen.push(`${done}/${total} ${last.id}`),
    });
    expect(seen).toEqual(['1/2 2018/absent', '2/2 2018/headings']);
  }, 60_000);
});
