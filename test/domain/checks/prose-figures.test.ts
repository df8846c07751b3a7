import { describe, expect, test } from 'vitest';
import { balanceNamed } from '../../../src/domain/checks/balance-named.ts';
import { directionMatches } from '../../../src/domain/checks/direction-matches.ts';
import { executionRateMatches } from '../../../src/domain/checks/execution-rate-matches.ts';
import { gradeMatchesScore } from '../../../src/domain/checks/grade-matches-score.ts';
import { indicatorValuesMatch } from '../../../src/domain/checks/indicator-values-match.ts';
import { levelCountsMatch } from '../../../src/domain/checks/level-counts-match.ts';
import { moneyMatches } from '../../../src/domain/checks/money-matches.ts';
import { rateMatches } from '../../../src/domain/checks/rate-matches.ts';
import { receivedRateMatches } from '../../../src/domain/checks/received-rate-matches.ts';
import { scoreMatches } from '../../../src/domain/checks/score-matches.ts';
import { unspentNotCalledSaving } from '../../../src/domain/checks/unspent-not-called-saving.ts';
import { yearMatches } from '../../../src/domain/checks/year-matches.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import { example, indicator, METHOD, money } from '../example.ts';
import { says } from '../prose/report.ts';

/** The money of the evaluation of 2018: 9.62 planned, 9.58 received and spent. */
const SEED: Partial<Evaluation> = {
  budget: {
    unit: '万元',
    sources: [
      { source: 'fiscal-appropriation', initial: '9.62', adjusted: '9.62', received: '9.58', executed: '9.58' },
      { source: 'self-raised', initial: '0', adjusted: '0', received: '0', executed: '0' },
    ],
  },
};

describe('execution-rate-matches', () => {
  test('says what was typed, what the data gives, and what to write', () => {
    expect(says(executionRateMatches, '本项目实际支付资金9.58万元，预算执行率98.58%。', SEED)).toEqual([
      '1:22 正文写的预算执行率是 98.58%，按数据应为 99.58%（9.58 ÷ 9.62，分母：全年预算数） | 把数字换成 {预算执行率}',
    ]);
  });

  test.each([
    '预算执行率99.58%，支付进度为99.6%，支出完成率约100%。',
    '2017年预算执行率98%，上年执行率97%。',
    '机房改造项目预算执行率50%。',
    '目标为预算执行率95%以上。',
    '## 后续工作计划\n\n预算执行率达到100%。',
    '## 绩效目标\n\n预算执行率100%。',
    '一个子项目支出3万元，执行率60%。',
  ])('is silent: %s', (body) => {
    expect(says(executionRateMatches, body, SEED)).toEqual([]);
  });
});

