import type { Evaluation, Manuscript } from '../evaluation.ts';
import { matchesOf } from '../prose/matches.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { isElsewhereChapter } from '../prose/scope.ts';
import { sentenceAt } from '../prose/sentences.ts';
import type { Finding, Rule } from '../rule.ts';
import { parseDate } from '../target.ts';

/**
 * Days and years exist: no 13月, no 31st of June, no year 2918; a document isn't of a year after the report; what an
 * indicator promises or reached lies near its budget year.
 */
export const calendarValid: Rule = {
  name: 'calendar-valid',
  severity: 'error',
  find: (evaluation, manuscript) => [
    ...manuscript.prose.passages.flatMap((passage) => [
      ...days(passage),
      ...years(passage),
      ...yearsToCome(passage, evaluation),
      ...documents(passage, evaluation),
    ]),
    ...indicatorYears(evaluation, manuscript),
  ],
};

const DAY = /(?<![\d.])(\d{1,2})月(?:(\d{1,2})日)?(?!\d)/g;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function days(passage: Passage): Finding[] {
  return matchesOf(passage.text, DAY).flatMap(({ index, 0: typed, 1: month, 2: day = '1' }) => {
    const last = DAYS[Number(month) - 1];
    if (last !== undefined && Number(day) >= 1 && Number(day) <= last) return [];
    return [{ place: placeAt(passage, index), message: `没有“${typed}”这一天`, fix: '改正月份或日期' }];
  });
}

/** Long-range plans reach to 2060; what was built in 1037 is told with 始建 or its dynasty. */
const FIRST_YEAR = 1840;
const LAST_YEAR = 2060;
const HISTORY = /始建|建于|朝|公元|[周秦汉晋唐宋元明清]代|[汉晋唐宋元明清]/;
const YEAR = /(?<![\d.,])(\d{4})年(?!限|份额)/g;

function years(passage: Passage): Finding[] {
  const history = HISTORY.test(passage.text);
  return matchesOf(passage.text, YEAR).flatMap(({ index, 0: typed, 1: year }) => {
    const value = Number(year);
    const early = value < FIRST_YEAR && !history;
    if (!early && value <= LAST_YEAR) return [];
    return [{ place: placeAt(passage, index), message: `年份“${typed}”不合常理`, fix: '改正年份' }];
  });
}

const PLANNED =
  /计划|规划|拟|将|目标|预计|预期|预算安排|建议|今后|后续|下一步|下年|次年|明年|力争|争取|远期|期限|届满|到期|有效|底前|月前|年前|期间|期为|实施期|建设期|服务期|合同|方案|推迟|延期|延后|顺延|以后|起|至|到|—/;

/** What is told as done is of no year after the report's own. */
function yearsToCome(passage: Passage, { fiscalYear, issued }: Evaluation): Finding[] {
  const latest = issued === undefined ? fiscalYear + 2 : Number(issued.slice(0, 4));
  return passage.years.flatMap(({ start, year }) => {
    if (year <= latest || year > LAST_YEAR || isElsewhereChapter(passage.section)) return [];
    const { text } = sentenceAt(passage.text, start);
    if (PLANNED.test(text) || passage.kind === 'cell') return [];
    const message = `“${year}年”在报告成文（${latest} 年）之后，这一句却不是计划`;
    return [
      {
        place: placeAt(passage, start),
        severity: 'warning' as const,
        message,
        fix: '改正年份；确是以后的事，写明“计划”或“预计”',
      },
    ];
  });
}

const DOCUMENT = /[〔[［](\d{4})[〕\]］]\s*第?\d+号/g;

/** A document is issued before it is quoted; the People's Republic has numbered them so since 1949. */
function documents(passage: Passage, { fiscalYear, issued }: Evaluation): Finding[] {
  const latest = issued === undefined ? fiscalYear + 2 : Number(issued.slice(0, 4));
  return matchesOf(passage.text, DOCUMENT).flatMap(({ index, 1: year }) => {
    if (Number(year) <= latest && Number(year) >= 1949) return [];
    const fix = '核对文号的年份';
    return [{ place: placeAt(passage, index), message: `文号的年份 ${year} 比报告还晚，或早于1949年`, fix }];
  });
}

/** Years that an indicator's date may be away from the budget year: works that began earlier or were finished late. */
const AWAY = 5;

function indicatorYears({ indicators, fiscalYear }: Evaluation, { place }: Manuscript): Finding[] {
  return indicators.flatMap(({ name, target, actual }, index) =>
    (['target', 'actual'] as const).flatMap((key): Finding[] => {
      const typed = key === 'target' ? target : actual;
      const year = Number(parseDate(typed)?.slice(0, 4) ?? fiscalYear);
      if (Math.abs(year - fiscalYear) <= AWAY) return [];
      const message = `“${name}”的${key === 'target' ? '年度指标值' : '实际完成值'}写的是 ${typed}，预算年度是 ${fiscalYear}`;
      return [{ place: place(['indicators', index, key]), message, fix: '改正年份' }];
    }),
  );
}
