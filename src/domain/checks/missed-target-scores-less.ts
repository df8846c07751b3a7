import { exact, roundHalfUp } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { type Indicator, outcome, STATES } from '../indicator.ts';
import type { Finding, Rule } from '../rule.ts';
import { scoreOf } from '../scoring/indicator-score.ts';
import { follows } from './score-follows-achievement.ts';

/**
 * A missed target doesn't score all its points. Unit: points; a miss so small that it rounds to the full points by the
 * method's places (`rounding.score`) is silent.
 */
export const missedTargetScoresLess: Rule = {
  name: 'missed-target-scores-less',
  severity: 'error',
  find: (evaluation, { place }) =>
    evaluation.indicators.flatMap((indicator, index): Finding[] => {
      if (outcome(indicator) !== 'missed' || !scoresFully(indicator, evaluation)) return [];
      const { name, target, actual, score, points } = indicator;
      return [
        {
          place: place(['indicators', index, 'score']),
          message: `“${name}”没有达到目标（目标 ${target}，实际 ${STATES[actual as keyof typeof STATES] ?? actual}），却得满分 ${score}/${points}`,
          fix: '按完成程度计分；目标或实际完成值有误的，改正它',
          related: [{ place: place(['indicators', index, 'actual']), note: `实际完成值：${actual}` }],
        },
      ];
    }),
};

function scoresFully(indicator: Indicator, { method }: Evaluation): boolean {
  const { score, points } = indicator;
  if (score === undefined || points === undefined || !exact(score).equals(exact(points))) return false;
  const scored = scoreOf(indicator, method);
  if (scored.kind === 'band') return scored.to.compare(exact(points)) >= 0;
  if (scored.kind === 'none') return method.scoring === undefined;
  const { score: places } = method.rounding;
  return follows(indicator, scored) && roundHalfUp(scored.value, places) !== roundHalfUp(exact(points), places);
}
