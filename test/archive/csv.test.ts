import { expect, test } from 'vitest';
import { indicatorsCsv } from '../../src/archive/csv.ts';
import { example, indicator } from '../domain/example.ts';

const HEAD = '一级指标,二级指标,三级指标,年度指标值,实际完成值,完成情况,分值,得分,偏差原因分析及改进措施';

/** The rows below the heading. */
const rows = (...indicators: Parameters<typeof indicator>[]) =>
  indicatorsCsv(example({ indicators: indicators.map((values) => indicator(...values)) }))
    .split('\r\n')
    .slice(1, -1);

test('starts with a byte order mark and a heading; every line ends with CRLF', () => {
  const csv = indicatorsCsv(example());
  expect(csv.startsWith(`\ufeff${HEAD}\r\n产出指标,数量指标,巡检次数,4次以上,4次,完成,,,\r\n`)).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test.each<[Parameters<typeof indicator>, string]>([
  [['稳步运行', 'met'], '稳步运行,达成,完成,,,'],
  [['≥4次', '3次', { points: '10', score: '7.50', reason: '暴雨' }], '≥4次,3次,未完成,10,7.50,暴雨'],
  [['≥90%', 'not-yet-measurable'], '≥90%,尚不可测量,尚不可测量,,,'],
  [['≥90%', '完成'], '≥90%,完成,无法判断,,,'],
  [['≥1,000元', '1,000元'], '"≥1,000元","1,000元",完成,,,'],
  [['称为“好”"优"', 'met'], '"称为“好”""优""",达成,完成,,,'],
  [['=100%', '100%'], '＝100%,100%,完成,,,'],
  [['≤-3℃', '-3℃'], "≤-3℃,'-3℃,完成,,,"],
  [['≤5%', '-0.5%'], '≤5%,-0.5%,完成,,,'],
])('%j', (values, row) => expect(rows(values)).toEqual([`产出指标,数量指标,巡检次数,${row}`]));

test.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '=cmd|"/c calc"!A0'])('%j is no formula', (text) => {
  const [row = ''] = rows(['稳步运行', 'met', { reason: text }]);
  expect(row.split(',').at(-1)).not.toMatch(/^"?[=+\-@]/);
});

test('a level that the method does not know keeps its id', () => {
  expect(rows(['稳步运行', 'met', { level1: 'x', level2: 'y' }])[0]).toMatch(/^x,y,/);
});
