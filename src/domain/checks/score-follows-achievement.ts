import { exact, shortText, standsFor } from '../decimal.ts';
import type { Indicator } from '../indicator.ts';
import type { Finding, Rule } from '../rule.ts';
import { type Scored, scoreOf } from '../scoring/indicator-score.ts';
import { isWithin } from './score-within-points.ts';

/**
 * The score of a measured indicator is what the method's formula gives. Unit: points; the typed score stands for half
 * a unit of its last digit either way, so an honest rounding is silent.
 *
 * Why: 62.7% that scores 90% of its points while 71.4% scores 70% is no scoring. A deduction with a reason is a warning.
 * Source: `scoring.formulas` of the method.
 */
export const scoreFollowsAchievement: Rule = {
  name: 'score-follows-achievement',
  severity: 'error',
  find: ({ indicators, method }, { place }) =>
    indicators.flatMap((indicator, index): Finding[] => {
      const { name, score, reason, actual } = indicator;
      const scored = scoreOf(indicator, method);
      if (scored.kind !== 'computed' || score === undefined || follows(indicator, scored)) return [];
      const lower = exact(score).compare(scored.value) < 0;
      return [
        {
          severity: lower && reason !== undefined ? 'warning' : 'error',
          place: place(['indicators', index, 'score']),
          message: `“${name}”得分 ${score}，按公式应为 ${shortText(scored.value)}（${scored.trace}）`,
          fix: lower ? '改为公式算出的得分；另有扣分的，在 reason 里写明依据' : '改为公式算出的得分，或核对实际完成值',
          related: [{ place: place(['indicators', index, 'actual']), note: `实际完成值：${actual}` }],
        },
      ];
    }),
};

/** Whether the entered score is the computed one or a deduction that the method leaves open; out of range is another rule's. */
export function follows({ score, points }: Indicator, scored: Scored & { kind: 'computed' }): boolean {
  if (score === undefined || points === undefined || !isWithin(score, points)) return true;
  if (standsFor(score, scored.value)) return true;
  const value = exact(score);
  return scored.least !== undefined && value.compare(scored.least) >= 0 && value.compare(scored.value) <= 0;
}
