import type { Evaluation, Prose } from '../evaluation.ts';
import { claims, yearOf } from '../prose/claims.ts';
import { admits } from '../prose/interval.ts';
import { matchesOf } from '../prose/matches.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { isElsewhereChapter } from '../prose/scope.ts';
import { sentenceAt, sentenceStart } from '../prose/sentences.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * The report speaks of its own year: in its title, and where it gives this year's figures.
 *
 * Why: a report is often last year's with new numbers. “2017年预算执行率99.58%” in the report of 2018 is a slip when
 * 99.58% is the rate of 2018. A budget may be the same every year; what was received and spent hardly ever is.
 */
export const yearMatches: Rule = {
  name: 'year-matches',
  severity: 'error',
  find: (evaluation, { prose, place }) => {
    const { fiscalYear } = evaluation;
    const last = fiscalYear - 1;
    const others = new Set(prose.passages.flatMap(({ years }) => years.map(({ year }) => year)));
    others.delete(fiscalYear);
    return [
      ...titleYear(evaluation, place(['title'])),
      ...[...others].flatMap((year) => figuresOf(year, evaluation, inYear(prose, year))),
      ...(others.has(last) ? goalsOf(last, prose.passages) : []),
    ];
  },
};

/** The passages that name a year: few, so that every year may be asked for. */
function inYear(prose: Prose, year: number): Prose {
  return { ...prose, passages: prose.passages.filter(({ years }) => years.some((mention) => mention.year === year)) };
}

function titleYear({ title, fiscalYear }: Evaluation, place: Finding['place']): Finding[] {
  const years = [...title.matchAll(/(?<!\d)(\d{4})(?=年)/g)].map(([year]) => Number(year));
  if (years.length !== 1 || years[0] === fiscalYear) return [];
  return [{ place, message: `标题写的是 ${years[0]} 年，预算年度是 ${fiscalYear}`, fix: '改正标题或 fiscalYear' }];
}

const YEARLY = ['预算执行率', '资金到位率', '全年执行数', '实际到位数'];

/** This year's figures, said of the year before. */
function figuresOf(year: number, evaluation: Evaluation, prose: Prose): Finding[] {
  return claims({ ...evaluation, fiscalYear: year }, { prose })
    .filter(({ passage, number }) => yearOf(passage, number) === year && number.digits.replace('.', '').length >= 3)
    .filter(({ passage, number }) => !/上年|去年|同比/.test(sentenceAt(passage.text, number.start).text))
    .filter(({ passage, number }) => !isCutOff(passage, number, year, evaluation))
    .flatMap(({ passage, number, word, candidates }) => {
      const own = candidates.find(({ figure, value }) => YEARLY.includes(figure ?? '') && admits(number, value));
      if (own === undefined || own.value.equals(1)) return [];
      return [
        slip(
          passage,
          number.start,
          `正文说 ${year} 年的${word}是 ${passage.text.slice(number.start, number.end)}，这是 ${evaluation.fiscalYear} 年的数`,
        ),
      ];
    });
}

/** `截至2024年12月31日，共支付…`: who evaluates the works of 2023 later looks at them up to a later day. */
function isCutOff({ text }: Passage, { start }: TypedNumber, year: number, { kind, fiscalYear }: Evaluation): boolean {
  const before = text.slice(sentenceStart(text, start), start);
  return kind === 'project-evaluation' && year > fiscalYear && new RegExp(`截[至止]到?${year}年`).test(before);
}

const REACHED = /((?:19|20)\d{2})年度?(?:本项目|项目)?(?:绩效|预算)?目标(?:已经?)?(?:全部|均已?)?(?:达成|完成|实现)/g;

/** `2017年度绩效目标全部达成` in the report of 2018. */
function goalsOf(year: number, passages: readonly Passage[]): Finding[] {
  return passages.flatMap((passage) =>
    isElsewhereChapter(passage.section)
      ? []
      : matchesOf(passage.text, REACHED)
          .filter((match) => Number(match[1]) === year)
          .map((match) => slip(passage, match.index, `正文说的是 ${year} 年的绩效目标`)),
  );
}

function slip(passage: Passage, at: number, message: string): Finding {
  return { place: placeAt(passage, at), message, fix: '改正年份，或改正这个数', severity: 'warning' };
}
