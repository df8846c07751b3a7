import { exact, quotient } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import type { AggregateDefinition, Derivation } from '../figure.ts';
import { type Outcome, outcome } from '../indicator.ts';
import { addition } from './addition.ts';

const COUNTING = '对定稿评价的绩效指标表逐行计数';

/** 三级指标 of many evaluations, by what became of them. Unit: 个. */
export const indicatorAggregates: readonly AggregateDefinition[] = [
  count('三级指标合计', 'allIndicators', '各份评价的三级指标个数之和', () => true),
  ofOutcome('完成合计', 'allAchieved', '达到年度指标值', 'achieved'),
  ofOutcome('未完成合计', 'allMissed', '未达到年度指标值', 'missed'),
  ofOutcome('尚不可测量合计', 'allPending', '尚不可测量', 'pending'),
  ofOutcome('无法判断合计', 'allUnknown', '实际完成值不能与目标比较', 'unknown'),
  {
    name: '总体指标完成率',
    id: 'allAchievementRate',
    unit: 'percent',
    formula: '完成合计 ÷ 可测量的三级指标合计 × 100%',
    source: '与各份评价的指标完成率同一算法：尚不可测量的不计入分子和分母',
    derive: achievementRate,
  },
];

function ofOutcome(name: string, id: string, words: string, wanted: Outcome): AggregateDefinition {
  return count(name, id, `各份评价中${words}的三级指标个数之和`, (each) => each === wanted);
}

function count(name: string, id: string, formula: string, counts: (result: Outcome) => boolean): AggregateDefinition {
  return {
    name,
    id,
    unit: 'count',
    formula,
    source: COUNTING,
    derive: (evaluations) => {
      if (evaluations.length === 0) return { value: undefined, absent: '没有评价' };
      const numbers = evaluations.map((evaluation) => countIn(evaluation, counts));
      return {
        value: exact(numbers.reduce((total, number) => total + number, 0)),
        inputs: evaluations.map(({ id }, index) => ({ name: id, text: `${numbers[index]}个` })),
        working: addition(numbers.map(String)),
      };
    },
  };
}

function countIn({ indicators }: Evaluation, counts: (result: Outcome) => boolean): number {
  return indicators.filter((indicator) => counts(outcome(indicator))).length;
}

function achievementRate(evaluations: readonly Evaluation[]): Derivation {
  const all = (counts: (result: Outcome) => boolean) =>
    evaluations.reduce((total, evaluation) => total + countIn(evaluation, counts), 0);
  const [done, measurable] = [all((each) => each === 'achieved'), all((each) => each !== 'pending')];
  const value = quotient(exact(done), exact(measurable));
  if (value === undefined) return { value, absent: '没有可测量的三级指标' };
  return {
    value,
    inputs: [
      { name: '完成合计', text: `${done}个` },
      { name: '可测量的三级指标合计', text: `${measurable}个` },
    ],
    working: `${done} ÷ ${measurable} × 100%`,
    note: '分母：可测量的三级指标合计',
  };
}
