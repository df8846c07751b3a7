import type { Evaluation, Manuscript } from '../evaluation.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { sentenceStart } from '../prose/sentences.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * People, households and things are counted in whole numbers, and no number begins with a 0 that counts nothing.
 *
 * Why: 4.1人 is a slip of the point, and 012.6万元 has lost its first digit. Averages and amounts in 万 are left alone.
 */
export const countsAreWhole: Rule = {
  name: 'counts-are-whole',
  severity: 'error',
  find: (evaluation, manuscript) => [
    ...manuscript.prose.passages.flatMap(inPassage),
    ...inIndicators(evaluation, manuscript),
  ],
};

const WHOLE =
  /^(?:人|名|位|户|个|家|所|座|件|起|份|期|台|套|台套|处|次|人次|场|场次|批|批次|项|宗|例|村|册|张|株|辆|只|头|艘|棵|盏|扇)$/;
/** 平均每村2.3人, 折合1.5人, 万人专利拥有量13.6件, 百万公里事故率0.14次, 百分之, 两个半. */
const AVERAGE =
  /均|每|(?<![\d.多余])[百千万亿](?:人|户|元|吨|辆|公里)(?!以上|工程)|密度|折|约合|当量|系数|比例|之比|比$|率$|频次$/;
const LEADING_ZERO = /^0\d/;

function inPassage(passage: Passage): Finding[] {
  return passage.numbers.flatMap((number) => {
    const typed = passage.text.slice(number.start, number.end);
    const problem = isParted(passage, number) ? PARTED : isPadded(number, typed) ? PADDED : undefined;
    return problem === undefined
      ? []
      : [{ place: placeAt(passage, number.start), message: `“${typed}”${problem}`, fix: FIX }];
  });
}

const PARTED = '不是整数，数不出来';
const PADDED = '以 0 开头，像是漏改或多写了一位';
const FIX = '核对小数点和位数';

function isParted({ text, heads }: Passage, { digits, unit, scale, lead, start, end }: TypedNumber): boolean {
  return (
    digits.includes('.') &&
    scale === 0 &&
    WHOLE.test(unit) &&
    !AVERAGE.test(`${heads ?? ''}${lead}`) &&
    !/均|每|率[为是]?[\d.]+\p{Script=Han}|(?<![\d.多余])[百千万亿](?:人|户|元|吨|辆|公里)(?!以上|工程)/u.test(
      text.slice(sentenceStart(text, start), start),
    ) &&
    !/^(?:\s?(?:次?[/／]|单位|标准|百分|月|工作|小时|半)|[和、与至][\d.]+个?百分)/.test(text.slice(end, end + 12))
  );
}

/** Codes and clocks have zeros in front, amounts don't. */
function isPadded({ digits, unit }: TypedNumber, typed: string): boolean {
  return LEADING_ZERO.test(digits) && /^\d/.test(typed) && (WHOLE.test(unit) || /^(?:元|%|分)$/.test(unit));
}

function inIndicators({ indicators }: Evaluation, { place }: Manuscript): Finding[] {
  return indicators.flatMap(({ name, target, actual }, index) =>
    (
      [
        ['target', target],
        ['actual', actual],
      ] as const
    ).flatMap(([key, text]): Finding[] => {
      const [, digits = '', unit = ''] =
        /^[^\d.]*(\d+(?:\.\d+)?)(\p{Script=Han}{1,2}|%)(?:以[上内下])?$/u.exec(text.trim()) ?? [];
      const parted = digits.includes('.') && WHOLE.test(unit) && !AVERAGE.test(name);
      const padded = LEADING_ZERO.test(digits);
      if (!parted && !padded) return [];
      return [
        {
          place: place(['indicators', index, key]),
          message: `“${name}”的 ${text} ${parted ? PARTED : PADDED}`,
          fix: FIX,
        },
      ];
    }),
  );
}
