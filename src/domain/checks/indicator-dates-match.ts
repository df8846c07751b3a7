import type { Evaluation } from '../evaluation.ts';
import { matchesOf } from '../prose/matches.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { isElsewhereChapter } from '../prose/scope.ts';
import { sentenceAt } from '../prose/sentences.ts';
import type { Rule } from '../rule.ts';
import { parseDate } from '../target.ts';

/**
 * A day in the body that tells of a dated indicator is its deadline or the day that it was met: 工程于2022年11月12日完工.
 *
 * Only a day that differs from one of them in its year, its month or its day alone is taken for the same day mistyped.
 */
export const indicatorDatesMatch: Rule = {
  name: 'indicator-dates-match',
  severity: 'warning',
  find: (evaluation, { prose, place }) => {
    const dated = datedOf(evaluation);
    if (dated.length === 0) return [];
    return prose.passages
      .filter(({ section, text }) => text.includes('日') && !isElsewhereChapter(section))
      .flatMap((passage) =>
        daysIn(passage).flatMap(({ at, typed, date, clause }) => {
          const own = dated.find(
            ({ verb, days }) => verb.every((word) => clause.includes(word)) && days.some((day) => isClose(date, day)),
          );
          if (own === undefined || dated.some(({ days }) => days.includes(date))) return [];
          const sentence = sentenceAt(passage.text, at).text;
          if (own.texts.some((text) => sentence.includes(text))) return [];
          return {
            place: placeAt(passage, at),
            message: `正文写的“${own.name}”是 ${typed}，自评表里的年度指标值是 ${own.target}，实际完成值是 ${own.actual}`,
            fix: '核对后改正正文或自评表里的日期',
            related: [{ place: place(['indicators', own.index, 'actual']), note: `indicators[${own.index}].actual` }],
          };
        }),
      );
  },
};

interface Dated {
  readonly index: number;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  /** What was done, in words of two characters: 完工; 修复 and 完成. */
  readonly verb: readonly string[];
  readonly days: readonly string[];
  /** The days without their years, as a sentence may name them too. */
  readonly texts: readonly string[];
}

function datedOf({ indicators }: Evaluation): Dated[] {
  return indicators.flatMap(({ name, target, actual }, index) => {
    const days = [target, actual].flatMap((text) => parseDate(text) ?? []);
    const stem = name.replace(/(?:时间|日期|时限|期限)$/, '');
    const last = stem.slice(-2);
    const verb = last === '完成' ? [stem.slice(-4, -2), last] : [last];
    if (days.length < 2 || verb.some((word) => word.length < 2)) return [];
    const texts = [target, actual].map((text) => /\d{1,2}月\d{1,2}日/.exec(text)?.[0] ?? text);
    return [{ index, name, target, actual, verb, days, texts }];
  });
}

interface Day {
  readonly at: number;
  readonly typed: string;
  readonly date: string;
  readonly clause: string;
}

function daysIn({ text }: Passage): Day[] {
  return matchesOf(text, /\d{4}年\d{1,2}月\d{1,2}日/g).flatMap(({ index, 0: typed }) => {
    const date = parseDate(typed);
    const before =
      text
        .slice(Math.max(0, index - 30), index)
        .split(/[，。；：]/)
        .at(-1) ?? '';
    const [behind = ''] = text.slice(index + typed.length, index + typed.length + 30).split(/[，。；]/);
    return date === undefined ? [] : [{ at: index, typed, date, clause: `${before}${behind}` }];
  });
}

/** One of year, month and day is another, and nothing else. */
function isClose(one: string, other: string): boolean {
  const [a, b] = [one.split('-'), other.split('-')];
  return a.filter((part, at) => part !== b[at]).length === 1;
}
