import { describe, expect, test } from 'vitest';
import { changesBetween, seriesTable } from '../../../src/domain/comparison/series-table.ts';
import { unmetIndicators } from '../../../src/domain/comparison/unmet.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { example } from '../example.ts';

const indicator = (given: Partial<Indicator> = {}): Indicator => ({
  level1: 'output',
  level2: 'quantity',
  name: '响应时间',
  target: '≤30分钟',
  actual: '28分钟',
  ...given,
});

describe('a change of definition', () => {
  test.each([
    ['a harder target', indicator({ target: '≤20分钟' }), []],
    ['another unit', indicator({ target: '≤4小时', actual: '3小时' }), ['unit']],
    ['another direction', indicator({ target: '≥30分钟' }), ['operator']],
    ['words in place of a number', indicator({ target: '及时响应', actual: 'met' }), ['unit']],
    ['another level', indicator({ level2: 'timeliness' }), ['level']],
    ['another entry of the library', indicator({ use: 'e-government/fault-repair-response' }), ['library']],
  ])('%s', (_, now, changes) => {
    expect(changesBetween(indicator(), now)).toEqual(changes);
  });
});

describe('a series', () => {
  const year = (fiscalYear: number, ...indicators: Indicator[]) =>
    example({ id: `${fiscalYear}/a`, fiscalYear, indicators });

  test('has a line for each indicator, those of the newest year first, and gaps where there is none', () => {
    const table = seriesTable([
      year(2021, indicator({ name: '甲' }), indicator({ name: '乙' })),
      year(2022, indicator({ name: '乙' })),
      year(2023, indicator({ name: '丙' }), indicator({ name: '甲', target: '≤1小时', actual: '1小时' })),
    ]);
    expect(table.map(({ name, years }) => [name, ...years.map((each) => each?.changes.join() ?? '-')])).toEqual([
      ['丙', '-', '-', ''],
      ['甲', '', '-', 'unit'],
      ['乙', '', '', '-'],
    ]);
  });
});

test('indicators that were missed or have no value yet are unmet; what cannot be judged is not', () => {
  const indicators = [
    indicator(),
    indicator({ name: '迟', actual: '31分钟' }),
    indicator({ name: '待测', actual: 'not-yet-measurable' }),
    indicator({ name: '不可比', actual: '3次' }),
  ];
  const found = unmetIndicators([example({ indicators })]);
  expect(found.map(({ indicator: { name }, outcome }) => [name, outcome])).toEqual([
    ['迟', 'missed'],
    ['待测', 'pending'],
  ]);
});