describe('money-matches', () => {
  test.each([
    ['项目预算安排总额为9.26万元。', '1:10 正文写的预算安排总额是 9.26万元，按数据应为 9.62万元'],
    ['预算9.62万元，其中财政资金6.92万元。', '1:16 正文写的财政资金是 6.92万元，按数据应为 9.62万元'],
    ['2018年实际收到预算资金9.85万元。', '1:14 正文写的实际收到预算资金是 9.85万元，按数据应为 9.58万元'],
    ['全年支出9.58元。', '1:5 正文写的支出是 9.58元，按数据应为 95800元'],
    ['项目总投资0.00962亿元。', '1:6 正文写的总投资是 0.00962亿元，按数据应为'],
    ['结余资金0.4万元。', '1:5 正文写的结余资金是 0.4万元，按数据应为 0.04万元'],
    ['有0.4万元未到位。', '1:2 正文写的未到位是 0.4万元，按数据应为 0.04万元'],
  ])('finds %s', (body, message) => {
    expect(says(moneyMatches, body, SEED)[0]).toContain(message);
  });

  test.each([
    '预算总额９．６２万元，合96200元，实际支出约9.6万元，拨付近10万元，支出9万多元。',
    '实际支出9.6万元（其中设备费5万元），到位9.58万元。',
    '机房改造支出3万元。采购合同金额20万元，每户补贴500元，人均支出0.3万元，首笔支付4万元。',
    '2017年，项目支出8.2万元。上年支出8万元，较上年增加1.2万元。',
    '2018年3月到账3万元，6月到账6万元。',
    '计划明年安排预算20万元，拟支出20万元。',
    '《2018年预算3万元的通知》要求做好工作。',
  ])('is silent: %s', (body) => {
    expect(says(moneyMatches, body, SEED).filter((found) => !found.includes('0.00962'))).toEqual([]);
  });

  test('knows parts and payments', () => {
    const budget: Evaluation['budget'] = {
      ...money({ adjusted: '30', executed: '28' }),
      parts: [
        { name: '机房改造', adjusted: '20', executed: '18' },
        { name: '线路租赁', adjusted: '10', executed: '10' },
      ],
      payments: [{ payee: '示例公司', purpose: '设备费', amount: '18' }],
    };
    const right = '机房改造预算20万元，支出18万元，执行率90%；线路租赁预算10万元。用于支付示例公司设备费18万元。';
    expect(says(moneyMatches, right, { budget })).toEqual([]);
    expect(says(moneyMatches, right.replace('支出18', '支出8'), { budget })).toHaveLength(1);
    expect(says(moneyMatches, right.replace('费18', '费8.1'), { budget })).toHaveLength(1);
    expect(says(rateMatches, right.replace('率90%', '率95%'), { budget })).toHaveLength(1);
  });

  test('reads tables by the heads of row and column', () => {
    const table = '| 项目 | 金额（万元） |\n| --- | --- |\n| 实际支出 | 9.85 |\n| 全年预算数 | 9.62 |';
    expect(says(moneyMatches, table, SEED)).toEqual([expect.stringContaining('按数据应为 9.58万元')]);
  });
});

test('received-rate-matches', () => {
  expect(says(receivedRateMatches, '资金到位率98%。', SEED)).toEqual([expect.stringContaining('应为 99.58%')]);
  expect(says(receivedRateMatches, '到位率100%。资金到位率99.6%。到位及时率100%。', SEED)).toEqual([]);
});

test('rate-matches: a rate by the initial budget, the achievement rate', () => {
  const budget = money({ initial: '50', adjusted: '100', received: '100', executed: '80' });
  expect(says(rateMatches, '年初预算支出完成率100%。', { budget })).toEqual([expect.stringContaining('160.00%')]);
  expect(says(rateMatches, '三级指标3个，指标完成率为90%。')).toEqual([expect.stringContaining('应为 100.00%')]);
  expect(says(rateMatches, '阅读活动4次，指标完成率80%。')).toEqual([]);
  expect(says(rateMatches, '质量指标：参与率逐年提升，指标完成率80%；覆盖面不断改善，指标完成率80%。')).toEqual([]);
});

test('balance-named tells money that never arrived from money left', () => {
  expect(says(balanceNamed, '结余资金0.04万元。', SEED)).toEqual([expect.stringContaining('这是没有到位的资金')]);
  expect(says(balanceNamed, '预算结余0.04万元，未到位0.04万元，结余0万元。', SEED)).toEqual([]);
});

test('unspent-not-called-saving', () => {
  expect(says(unspentNotCalledSaving, '预算100万元，实际支出80万元，节约20万元。')).toEqual([
    expect.stringContaining('正文把没有支出的 20万元 称为节约'),
  ]);
  expect(says(unspentNotCalledSaving, '结余20万元，通过集中采购节约3万元。')).toEqual([]);
});

const SCORED: Partial<Evaluation> = {
  method: {
    ...METHOD,
    execution: { denominator: 'adjusted', points: '10' },
    scoring: {
      total: '100',
      bands: {
        met: { from: '80', to: '100' },
        'partly-met': { from: '60', to: '80' },
        'not-met': { from: '0', to: '60' },
      },
      formulas: { higher: 'actual-over-target', lower: 'target-over-actual', equal: 'closeness', overshoot: 'full' },
      grades: [
        { name: '优', from: '90' },
        { name: '良', from: '80' },
        { name: '中', from: '60' },
        { name: '差', from: '0' },
      ],
    },
  },
  indicators: [indicator('4次以上', '4次', { points: '90', score: '85' })],
};

