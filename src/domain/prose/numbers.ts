import { leadOf } from './lead.ts';
import { digitsOf, NUMERAL } from './numerals.ts';
import { type Measure, readUnit, unitOfHeads } from './units.ts';

/** What the words around a number say of it: 约, 近, 500多, 以上, 以内. */
export type Hint = 'exact' | 'about' | 'near' | 'more' | 'atLeast' | 'atMost' | 'above' | 'below';

/** A number with its unit, as it was typed in prose. Plain data; `interval.ts` says what it admits. */
export interface TypedNumber {
  /** From the first digit (or its sign) to the end of the unit, as offsets of the text. */
  readonly start: number;
  readonly end: number;
  /** `9.62`: no separators, Chinese numerals in digits. */
  readonly digits: string;
  /** Upper end of a range: 20-30个. */
  readonly until?: string;
  /** Power of ten of its unit: 4 for 万元 and 万人, 0 for 元. */
  readonly scale: number;
  /** 元, %, ‰, 分, 个 …; empty where none was typed. */
  readonly unit: string;
  readonly hint: Hint;
  /** The words before it, back to the last comma, number or bracket. */
  readonly lead: string;
  /** Where the lead starts. */
  readonly from: number;
}

/** Of things or money: not a bare number, a rate, a mark or a time. */
export function isOfThings({ unit }: Pick<TypedNumber, 'unit'>): boolean {
  return !/^(?:|%|‰|分|个?[百千]分点|年|个月|天|日)$/.test(unit);
}

/** Said without 约, 以上 or a range: the number that it is. */
export function isPlain({ hint, until }: Pick<TypedNumber, 'hint' | 'until'>): boolean {
  return hint === 'exact' && until === undefined;
}

export interface YearMention {
  readonly start: number;
  readonly year: number;
}

export interface Reading {
  readonly numbers: readonly TypedNumber[];
  readonly years: readonly YearMention[];
}

/** Thousands separators, before a unit also full-width; before 元 also misplaced ones, so that 6,00万元 is read as 600 and found out. */
const PLAIN = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|(?<![\d.表图件号])\d{1,3}(?:，\d{3})+(?=(?:\.\d+)?[万亿]?[元人名户亩个件次吨台株米公])|\d{1,4}(?:,\d{1,4}){1,4}(?=(?:\.\d+)?[万亿]?元)|\d+)(?:\.\d+)?`;
const SPAN = String.raw`\s?(?:[-~～—–]{1,2}|至|到)\s?`;

/** In this order: what is no amount (titles in 《》, 文号, codes, 第三, 1号, list markers, clock, months, years), then numbers. */
const TOKEN = new RegExp(
  [
    '《[^《》]{1,200}》',
    String.raw`[〔[【（(](?:19|20)\d{2}[〕\]】）)]?\d{1,6}号`,
    '[A-Za-z_#@/*×][A-Za-z0-9_.*×/#@:-]*',
    String.raw`第(?:\d{1,6}|[一二三四五六七八九十百]{1,4})`,
    String.raw`(?<=^|[。；;：:！？\s\uFFFC])\d{1,2}[.、)）](?=\D|$|(?:19|20)\d{2}年)|[（(]\d{1,2}[）)]`,
    String.raw`(?<![\d.])\d{1,3}号(?!召)`,
    String.raw`\d{1,2}:\d{2}(?::\d{2})?|(?<![\d.])\d{1,2}月(?:\d{1,2}日)?`,
    String.raw`(?<![\d.])(?<year>(?:19|20)\d{2})(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|[-—~～至](?:19|20)\d{2}年)`,
    String.raw`(?<parts>百分之|千分之)(?:(?<share>${NUMERAL})|(?<shareDigits>\d+(?:\.\d+)?))`,
    String.raw`(?<number>(?:(?<![\d\p{L}%])-)?${PLAIN})(?:(?:%|‰|万元|亿元|元|个|小时)?${SPAN}(?<until>${PLAIN}))?`,
    `(?<han>${NUMERAL})`,
  ].join('|'),
  'gu',
);

/**
 * Reads every amount, percentage, score and count of a text, with the words that name it.
 *
 * Years, dates, document numbers, list markers and letters with digits (GB/T 9704) are no amounts. One pass, linear.
 */
export function readNumbers(text: string, heads?: string): Reading {
  const numbers: TypedNumber[] = [];
  const years: YearMention[] = [];
  const tokens = new RegExp(TOKEN);
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const { year } = match.groups ?? {};
    if (year !== undefined) years.push({ start: match.index, year: Number(year) });
    const read = typedNumber(match, text, numbers.at(-1)?.end ?? 0, heads);
    if (read === undefined) continue;
    numbers.push(read);
    tokens.lastIndex = read.end;
  }
  return { numbers, years };
}

function typedNumber(
  match: RegExpExecArray,
  text: string,
  after: number,
  heads: string | undefined,
): TypedNumber | undefined {
  const { parts, share, shareDigits, number, until, han } = match.groups ?? {};
  const numeral = share ?? han;
  const digits = numeral === undefined ? (shareDigits ?? number)?.replace(/[,，]/g, '') : digitsOf(numeral);
  if (digits === undefined || digits.length > 18) return undefined;
  const measured = measure(text, match.index + match[0].length, parts, heads);
  if (han !== undefined && !counts(han, measured.unit)) return undefined;
  const words = leadOf(text, match.index, after);
  return {
    start: match.index,
    end: measured.end,
    digits,
    ...(until === undefined ? {} : { until: until.replace(/[,，]/g, '') }),
    scale: measured.scale,
    unit: measured.unit,
    hint: measured.hint ?? words.hint,
    lead: heads === undefined ? words.lead : `${heads}${words.lead}`,
    from: words.from,
  };
}

function measure(text: string, at: number, parts: string | undefined, heads: string | undefined): Measure {
  if (parts !== undefined) return readUnit(text, at, parts === '百分之' ? '%' : '‰');
  const read = readUnit(text, at);
  return read.unit === '' && read.scale === 0 && heads !== undefined ? { ...read, ...unitOfHeads(heads) } : read;
}

/** Chinese numerals count only before a measure word, and 一个, 十分 or 千人工程 are mostly idiom. */
function counts(numeral: string, unit: string): boolean {
  return (
    unit !== '' &&
    !/^[百千]$/.test(numeral) &&
    !(numeral === '一' && unit !== '个') &&
    !(unit === '分' || unit === '年' || unit === '级')
  );
}
