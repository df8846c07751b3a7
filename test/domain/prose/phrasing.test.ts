import { describe, expect, test } from 'vitest';
import { countsAreWhole } from '../../../src/domain/checks/counts-are-whole.ts';
import { executionRateMatches } from '../../../src/domain/checks/execution-rate-matches.ts';
import { moneyMatches } from '../../../src/domain/checks/money-matches.ts';
import { partsAddUp } from '../../../src/domain/checks/parts-add-up.ts';
import { tableMatchesData } from '../../../src/domain/checks/table-matches-data.ts';
import { yearMatches } from '../../../src/domain/checks/year-matches.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import type { Rule } from '../../../src/domain/rule.ts';
import { says } from './report.ts';

/*
 * Ways of saying things that other offices have: of each a sentence that is right, and the same with one number changed.
 * The evaluation is that of `example`: 2018, 100万元 planned and received, 80 spent.
 */

type Case = readonly [rule: Rule, right: string, wrong: string, changes?: Partial<Evaluation>];

function holds(cases: readonly Case[]): void {
  for (const [rule, right, wrong, changes = {}] of cases)
    test(`${rule.name}: ${right}`, () => {
      expect(says(rule, right, changes)).toEqual([]);
      expect(says(rule, wrong, changes).length).toBeGreaterThan(0);
    });
}

describe('words that head a paragraph give it their year', () => {
  holds([
    [moneyMatches, '1.2017年预算执行情况。全年预算90万元。', '1.2018年预算执行情况。全年预算90万元。'],
    [executionRateMatches, '（2）2017年支出情况：预算执行率98%。', '（2）2018年支出情况：预算执行率98%。'],
    [moneyMatches, '2017年，全年支出70万元。', '2017年支出70万元，比2017年的70万元增加10万元，全年支出90万元。'],
  ]);
});

describe('tables of several years', () => {
  const table = (rate: string) =>
    `| 年度 | 预算执行率 |\n| --- | --- |\n| 2017年 | 98% |\n| 2018年 | ${rate} |\n| 合计 | 88.5% |\n| 年均 | 89% |`;
  holds([[executionRateMatches, table('80%'), table('90%')]]);
});

describe('tables of shares', () => {
  const table = (received: string) =>
    `| 资金来源 | 预算（万元） | 到位（万元） | 支出/到位 |\n| --- | --- | --- | --- |\n| 财政拨款 | 100 | ${received} | 80.00% |`;
  const changes: Partial<Evaluation> = {
    budget: {
      unit: '万元',
      sources: [{ source: 'fiscal-appropriation', initial: '100', adjusted: '100', received: '100', executed: '80' }],
    },
  };
  holds([[tableMatchesData, table('100'), table('10'), changes]]);
});

describe('averages and frequencies', () => {
  holds([
    [partsAddUp, '服务34.8万人次，其中日间12.6万人次，助餐22.2万人次，月均2.9万人次。', '服务34.8万人次，其中日间12.6万人次，助餐25.2万人次，月均2.9万人次。'],
    [countsAreWhole, '百万公里事故率0.14次。', '全年事故0.14次。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('years behind the year of the report', () => {
  holds([
    [yearMatches, '截至2019年6月30日，项目实际支出80万元。', '截至2017年12月31日，项目实际支出80.0万元。', { kind: 'project-evaluation' }],
  ]); // biome-ignore format: right and wrong beside each other
});
