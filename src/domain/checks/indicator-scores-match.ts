import { type Exact, shortText } from '../decimal.ts';
import type { Place } from '../diagnostic.ts';
import { admits } from '../prose/interval.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { isElsewhereChapter } from '../prose/scope.ts';
import { oddScoresOf, type SaidScore } from '../prose/score-slips.ts';
import { scoreSubjects } from '../prose/score-subjects.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * 得9.71分, 扣0.29分 and 分值10分 behind the name of an indicator, a level or the execution rate are those of the form.
 *
 * The last name before the number in its clause is what is spoken of. 扣 is the points less the score. A score without a
 * name has to be one of the form where it is one slip away from it, or where all others of the body are.
 */
export const indicatorScoresMatch: Rule = {
  name: 'indicator-scores-match',
  severity: 'error',
  find: (evaluation, manuscript, claims) => {
    const subjectOf = scoreSubjects(evaluation);
    const claimed = new Set(claims.map(({ number }) => number));
    const said = saidIn(manuscript.prose.passages);
    const free = said.filter(({ number }) => !claimed.has(number));
    const named = free.map((each) => ({ ...each, row: subjectOf(each.passage, each.number) }));
    const wrong = named.flatMap(({ what, passage, number, row }) => {
      const expected = row && scoredOf(what, row);
      if (!row || expected === undefined || admits(number, expected)) return [];
      const right = `正文写的“${row.name}”${what}是 ${typed(passage, number)}，按自评表应为 ${shortText(expected)}分`;
      return [finding(right, passage, number, manuscript.place(row.path), row.name)];
    });
    const judged = new Set([...claimed, ...named.filter(({ row }) => row).map(({ number }) => number)]);
    const odd = oddScoresOf(said.filter(isScore), evaluation).filter(({ number }) => !judged.has(number));
    const lost = odd.map(({ what, passage, number, meant }) => {
      const nearest = meant === undefined ? '' : `，最接近的是 ${shortText(meant)}分`;
      const message = `正文写的${what}是 ${typed(passage, number)}，自评表里没有这个${what}${nearest}`;
      return finding(message, passage, number, manuscript.place(['indicators']), '自评表');
    });
    return [...wrong, ...lost];
  },
};

interface Said {
  readonly what: What;
  readonly passage: Passage;
  readonly number: TypedNumber;
}

function saidIn(passages: readonly Passage[]): Said[] {
  return passages
    .filter(({ kind, section }) => kind !== 'cell' && !isElsewhereChapter(section))
    .flatMap((passage) =>
      passage.numbers.flatMap((number) => {
        const what = said(number);
        return what && !isScale(passage, number) ? [{ what, passage, number }] : [];
      }),
    );
}

function isScore(each: Said): each is SaidScore {
  return each.what !== '分值';
}

function typed({ text }: Passage, { start, end }: TypedNumber): string {
  return text.slice(start, end);
}

function finding(message: string, passage: Passage, number: TypedNumber, place: Place, note: string): Finding {
  return {
    place: placeAt(passage, number.start),
    message,
    fix: '改正正文里的这个数，或核对自评表的分值和得分',
    related: [{ place, note }],
  };
}

type What = '得分' | '扣分' | '分值';

const SAID: readonly (readonly [RegExp, What])[] = [
  [/(?:^|[^自评价综合总最终不])(?:实际|实|本项|该项|该指标)?得分?(?:为|了)?$/, '得分'],
  [/^(?:合计|共计|总计|共)$/, '得分'],
  [/扣(?:减|分|除)?(?:为|了)?$/, '扣分'],
  [/(?:^|[^总])(?:分值|满分|权重)(?:为|是)?$/, '分值'],
];

function said({ unit, lead, until }: TypedNumber): What | undefined {
  if (unit !== '分' || until !== undefined) return undefined;
  return SAID.find(([pattern]) => pattern.test(lead))?.[1];
}

/** `每低3个百分点扣1分`: how points are given, and not what was given. */
function isScale({ text }: Passage, { start }: TypedNumber): boolean {
  return /每[^，,。；;]*$/.test(text.slice(Math.max(0, start - 24), start));
}

function scoredOf(what: What, { points, score }: { points: Exact | undefined; score: Exact | undefined }) {
  if (what === '分值') return points;
  return what === '得分' ? score : points && score && points.sub(score);
}
