import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrintOptions, PrintResult } from '../../src/print/job.ts';
import { printAll } from '../../src/print/print.ts';
import { linesOf, type ReadPdf, type ReadSheet, readPdf } from './read-pdf.ts';
import { jobOf, temporaryOptions } from './specimens.ts';

const NAMES = [
  'issued-letter',
  'signature',
  'imprint-apart',
  'form-tightened',
  'form-notes-apart',
  'turned-table',
  'tables-at-the-edge',
  'numbers-in-columns',
  'punctuation',
  'numbers',
  'footnotes',
  'many-footnotes',
  'emphasis',
  'contents',
  'images',
];

let options: PrintOptions & { readonly folder: string };
let results: PrintResult[];
const copies = new Map<string, ReadPdf>();

beforeAll(async () => {
  options = await temporaryOptions();
  results = await printAll(
    NAMES.map((name) => jobOf(name, options.folder)),
    { ...options, presses: 1 },
  );
  for (const name of NAMES) copies.set(name, await readPdf(join(options.folder, `${name}.pdf`)));
}, 120_000);

afterAll(() => rm(options.folder, { recursive: true, force: true }));

const sheetsOf = (name: string): readonly ReadSheet[] => copies.get(name)?.sheets ?? [];
const textsOf = (name: string) => sheetsOf(name).map(({ text }) => text);
const bodyLines = (sheet: ReadSheet | undefined) =>
  sheet ? linesOf(sheet).filter(({ text }) => !/^— \d+ —$/.test(text)) : [];
const linesIn = (name: string) => sheetsOf(name).map((sheet) => bodyLines(sheet).map(({ text }) => text));
const EM = 16 * (25.4 / 72);

test('every specimen is printed without a fault', () => {
  expect(results.map(({ id, diagnostics, failure }) => ({ id, diagnostics, failure }))).toEqual(
    NAMES.map((name) => ({ id: `2018/${name}`, diagnostics: [], failure: undefined })),
  );
});

describe('tables that reach the edge of a sheet', () => {
  test('go on overleaf as one table, under one head', () => {
    const heads = textsOf('tables-at-the-edge').map((text) => text.match(/内容\d\d表头/g) ?? []);
    expect(heads.flat().length).toBeGreaterThan(8);
    for (const [index, found] of heads.entries()) expect(found, `sheet ${index + 1}`).toEqual([...new Set(found)]);
  });

  test('say the label of rows that belong together once on a sheet', () => {
    const labels = textsOf('tables-at-the-edge').map((text) => text.match(/类别\d\d/g) ?? []);
    expect(labels.flat().length).toBeGreaterThan(5);
    for (const [index, found] of labels.entries()) expect(found, `sheet ${index + 1}`).toEqual([...new Set(found)]);
  });
});

describe('an issued letter', () => {
  test('has its text on sheets 1 and 2, each annex on a sheet of its own', () => {
    const [first, second, third, fourth] = textsOf('issued-letter');
    expect(sheetsOf('issued-letter')).toHaveLength(4);
    expect(first).toMatch(/某市示范办公室文件.*示办发〔2019〕5号.*签发人：某某某.*报告的函.*本段说明/s);
    expect(second).toMatch(/一、项目概况.*附件：1\. .*2\. 佐证材料清单.*某市示范办公室.*2019年3月1日/s);
    expect(third).toMatch(/^附件1\s*项目支出绩效自评表说明/);
    expect(fourth).toMatch(/^附件2\s*佐证材料清单.*抄送：.*2019年3月4日印发/s);
  });

  test('breaks its title by sense', () => {
    expect(linesIn('issued-letter')[0]).toEqual(
      expect.arrayContaining(['某市示范办公室关于报送网站运行维护项目', '支出绩效自评报告的函']),
    );
  });

  test('has its mark 35 mm below the top of the type area', () => {
    const mark = sheetsOf('issued-letter')[0]?.runs.find(({ text }) => text === '某市示范办公室文件');
    // A character reaches some 0.86 em above its baseline.
    const top = (mark?.baseline ?? 0) - 0.86 * (mark?.size ?? 0) * (25.4 / 72);
    expect(Math.abs(top - (37 + 35))).toBeLessThan(1.5);
  });

  test('has the heads of annexes on the first line, and their titles on the third', () => {
    const lines = bodyLines(sheetsOf('issued-letter')[2]);
    expect(lines[0]?.left).toBeCloseTo(28, 0);
    // The baseline of 22 pt is lower in its line than that of 16 pt.
    const lower = 0.38 * 6 * (25.4 / 72);
    expect((lines[1]?.baseline ?? 0) - (lines[0]?.baseline ?? 0)).toBeCloseTo((2 * 225) / 22 + lower, 0);
  });

  test('closes with the last line of 版记 at the foot of the type area', () => {
    const last = bodyLines(sheetsOf('issued-letter').at(-1)).at(-1);
    expect(last?.text).toMatch(/^某市示范办公室\s*2019年3月4日印发$/);
    // One character in from both sides, in 14 pt; its line of 8 mm stands on the last rule.
    expect(last?.left).toBeCloseTo(28 + 14 * (25.4 / 72), 0);
    expect(Math.abs((last?.baseline ?? 0) - (262 - 0.35 - 4 + 0.38 * 14 * (25.4 / 72)))).toBeLessThan(0.6);
  });

  test('has its date two characters further in than the name, two from the right', () => {
    const lines = bodyLines(sheetsOf('issued-letter')[1]);
    const [name, date] = lines.slice(-2);
    expect((date?.left ?? 0) - (name?.left ?? 0)).toBeCloseTo(2 * EM, 0);
    expect(184 - Math.max(name?.right ?? 0, date?.right ?? 0)).toBeCloseTo(2 * EM, 0);
  });
});

