import { exact, shortText, standsFor } from '../decimal.ts';
import type { Rule } from '../rule.ts';
import { scorecard } from '../scoring/scorecard.ts';

/**
 * The total that was entered is the sum of the scores. Unit: points; the typed total stands for half a unit of its last
 * digit either way. Silent while a row has no score.
 *
 * Why: 9 + 13 + 15 + 10 + 10 + 27 + 9 is 93, and a published form says 94.
 */
export const totalFollowsScores: Rule = {
  name: 'total-follows-scores',
  severity: 'error',
  find: (evaluation, { place }) => {
    const entered = evaluation.entered?.total;
    const { total, execution, indicators } = scorecard(evaluation);
    if (entered === undefined || total === undefined || standsFor(entered, total)) return [];
    const scored = evaluation.method.execution.points === undefined ? indicators : [execution, ...indicators];
    const terms = scored.map(({ score }) => (score === undefined ? '' : shortText(score))).join(' + ');
    return [
      {
        place: place(['entered', 'total']),
        message: `总分填 ${entered}，各项得分合计 ${shortText(total)}（${terms}），相差 ${shortText(exact(entered).sub(total).abs())}`,
        fix: '改正总分或录错的得分；不填 total 时自动合计',
        related: [{ place: place(['indicators']), note: `得分合计：${shortText(total)}` }],
      },
    ];
  },
};
