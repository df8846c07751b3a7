import { type Exact, shortText } from '../decimal.ts';
import { admits } from '../prose/interval.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { placeAt } from '../prose/passage.ts';
import { isElsewhereChapter } from '../prose/scope.ts';
import { scoreSubjects } from '../prose/score-subjects.ts';
import type { Rule } from '../rule.ts';

/**
 * 得9.71分, 扣0.29分 and 分值10分 behind the name of an indicator, a level or the execution rate are those of the form.
 *
 * The last name before the number in its clause is what is spoken of. 扣 is the points less the score.
 */
export const indicatorScoresMatch: Rule = {
  name: 'indicator-scores-match',
  severity: 'error',
  find: (evaluation, { prose, place }, claims) => {
    const subjectOf = scoreSubjects(evaluation);
    const claimed = new Set(claims.map(({ number }) => number));
    return prose.passages.flatMap((passage) =>
      passage.kind === 'cell' || isElsewhereChapter(passage.section)
        ? []
        : passage.numbers.flatMap((number) => {
            const what = claimed.has(number) ? undefined : said(number);
            const row = what && subjectOf(passage, number);
            const expected = row && scoredOf(what, row);
            if (!row || expected === undefined || admits(number, expected)) return [];
            return {
              place: placeAt(passage, number.start),
              message: `正文写的“${row.name}”${what}是 ${passage.text.slice(number.start, number.end)}，按自评表应为 ${shortText(expected)}分`,
              fix: '改正正文里的这个数，或核对自评表的分值和得分',
              related: [{ place: place(row.path), note: row.name }],
            };
          }),
    );
  },
};

type What = '得分' | '扣分' | '分值';

const SAID: readonly (readonly [RegExp, What])[] = [
  [/(?:^|[^自评价综合总最终不])(?:实际|实|本项|该项|该指标)?得分?(?:为|了)?$/, '得分'],
  [/(?:^|[^共计])扣(?:减|分|除)?(?:为|了)?$/, '扣分'],
  [/(?:^|[^总])(?:分值|满分|权重)(?:为|是)?$/, '分值'],
];

function said({ unit, lead, until }: TypedNumber): What | undefined {
  if (unit !== '分' || until !== undefined) return undefined;
  return SAID.find(([pattern]) => pattern.test(lead))?.[1];
}

function scoredOf(what: What, { points, score }: { points: Exact | undefined; score: Exact | undefined }) {
  if (what === '分值') return points;
  return what === '得分' ? score : points && score && points.sub(score);
}