test('name and date take the last lines of the text along, never alone on a sheet', () => {
  const [first, second] = linesIn('signature');
  expect(first?.at(-1)).toBe('第15段。');
  expect(second?.[0]).toMatch(/^末段。/);
  expect(second?.slice(-2)).toEqual(['某市示范办公室', '2019年3月1日']);
});

test('版记 that finds no room comes on a sheet of its own, at its foot', () => {
  const sheets = sheetsOf('imprint-apart');
  expect(sheets).toHaveLength(3);
  expect(sheets[1]?.text).toContain('2019年3月1日');
  expect(bodyLines(sheets[2])[0]?.text).toMatch(/^抄送：/);
  expect(bodyLines(sheets[2]).at(-1)?.baseline).toBeGreaterThan(255);
});

describe('the form', () => {
  test('comes with the heading of its chapter and its notes on one turned sheet', () => {
    const [first, second, ...more] = sheetsOf('form-tightened');
    expect(more).toEqual([]);
    expect(first?.text).not.toContain('二、附表');
    expect(second?.text).toMatch(/^二、附表\s*项目支出绩效自评表.*指标之18.*数据说明.*说明之5/s);
    expect(second?.width).toBeCloseTo(297, 0);
    for (const { size } of second?.runs ?? []) expect(size).toBeGreaterThan(8.9);
  });

  test('has its notes on the next sheet where they would make it too small', () => {
    const [, second, third] = sheetsOf('form-notes-apart');
    expect(second?.text).toContain('指标之22');
    expect(second?.text).not.toContain('数据说明');
    expect(third?.text).toMatch(/^数据说明/);
  });
});

describe('wide tables', () => {
  test('lie on a turned sheet with heading and notes, and nothing else', () => {
    const [first, second, third] = sheetsOf('turned-table');
    expect(first?.text).toMatch(/前文。/);
    expect(second?.text).toMatch(/^一、横排的宽表\s*表1 各季度支出.*30011\.1.*注：数据均为虚构。/s);
    expect(second?.text).not.toMatch(/前文|后文/);
    expect([second?.width, third?.width].map((width) => Math.round(width ?? 0))).toEqual([297, 210]);
  });

  test('are set smaller where that is enough', () => {
    const cell = sheetsOf('turned-table')[2]?.runs.find(({ text }) => text === '10001.1');
    expect(cell?.size).toBeCloseTo(10.5, 0);
  });
});

test('numbers of a column have their points below each other', () => {
  const runs = sheetsOf('numbers-in-columns')[0]?.runs ?? [];
  const digit = (text: string) => {
    const run = runs.find((each) => each.text === text);
    return run && (run.right - run.left) / [...text.replace(/[.,%-]/g, '')].length;
  };
  const ends = (text: string, after: number) => {
    const run = runs.find((each) => each.text.trim() === text);
    return (run?.right ?? 0) - after;
  };
  expect(digit('7')).toBeGreaterThan(1);
  // "7" has no point: its digit ends where the points of the others begin.
  const width = digit('7') ?? 0;
  const point = ends('9.62', 2 * width) - ends('7', 0);
  expect(point).toBeGreaterThan(0.5);
  expect(point).toBeLessThan(1.5);
  expect(ends('1,234.5', width) - ends('9.62', 2 * width)).toBeCloseTo(0, 1);
  expect(ends('-20.325', 3 * width) - ends('9.62', 2 * width)).toBeCloseTo(0, 1);
});

