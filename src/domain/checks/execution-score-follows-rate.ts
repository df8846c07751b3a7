import { shortText, standsFor } from '../decimal.ts';
import type { Rule } from '../rule.ts';
import { executionScore } from '../scoring/execution-score.ts';

/**
 * The score of the execution rate that was entered is points × rate. Unit: points; the typed score stands for half a
 * unit of its last digit either way.
 *
 * Why: 99.10% that scores 9 of 10 is 9.91. Source: `execution` of the method.
 */
export const executionScoreFollowsRate: Rule = {
  name: 'execution-score-follows-rate',
  severity: 'error',
  find: (evaluation, { place }) => {
    const entered = evaluation.entered?.executionScore;
    const scored = executionScore(evaluation);
    if (entered === undefined || scored.kind !== 'computed' || standsFor(entered, scored.value)) return [];
    return [
      {
        place: place(['entered', 'executionScore']),
        message: `预算执行率得分填 ${entered}，按公式应为 ${shortText(scored.value)}（${scored.trace}）`,
        fix: '改正得分或资金数据；不填 executionScore 时自动计算',
        related: [{ place: place(['budget', 'sources']), note: '资金数据' }],
      },
    ];
  },
};
