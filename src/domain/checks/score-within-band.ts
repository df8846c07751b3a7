import { exact, halfStep } from '../decimal.ts';
import type { Finding, Rule } from '../rule.ts';
import { type Scored, scoreOf } from '../scoring/indicator-score.ts';
import { isWithin } from './score-within-points.ts';

/**
 * The score of a qualitative indicator lies in the band of its state. Unit: points; honest rounding is silent.
 *
 * Source: `scoring.bands` of the method (财预〔2020〕10号第十五条：100%-80%、80%-60%、60%-0%).
 */
export const scoreWithinBand: Rule = {
  name: 'score-within-band',
  severity: 'error',
  find: ({ indicators, method }, { place }) =>
    indicators.flatMap((indicator, index): Finding[] => {
      const { name, score, points, actual } = indicator;
      if (score === undefined || points === undefined || !isWithin(score, points)) return [];
      const scored = scoreOf(indicator, method);
      if (scored.kind !== 'band' || isInside(score, scored)) return [];
      return [
        {
          place: place(['indicators', index, 'score']),
          message: `“${name}”得分 ${score}，不在区间内（${scored.trace}）`,
          fix: '改正得分，或改正完成状态',
          related: [{ place: place(['indicators', index, 'actual']), note: `完成状态：${actual}` }],
        },
      ];
    }),
};

function isInside(score: string, { from, to }: Scored & { kind: 'band' }): boolean {
  const [value, half] = [exact(score), halfStep(score)];
  return value.add(half).compare(from) >= 0 && value.sub(half).compare(to) <= 0;
}
