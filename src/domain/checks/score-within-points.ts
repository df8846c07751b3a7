import { exact } from '../decimal.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * A score is neither above the points of its indicator nor below 0. Unit: points, exact.
 *
 * Source: 湖北省自评表说明 “得分不得突破权重总额”.
 */
export const scoreWithinPoints: Rule = {
  name: 'score-within-points',
  severity: 'error',
  find: ({ indicators }, { place }) =>
    indicators.flatMap(({ name, points, score }, index): Finding[] => {
      if (points === undefined || score === undefined || isWithin(score, points)) return [];
      return [
        {
          place: place(['indicators', index, 'score']),
          message: `“${name}”得分 ${score}，应在 0 到分值 ${points} 之间`,
          fix: '改正得分或分值',
          related: [{ place: place(['indicators', index, 'points']), note: `分值：${points}` }],
        },
      ];
    }),
};

/** Whether a score lies between 0 and the points. */
export function isWithin(score: string, points: string): boolean {
  return exact(score).compare(0) >= 0 && exact(score).compare(exact(points)) <= 0;
}