describe('Chinese text', () => {
  test('no line begins with closing or ends with opening punctuation', () => {
    const lines = linesIn('punctuation').flat();
    expect(lines.length).toBeGreaterThan(56);
    for (const line of lines) {
      expect(line).not.toMatch(/^[、，。；：？！）》”]/);
      expect(line).not.toMatch(/[（《“]$/);
    }
  });

  test('numbers stay with their units and signs, and document numbers stay whole', () => {
    const lines = linesIn('numbers').flat();
    for (const whole of ['9.62万元', '99.58%', '≥4次', '发〔2017〕47号', '12月', '10日'])
      expect(lines.filter((line) => line.replace(/\s/g, '').includes(whole))).toHaveLength(27);
  });

  test('the text comes back as it was written', () => {
    const text = textsOf('numbers').join('').replace(/\s/g, '');
    expect(
      text.match(/共9\.62万元，占99\.58%，不少于≥4次，见国办发〔2017〕47号文，2018年12月10日验收。/g),
    ).toHaveLength(27);
  });

  test('dots of an emphasis are drawn, and its text is clean', () => {
    expect(textsOf('emphasis')[0]).toContain('不得截留、挤占、挪用，并按规定公开。');
  });
});

describe('footnotes', () => {
  test('stand at the foot of the sheet of their mark', () => {
    const [first, second] = sheetsOf('footnotes');
    expect(first?.text).toMatch(/有注的一句1，又一句2。.*1\s*注一说明依据。.*2\s*注二/s);
    expect(first?.text).not.toContain('注三');
    expect(second?.text).toMatch(/第二页有注的一句3。.*3\s*注三在第二页。/s);
    const note = second?.runs.find(({ text }) => text.includes('注三在第二页'));
    expect(note?.baseline).toBeGreaterThan(257);
    expect(note?.baseline).toBeLessThan(262);
  });

  test('forty on a page: each once, on the sheet of its mark, with text above', () => {
    const texts = textsOf('many-footnotes');
    for (let note = 1; note <= 40; note += 1) {
      const at = texts.map((text) => text.includes(`注文之${note}，`));
      expect(at.filter(Boolean)).toHaveLength(1);
      expect(texts[at.indexOf(true)]).toContain(`句${note}`);
    }
    expect(texts[0]).toContain('第1句1');
  });

  test('no mark begins a line', () => {
    for (const lines of linesIn('many-footnotes')) for (const line of lines) expect(line).not.toMatch(/^\d+[。，]/);
  });
});

describe('a long report', () => {
  test('has a contents list with the true numbers of its sheets', () => {
    const texts = textsOf('contents');
    expect(texts.length).toBeGreaterThan(20);
    const list = `${texts[0]}${texts[1]}`.replace(/\s/g, '');
    for (let chapter = 1; chapter <= 7; chapter += 1) {
      const title = `第${chapter}章的标题`;
      const [, number = ''] = new RegExp(`${title}(\\d+?)(?:（一）|—)`).exec(list) ?? [];
      const sheet = texts.findIndex((text, index) => index > 1 && text.includes(title)) + 1;
      expect(Number(number)).toBe(sheet);
    }
  });

  test('begins its text on a new sheet after the contents', () => {
    expect(bodyLines(sheetsOf('contents')[2])[0]?.text).toBe('一、第1章的标题');
  });

  test('a short one has none', () => {
    expect(textsOf('turned-table').join('')).not.toContain('目录');
  });
});

test('a picture larger than its sheet is set smaller, whole and with its caption', () => {
  const caption = sheetsOf('images').flatMap(({ runs }) => runs.filter(({ text }) => text.includes('图1 很高的图')));
  expect(caption).toHaveLength(1);
  // Below a picture of 200 mm, not at the head of the next sheet.
  expect(caption[0]?.baseline).toBeGreaterThan(37 + 200);
  expect(textsOf('images').at(-1)).toContain('后文。');
});
