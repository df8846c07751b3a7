import { expect, test } from 'vitest';
import { checkSheets } from '../../src/print/check-sheets.ts';
import type { Inspection } from '../../src/print/inspect.ts';
import type { PrintJob } from '../../src/print/job.ts';
import type { Part, Sheet } from '../../src/print/page/contract.ts';
import type { Layout } from '../../src/print/paginate.ts';

const JOB = {
  source: 'content/evaluations/2018/sample.mdx',
  sourceText: '---\ntitle: 样张\n---\n\n## 项目概况\n\n本项目已完成。\n\n| 巡检次数 | 4 |\n',
} as PrintJob;

const SHEET: Sheet = {
  number: 1,
  orientation: 'portrait',
  text: '样张一、项目概况本项目已完成。',
  marks: '',
  blank: false,
  pictures: 0,
  hasText: true,
  overflowing: [],
  crowded: [],
  cutRows: [],
  headings: [{ text: '一、项目概况', top: 30, last: false }],
};

const TEXT = `${SHEET.text}—1—`;
const ROW: Part = { element: 'tr', text: '巡检次数 4', words: '巡检次数' };

function faults(changes: Partial<Layout> = {}, texts: readonly string[] = [TEXT]): string[] {
  const layout = {
    sheets: [SHEET],
    losses: { lost: [], repeated: [], misplaced: [] },
    contents: [],
    missing: [],
    ...changes,
  } as unknown as Layout;
  return checkSheets(JOB, layout, { texts } as unknown as Inspection).map(
    ({ rule, severity, place, message }) => `${place.line}:${place.column} ${severity} ${rule} ${message}`,
  );
}

test('a copy that says what its report says is good', () => {
  expect(faults()).toEqual([]);
});

test('marks of lists, the number of the sheet and what is written across it are no text of the report', () => {
  const marked = { ...SHEET, marks: '征求意见稿示例' };
  const named = { ...marked, text: `示例市${SHEET.text}` };
  expect(faults({ sheets: [named] }, [`征求意见稿${named.text}—1—示例`])).toEqual([]);
  expect(faults({ sheets: [marked] }, [`样张1.一、项目概况•本项目已完成。12—1—示例征求意见稿`])).toEqual([]);
});

test('a row that is on no sheet, on two, or before what it follows: at its place in the file', () => {
  const losses = { lost: [ROW], repeated: [ROW], misplaced: [ROW] };
  expect(faults({ losses })).toEqual([
    '9:3 error part-printed-once 打印件缺少：表格行“巡检次数 4”',
    '9:3 error part-printed-once 打印件重复：表格行“巡检次数 4”',
    '9:3 error part-printed-once 打印件次序不对：表格行“巡检次数 4”',
  ]);
});

test('a letter that is another one in the file, a missing one, and one too many', () => {
  expect(faults({}, [TEXT.replace('项', '項')])).toEqual([expect.stringContaining('error text-round-trips')]);
  expect(faults({}, [TEXT.replace('完', '')])).toEqual([
    expect.stringMatching(/^7:5 error text-round-trips .*“完成。”/),
  ]);
  expect(faults({}, [TEXT.replace('完', '完竣')])).toEqual([expect.stringMatching(/text-round-trips .*“竣/)]);
});

test('the same letters in another order', () => {
  expect(faults({}, [TEXT.replace('完成', '成完')])).toEqual([expect.stringContaining('text-round-trips')]);
});

test('text is not asked for twice where a glyph is missing or something is outside the sheet', () => {
  expect(faults({ missing: [{ character: '𓀀', family: 'Jiping Fangsong' }] }, [''])).toEqual([]);
  const overflowing = [{ element: 'p', text: '长', words: '长' }];
  expect(faults({ sheets: [{ ...SHEET, overflowing }] }, [''])).toEqual([
    expect.stringContaining('content-inside-type-area'),
  ]);
});

test('a contents list with the number of another sheet', () => {
  expect(faults({ contents: [{ title: '一、项目概况', number: '1' }] })).toEqual([]);
  expect(faults({ contents: [{ title: '一、项目概况', number: '2' }] })).toEqual([
    '1:1 error contents-number-true 目录写“一、项目概况”在第 2 页，该页没有这个标题',
  ]);
});

test('a table that no sheet is wide enough for', () => {
  const overflowing = [{ element: 'table', text: '巡检次数 4', words: '巡检次数' }];
  expect(faults({ sheets: [{ ...SHEET, orientation: 'landscape', overflowing }] })).toEqual([
    expect.stringMatching(/^9:3 error table-fits-sheet 第 1 页的表格比横排的纸还宽/),
  ]);
});

test('a cell whose text reaches into the next', () => {
  const words = { element: 'td', text: '巡检次数 4', words: '巡检次数' };
  expect(faults({ sheets: [{ ...SHEET, crowded: [words] }] })).toEqual([
    '9:3 error text-inside-cell 第 1 页的单元格放不下“巡检次数 4”，文字伸到了旁边的格子里',
  ]);
});

test('a sheet without anything, but for one that is meant to be so', () => {
  const empty = { ...SHEET, number: 2, text: '', headings: [] };
  expect(faults({ sheets: [SHEET, empty] }, [TEXT, '—2—'])).toEqual(['1:1 error sheet-not-blank 第 2 页是空白页']);
  expect(faults({ sheets: [SHEET, { ...empty, blank: true }] }, [TEXT, ''])).toEqual([]);
  expect(faults({ sheets: [SHEET, { ...empty, pictures: 1 }] }, [TEXT, '—2—'])).toEqual([]);
});

test('a heading at the foot of its sheet, and a first sheet without text', () => {
  const last = { ...SHEET, headings: [{ text: '一、项目概况', top: 200, last: true }] };
  expect(faults({ sheets: [last, { ...SHEET, number: 2 }] }, [TEXT, TEXT])).toEqual([
    expect.stringMatching(/warning heading-with-text 标题“一、项目概况”落在第 1 页末尾/),
  ]);
  expect(faults({ sheets: [{ ...SHEET, hasText: false }] })).toEqual([
    expect.stringMatching(/warning first-sheet-has-text/),
  ]);
});
