import { type Exact, exact, quotient } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Derivation, FigureDefinition } from '../figure.ts';
import { type Indicator, outcome } from '../indicator.ts';

const COUNTING = '对绩效指标表逐行计数';

/** Counts of the indicator tree. Unit: 个. */
export const countFigures: readonly FigureDefinition[] = [
  count('一级指标数', 'level1Count', '有三级指标的一级指标个数', (rows) => distinct(rows, ({ level1 }) => level1)),
  count('二级指标数', 'level2Count', '有三级指标的二级指标个数', (rows) =>
    distinct(rows, ({ level1, level2 }) => `${level1}/${level2}`),
  ),
  count('三级指标数', 'level3Count', '三级指标个数', (rows) => rows.length),
  count('已完成数', 'achievedCount', '达到年度指标值的三级指标个数', (rows) => achieved(rows).length),
  count(
    '未完成数',
    'missedCount',
    '未达到年度指标值的三级指标个数',
    (rows) => rows.filter((row) => outcome(row) === 'missed').length,
  ),
  {
    name: '指标完成率',
    id: 'achievementRate',
    unit: 'percent',
    formula: '已完成三级指标数 ÷ 三级指标数 × 100%（尚不可测量的不计入）',
    source: '2011年以来自评报告的通行算法；不可测量的指标不计入分子和分母',
    derive: achievementRate,
  },
];

function count(
  name: string,
  id: string,
  formula: string,
  countOf: (indicators: readonly Indicator[]) => number,
): FigureDefinition {
  return {
    name,
    id,
    unit: 'count',
    formula,
    source: COUNTING,
    derive: ({ indicators }) => {
      const value = exact(countOf(indicators));
      return { value, inputs: [{ name: '绩效指标表', text: `${indicators.length}行` }], working: formula };
    },
  };
}

function achievementRate({ indicators }: Evaluation): Derivation {
  const measurable = indicators.filter((row) => outcome(row) !== 'pending');
  const done = achieved(measurable).length;
  const value: Exact | undefined = quotient(exact(done), exact(measurable.length));
  if (value === undefined) return { value, absent: '没有可测量的三级指标' };
  return {
    value,
    inputs: [
      { name: '已完成数', text: `${done}个` },
      { name: '可测量的三级指标数', text: `${measurable.length}个` },
    ],
    working: `${done} ÷ ${measurable.length} × 100%`,
    note: '分母：可测量的三级指标数',
  };
}

function achieved(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter((row) => outcome(row) === 'achieved');
}

function distinct(indicators: readonly Indicator[], key: (indicator: Indicator) => string): number {
  return new Set(indicators.map(key)).size;
}
