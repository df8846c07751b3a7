import type { Evaluation } from '../evaluation.ts';
import type { Rule } from '../rule.ts';
import { scoreOf } from '../scoring/indicator-score.ts';

/**
 * Every indicator has points and a score, because total and grade follow from them.
 *
 * A score that the method's formula gives need not be entered; one that isn't measurable yet has none. A form without
 * scores (`form.scored: false`) needs neither.
 */
export const scoresGiven: Rule = {
  name: 'scores-given',
  severity: 'warning',
  find: (evaluation, { place }) => {
    const { indicators, method } = evaluation;
    const without = method.form.scored === false ? [] : withoutScore(evaluation);
    if (without.length === 0) return [];
    return [
      {
        place: place(['indicators']),
        message: `${indicators.length} 个三级指标中有 ${without.length} 个没有分值或得分，总分和等级算不出来`,
        fix: '给每个指标填 points 和 score；原报告没有评分的，在 accepted 里说明原因',
      },
    ];
  },
};

function withoutScore({ indicators, method }: Evaluation) {
  return indicators.filter((indicator) => {
    if (indicator.points === undefined) return true;
    const open = indicator.score === undefined && indicator.actual !== 'not-yet-measurable';
    return open && scoreOf(indicator, method).kind !== 'computed';
  });
}
