import { type Exact, exact, exactText, sum, ZERO } from '../decimal.ts';
import type { Evaluation, Manuscript } from '../evaluation.ts';
import type { Level1 } from '../method.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * The points of each 一级指标 are those of the method, and levels that need a least number together have it. Unit:
 * points, exact.
 *
 * Why: weights may be changed for good cause only; an office that does so says why. Source: `levels[].points`,
 * `movesTo` and `minimums` of the method. Silent while points are missing.
 */
export const weightsFollowMethod: Rule = {
  name: 'weights-follow-method',
  severity: 'warning',
  find: (evaluation, manuscript) => {
    if (evaluation.indicators.some(({ points }) => points === undefined)) return [];
    return [...levelFindings(evaluation, manuscript), ...minimumFindings(evaluation, manuscript)];
  },
};

function levelFindings(evaluation: Evaluation, { place }: Manuscript): Finding[] {
  return evaluation.method.levels.flatMap((level): Finding[] => {
    const expected = expectedPoints(level, evaluation);
    const given = pointsOf([level.id], evaluation);
    if (expected === undefined || given.equals(expected)) return [];
    return [
      {
        place: placeOf([level.id], evaluation, place),
        message: `${level.name}的分值合计 ${exactText(given)}，评价办法规定 ${exactText(expected)}`,
        fix: '按评价办法分配分值；有依据另行分配的，在 accepted 里说明',
      },
    ];
  });
}

/** The level's own points, with those of levels that have no indicator and move theirs here. */
function expectedPoints(level: Level1, { indicators, method }: Evaluation): Exact | undefined {
  if (level.points === undefined) return undefined;
  const isEmpty = ({ id }: Level1) => indicators.every(({ level1 }) => level1 !== id);
  if (level.movesTo && isEmpty(level)) return ZERO;
  const moved = method.levels.filter(isEmpty).flatMap(({ movesTo }) => movesTo?.[level.id] ?? []);
  return exact(level.points).add(sum(moved.map(exact)));
}

function minimumFindings(evaluation: Evaluation, { place }: Manuscript): Finding[] {
  const { levels, minimums = [] } = evaluation.method;
  return minimums.flatMap(({ levels: ids, points: least }): Finding[] => {
    const given = pointsOf(ids, evaluation);
    if (given.compare(exact(least)) >= 0) return [];
    const names = ids.map((id) => levels.find((level) => level.id === id)?.name ?? id).join('和');
    return [
      {
        place: placeOf(ids, evaluation, place),
        message: `${names}的分值合计 ${exactText(given)}，评价办法要求不低于 ${least}`,
        fix: `提高${names}的分值`,
      },
    ];
  });
}

function pointsOf(levels: readonly string[], { indicators }: Evaluation): Exact {
  return sum(indicators.filter(({ level1 }) => levels.includes(level1)).map(({ points = '0' }) => exact(points)));
}

/** The first indicator of the levels. */
function placeOf(levels: readonly string[], { indicators }: Evaluation, place: Manuscript['place']) {
  const index = indicators.findIndex(({ level1 }) => levels.includes(level1));
  return place(index === -1 ? ['indicators'] : ['indicators', index]);
}
