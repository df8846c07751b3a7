import { type Exact, exact, shortText, sum } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import type { AggregateDefinition, Derivation } from '../figure.ts';
import { scorecard } from '../scoring/scorecard.ts';
import { addition } from './addition.ts';

/** Scores of many evaluations. Unit: 分, exact until print. */
export const scoreAggregates: readonly AggregateDefinition[] = [
  {
    name: '平均得分',
    id: 'meanScore',
    unit: 'score',
    formula: '有总分的评价的总分之和 ÷ 其份数；满分和等级界线都相同才平均',
    source: '简单平均，不按金额加权；尺度不同的得分不能平均',
    derive: meanScore,
  },
];

function meanScore(evaluations: readonly Evaluation[]): Derivation {
  const scored = evaluations.flatMap((evaluation) => {
    const { total } = scorecard(evaluation);
    return total === undefined ? [] : [{ total, scale: scaleOf(evaluation) }];
  });
  if (scored.length === 0) return { value: undefined, absent: '没有一份评价有总分' };
  if (new Set(scored.map(({ scale }) => scale)).size > 1)
    return { value: undefined, absent: '各份评价的满分或等级界线不同，得分不能平均' };
  const totals = scored.map(({ total }) => total);
  return {
    value: sum(totals).div(totals.length),
    inputs: [{ name: '有总分的评价', text: `${totals.length}份` }],
    working: `${quoted(totals)} ÷ ${totals.length}`,
    ...(totals.length < evaluations.length && { note: `另有 ${evaluations.length - totals.length} 份没有总分` }),
  };
}

/** What makes two scores comparable: the full points and the lines of the grades. */
function scaleOf({ method: { scoring } }: Evaluation): string {
  const grades = scoring?.grades.map(({ name, from }) => `${name}${exact(from).toFraction()}`) ?? [];
  return [scoring && exact(scoring.total).toFraction(), ...grades].join('/');
}

function quoted(totals: readonly Exact[]): string {
  const text = addition(totals.map(shortText));
  return totals.length === 1 ? text : `(${text})`;
}
