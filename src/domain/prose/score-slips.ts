import { type Exact, shortText, sum } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { onceForEach } from '../once-for-each.ts';
import { scorecard } from '../scoring/scorecard.ts';
import { admits } from './interval.ts';
import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { isSlipOf } from './slip.ts';

/** A score in prose: 得9.71分, 扣0.29分. */
export interface SaidScore {
  readonly what: '得分' | '扣分';
  readonly passage: Passage;
  readonly number: TypedNumber;
}

/** A score that is none of the form's; `meant` is the one that a slip made it of, where there is one. */
export interface OddScore extends SaidScore {
  readonly meant: Exact | undefined;
}

/** Scores of something else: averages, examinations, other years, marks of single experts. */
const OTHER = /考核|考评|测评|问卷|专家|评委|标段|排名/;
const MEAN = /上年|去年|上一年|均|每|最[高低]|第[一二三四五]/;
/** Words beyond these are another statement. */
const NEAR = 30;
/** So many scores that are the form's tell that a body speaks of the form's alone. */
const TELLING = 6;

/**
 * Scores without a name that the form doesn't have: `较目标少4350人，得18.48分` where it has 18.84.
 *
 * Any row's score will do, of an indicator, a level or the whole. One that is a slip away from one is wrong; any other only
 * where all the rest of the body, six at least, are the form's. Fewer than three digits are a slip away from many by chance.
 */
export function oddScoresOf(said: readonly SaidScore[], evaluation: Evaluation): OddScore[] {
  const all = scoresOf(evaluation);
  return (['得分', '扣分'] as const).flatMap((what) => {
    const values = what === '得分' ? all.scores : all.losses;
    const own = said.filter((each) => each.what === what && !isOfAnother(each));
    const odd = own.filter(({ number }) => ![...all.scores, ...all.losses].some((value) => admits(number, value)));
    const alone = odd.length === 1 && own.length > TELLING;
    return odd.flatMap((each) => {
      const meant = values.find((value) => isSlipOf(each.number.digits, shortText(value)));
      return meant || alone ? [{ ...each, meant }] : [];
    });
  });
}

function isOfAnother({ passage: { text }, number: { start, lead } }: SaidScore): boolean {
  return MEAN.test(lead) || OTHER.test(text.slice(Math.max(0, start - NEAR), start));
}

interface Scores {
  readonly scores: readonly Exact[];
  /** Points less score. */
  readonly losses: readonly Exact[];
}

/** What the form gives to every indicator, 二级指标, 一级指标, the execution rate and the whole. */
const scoresOf = onceForEach((evaluation: Evaluation): Scores => {
  const card = scorecard(evaluation);
  const rows = evaluation.indicators.flatMap(({ level1, level2 }, index) => {
    const row = card.indicators[index];
    return row?.score ? [{ level1, level2: `${level1}/${level2}`, score: row.score, points: row.points }] : [];
  });
  const groups = [
    ...rows.map((row) => [row]),
    ...Map.groupBy(rows, ({ level1 }) => level1).values(),
    ...Map.groupBy(rows, ({ level2 }) => level2).values(),
  ];
  const others = [card.execution, { score: card.total, points: card.points }];
  const scores = groups.map((group) => sum(group.map(({ score }) => score)));
  const losses = groups.flatMap((group, at) => {
    const points = group.flatMap((row) => row.points ?? []);
    const score = scores[at];
    return points.length === group.length && score ? [sum(points).sub(score)] : [];
  });
  return {
    scores: [...scores, ...others.flatMap(({ score }) => score ?? [])],
    losses: [...losses, ...others.flatMap(({ score, points }) => (score && points ? [points.sub(score)] : []))],
  };
});
