import type { Evaluation } from '../evaluation.ts';
import { matchesOf } from '../prose/matches.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { isElsewhereChapter } from '../prose/scope.ts';
import type { Finding, Rule } from '../rule.ts';
import { parseDate } from '../target.ts';

/**
 * A length of time is that of its dates: 2022年3月至2022年11月，工期9个月; and 提前18天 is the distance between an
 * indicator's date and its deadline.
 *
 * The first and the last day, month or year may both count, or one of them only.
 */
export const periodsAddUp: Rule = {
  name: 'periods-add-up',
  severity: 'warning',
  find: (evaluation, { prose }) =>
    prose.passages
      .filter(({ text }) => /[天月年日]/.test(text))
      .flatMap((passage) => [...spans(passage), ...leads(passage, evaluation)]),
};

const POINT = String.raw`(?:(\d{4})年(?:度)?)?(?:(\d{1,2})月(?:(\d{1,2})日)?)?`;
const SPAN = new RegExp(
  String.raw`(\d{4})年(?:度)?(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?:起)?(?:至|到|[-—~～]{1,2})${POINT}(?:[^，。；,;\d]{0,14})[，,（(]?(?:工期|建设期|服务期|合同期|周期|历时|为期|期限|用时|共计|共)[^，。；,;\d]{0,4}(\d{1,4}|[一二两三四五六七八九十]{1,3})(个月|天|日|年)`,
  'g',
);

function spans(passage: Passage): Finding[] {
  return matchesOf(passage.text, SPAN).flatMap((match) => {
    const [whole, year = '', month, day, year2 = year, month2, day2, length = '', unit = ''] = match;
    const expected = lengthOf([year, month, day], [year2, month2, day2], unit);
    const typed = Number(length);
    if (expected === undefined || Number.isNaN(typed) || Math.abs(typed - expected) <= 1) return [];
    const at = match.index + whole.length - length.length - unit.length;
    return [
      {
        place: placeAt(passage, at),
        message: `“${whole}”：起止时间相距 ${expected}${unit}，首尾都算是 ${expected + 1}${unit}`,
        fix: '核对起止时间和时长',
      },
    ];
  });
}

type Point = readonly [year: string, month: string | undefined, day: string | undefined];

/** Without the last: from March to November are eight months, and nine with both. */
function lengthOf([year, month, day]: Point, [year2, month2, day2]: Point, unit: string): number | undefined {
  if (unit === '年') return Number(year2) - Number(year);
  if (month === undefined || month2 === undefined) return undefined;
  if (unit === '个月') return (Number(year2) - Number(year)) * 12 + Number(month2) - Number(month);
  if (day === undefined || day2 === undefined) return undefined;
  return days(`${year}-${month}-${day}`, `${year2}-${month2}-${day2}`);
}

function days(from: string, to: string): number {
  const time = (date: string) => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    return Date.UTC(year, month - 1, day);
  };
  return Math.round((time(to) - time(from)) / 86_400_000);
}

const LEAD =
  /比(?:计划|目标|规定|要求)[^，。；\d]{0,6}(提前|推迟|延后|延迟|晚)了?(\d{1,3})天|较(?:计划|目标)[^，。；\d]{0,6}(提前|推迟|延后|延迟|晚)了?(\d{1,3})天/g;

/** 提前18天 beside the date of an indicator has to be the distance of one of them from its deadline. */
function leads(passage: Passage, { indicators }: Evaluation): Finding[] {
  const matches = isElsewhereChapter(passage.section) ? [] : matchesOf(passage.text, LEAD);
  if (matches.length === 0) return [];
  const dated = indicators.flatMap(({ name, target, actual }) => {
    const [due, done] = [parseDate(target), parseDate(actual)];
    return due !== undefined && done !== undefined ? [{ name, actual, days: days(done, due) }] : [];
  });
  return matches.flatMap((match) => {
    const typed = Number(match[2] ?? match[4]);
    const sign = (match[1] ?? match[3]) === '提前' ? 1 : -1;
    const before =
      passage.text
        .slice(Math.max(0, match.index - 40), match.index)
        .split(/[。；]/)
        .at(-1) ?? '';
    const meant = dated.filter(({ actual }) => before.includes(actual) || hasDay(before, actual));
    if (meant.length === 0 || meant.some(({ days: apart }) => Math.abs(apart * sign - typed) <= 1)) return [];
    const [first] = meant;
    return [
      {
        place: placeAt(passage, match.index),
        message: `正文写“${match[0]}”，“${first?.name}”的完成时间与目标相距 ${Math.abs(first?.days ?? 0)} 天`,
        fix: '核对完成时间、目标和天数',
      },
    ];
  });
}

/** The day without its year: 11月12日 for 2022年11月12日. */
function hasDay(text: string, date: string): boolean {
  const short = date.replace(/^\d{4}年/, '');
  return /日$/.test(short) && text.includes(short);
}
