import { exact, shortText } from '../decimal.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * `扣2分` in the reason of an indicator is what its score lacks of its points.
 *
 * Only where one deduction is named: of several, some may be explained elsewhere.
 */
export const deductionAddsUp: Rule = {
  name: 'deduction-adds-up',
  severity: 'error',
  find: ({ indicators }, { place }) =>
    indicators.flatMap(({ name, points, score, reason = '' }, index): Finding[] => {
      const named = [...reason.matchAll(/扣(?:减|除|掉|了)?(\d+(?:\.\d+)?)分/g)];
      const [, typed] = named[0] ?? [];
      if (points === undefined || score === undefined || typed === undefined || named.length > 1) return [];
      const lost = exact(points).sub(exact(score));
      if (lost.equals(exact(typed))) return [];
      return [
        {
          place: place(['indicators', index, 'reason']),
          message: `“${name}”的原因写扣 ${typed} 分，分值 ${points}、得分 ${score}，相差 ${shortText(lost)} 分`,
          fix: '改正扣分的分数，或核对得分',
          related: [{ place: place(['indicators', index, 'score']), note: `得分：${score}` }],
        },
      ];
    }),
};
