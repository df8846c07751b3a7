import { exact } from '../decimal.ts';
import { outcome } from '../indicator.ts';
import type { Finding, Rule } from '../rule.ts';
import { scoreOf } from '../scoring/indicator-score.ts';
import { follows } from './score-follows-achievement.ts';

/**
 * An indicator that reached its target and still lost points has a reason.
 *
 * Why: 100% of the target that scores 7 of 10 without a word can't be reviewed. Where a formula gives another score,
 * `score-follows-achievement` speaks; missed targets are `deviation-explained`.
 */
export const deductionExplained: Rule = {
  name: 'deduction-explained',
  severity: 'warning',
  find: ({ indicators, method }, { place }) =>
    indicators.flatMap((indicator, index): Finding[] => {
      const { name, score, points, reason } = indicator;
      if (score === undefined || points === undefined || reason !== undefined) return [];
      if (outcome(indicator) === 'missed' || exact(score).compare(exact(points)) >= 0) return [];
      const scored = scoreOf(indicator, method);
      if (scored.kind === 'computed' && (!follows(indicator, scored) || scored.least === undefined)) return [];
      return [
        {
          place: place(['indicators', index, 'score']),
          message: `“${name}”得分 ${score}，比分值 ${points} 少，没有说明扣分原因`,
          fix: '在 reason 里写明扣分的依据',
          related: [{ place: place(['indicators', index, 'points']), note: `分值：${points}` }],
        },
      ];
    }),
};