test('score-matches', () => {
  expect(says(scoreMatches, '自评得分94分，执行率得分8分，产出指标得分85分。', SCORED)).toEqual([
    expect.stringContaining('1:5 正文写的自评得分是 94分，按数据应为 93分'),
  ]);
  expect(says(scoreMatches, '满分100分，总分93分，上年总分90分。', SCORED)).toEqual([]);
});

test('grade-matches-score', () => {
  expect(says(gradeMatchesScore, '总分93分，评价等级为“良”。', SCORED)).toEqual([
    expect.stringContaining('正文写的等级是“良”'),
  ]);
  expect(says(gradeMatchesScore, '评价等级为优秀。等级分为优、良、中、差。上年等级为良。', SCORED)).toEqual([]);
  const open = { ...SCORED, indicators: [indicator('4次以上', 'met', { points: '90' })] };
  expect(says(gradeMatchesScore, '综合得分81.22分，评价等级为“良”。', open)).toEqual([]);
  expect(says(gradeMatchesScore, '综合得分81.22分，评价等级为“优”。', open)).toHaveLength(1);
});

test('level-counts-match', () => {
  expect(says(levelCountsMatch, '共设置一级指标3个，二级指标3个，三级指标十一个，其中已完成三级指标3个。')).toEqual([
    expect.stringContaining('1:8 正文写的一级指标数是 3个，按绩效指标表应为 2个'),
    expect.stringContaining('正文写的三级指标数是 十一个，按绩效指标表应为 3个'),
  ]);
  expect(says(levelCountsMatch, '设两个一级指标、3个二级指标。产出指标下设三级指标2个。')).toEqual([]);
});

describe('indicator-values-match', () => {
  test.each([
    ['巡检5次以上，故障率0.3%以内。', '“巡检次数”是 5次'],
    ['故障率3%以内。', '“故障率”是 3%'],
    ['故障率0.3‰以内。', '“故障率”是 0.3‰'],
    ['全年完成巡检14次。', '“巡检次数”是 14次'],
    ['巡检4次，比目标少1次。', '“巡检次数”是 1次'],
  ])('finds %s', (body, message) => {
    expect(says(indicatorValuesMatch, body)[0]).toContain(message);
  });

  test.each([
    '巡检4次以上，故障率0.3%以内，实际故障率0.1%，全年巡检4次，目标4次，完成100%。',
    '上年巡检2次，每月巡检1次，上半年巡检2次，乡镇巡检20次，巡检300人次。',
    '## 下一步计划\n\n巡检8次以上。',
  ])('is silent: %s', (body) => {
    expect(says(indicatorValuesMatch, body)).toEqual([]);
  });
});

test('year-matches', () => {
  const body = '2017年预算执行率99.58%。2017年度绩效目标全部达成。2017年预算9.62万元。';
  expect(says(yearMatches, body, SEED)).toEqual([
    expect.stringContaining('1:11 正文说 2017 年的预算执行率是 99.58%，这是 2018 年的数'),
    expect.stringContaining('正文说的是 2017 年的绩效目标'),
  ]);
  expect(says(yearMatches, '2018年预算执行率99.58%，2017年为98.1%。', SEED)).toEqual([]);
  expect(says(yearMatches, '无。', { title: '2017年度示例项目支出绩效自评报告' })).toHaveLength(1);
});

test('direction-matches', () => {
  const previous = example({ fiscalYear: 2017, budget: money({ adjusted: '100', executed: '100' }) });
  expect(says(directionMatches, '全年支出80万元，同比增长20%。', { previous })).toEqual([
    expect.stringContaining('全年执行数同比是增长 20%，按上年数据应为下降 20.00%'),
  ]);
  expect(says(directionMatches, '全年支出80万元，同比下降20.00%。访问量同比增长30%。', { previous })).toEqual([]);
});
