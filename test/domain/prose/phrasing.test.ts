import { describe, expect, test } from 'vitest';
import { countsAreWhole } from '../../../src/domain/checks/counts-are-whole.ts';
import { executionRateMatches } from '../../../src/domain/checks/execution-rate-matches.ts';
import { indicatorValuesMatch } from '../../../src/domain/checks/indicator-values-match.ts';
import { moneyMatches } from '../../../src/domain/checks/money-matches.ts';
import { partsAddUp } from '../../../src/domain/checks/parts-add-up.ts';
import { tableMatchesData } from '../../../src/domain/checks/table-matches-data.ts';
import { yearMatches } from '../../../src/domain/checks/year-matches.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import type { Rule } from '../../../src/domain/rule.ts';
import { indicator, money } from '../example.ts';
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

describe('indicators said in the order of the form', () => {
  const counted: Partial<Evaluation> = {
    indicators: [
      indicator('≥1200户', '1418户', { name: '受益农户数' }),
      indicator('≥1500台（套）', '1863台（套）', { name: '补贴机具数量' }),
      indicator('≥58处', '61处', { name: '维修工程处数' }),
    ],
  };
  holds([
    [indicatorValuesMatch, '巡检次数目标4次，实际4次。', '巡检次数目标4次，实际6次。'],
    [indicatorValuesMatch, '巡检次数年初指标值为不低于4次，全年实际完成值4次。', '巡检次数年初指标值为不低于6次。'],
    [indicatorValuesMatch, '受益农户1418户。', '受益农户1413户。', counted],
    [indicatorValuesMatch, '补贴机具1863台（套）。', '补贴机具1836台（套）。', counted],
    [indicatorValuesMatch, '维修工程61处。', '维修工程81处。', counted],
  ]);
});

describe('names of money', () => {
  const parted: Partial<Evaluation> = {
    budget: {
      ...money({ adjusted: '100', received: '100', executed: '80' }),
      parts: [
        { name: '机房改造', adjusted: '60', executed: '50' },
        { name: '线路租赁', adjusted: '40', executed: '30' },
      ],
      payments: [
        { payee: '示例公司', purpose: '首付款', amount: '30' },
        { payee: '示例公司', purpose: '尾款', amount: '50' },
      ],
    },
  };
  const title = '示例市示例区2018年度示例项目绩效自评报告';
  holds([
    [moneyMatches, '计划安排资金100万元，实际发放80万元。', '计划安排资金100万元，实际发放90万元。'],
    [moneyMatches, '示例市示例区2018年度示例项目预算合计为100万元。', '示例市示例区2018年度示例项目预算合计为110万元。', { title }],
    [moneyMatches, '分项目看，机房改造支出50万元，线路租赁支出30万元。', '分项目看，机房改造支出50万元，线路租赁支出40万元。', parted],
    [moneyMatches, '3月支付首付款30万元，12月支付尾款50万元。', '3月支付首付款30万元，12月支付尾款60万元。', parted],
    [executionRateMatches, '全年支出80万元(含设备费5万元),预算执行率80%。', '全年支出80万元(含设备费5万元),预算执行率90%。'],
    [partsAddUp, '补贴合计100万元，由三部分构成：财政40万元、上年结转20万元、自筹40万元。', '补贴合计100万元，由三部分构成：财政40万元、上年结转20万元、自筹30万元。'],
  ]); // biome-ignore format: right and wrong beside each other
});
