import { nameOf } from './name-of.ts';
import { isOfThings, isPlain, type TypedNumber } from './numbers.ts';
import { isOneSlipOff, type Relation, readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';
import { isInBrackets, sentenceStart } from './sentences.ts';

/** A rate right behind a part and its whole: `应收386.4万元，实收352.78万元，收缴率91.3%`. */
export interface RateBehind {
  readonly rate: TypedNumber;
  readonly part: TypedNumber;
  readonly whole: TypedNumber;
}

const RATE = /(\p{Script=Han}{1,8})(?:率|比例|占比)(?:为|是|达|达到|均为|约)?$/u;
/** Rates that are no share of what stands before them. */
const OTHER =
  /利率|费率|税率|增长|增速|提高|下降|降低|折旧|同比|故障|上年|去年|目标|计划|要求|控制|普及|覆盖|知晓|容积|绿地|满意/;
/** What turns a sentence from one whole to another. */
const COMPARES = /同比|上年|去年|[较比与](?:19|20)\d{2}年|每|均/;

/** `超计划0.22万批次，完成率104.9%`: how far something was passed is no part of it. */
const DISTANCE = /^(?:超|多|少|比|较|差|欠|增|减|低于|高于)/;

/** Numbers before a rate that may be its whole; more is a list. */
const MOST = 8;

/** A rate is its part divided by its whole, within their rounding. */
export const SHARE: Relation = (part, whole, rate) =>
  whole.value > 0 &&
  Math.abs(part.value / whole.value - rate.value) <= rate.half + (part.half + whole.half) / whole.value + 1e-9;

/** 节支率 is of what the part lacks of its whole. */
function relationOf(stem: string): Relation {
  if (!/节|减|结余|损/.test(stem)) return SHARE;
  return (part, whole, rate) => SHARE({ value: whole.value - part.value, half: part.half }, whole, rate);
}

/**
 * Rates that one slip parts from the share of the two amounts before them; `all` are the amounts of the body.
 *
 * Any other two amounts of the body may give the rate, or what they lack of each other; then nothing is wrong.
 */
export function ratesBehind(
  passage: Passage,
  all: readonly TypedNumber[],
  claimed: ReadonlySet<TypedNumber> = new Set(),
): RateBehind[] {
  return passage.numbers.flatMap((rate, index) => {
    if (!/^[%‰]$/.test(rate.unit) || !isPlain(rate)) return [];
    const stem = RATE.exec(rate.lead)?.[1];
    if (stem === undefined || OTHER.test(rate.lead) || claimed.has(rate) || isOfWhole(rate)) return [];
    const planned = bracketed(passage, index);
    if (planned && isOneSlipOff([...planned, rate], SHARE) && !SHARE(...readings(planned), readingOf(rate)))
      return [{ rate, part: planned[0], whole: planned[1] }];
    const part = passage.numbers[index - 1];
    if (
      !part ||
      !isAmount(part) ||
      DISTANCE.test(part.lead) ||
      !/^[^，,。；;、\d]{0,4}[，,（(]$/.test(passage.text.slice(part.end, rate.from))
    )
      return [];
    // 住院4.86万人次（县内3.92万人次、县外0.94万人次），住院率: the last of a bracket is no part of what follows it.
    if (isInBrackets(passage.text, part.start) !== isInBrackets(passage.text, rate.start)) return [];
    const start = sentenceStart(passage.text, rate.start);
    const before = passage.numbers
      .slice(Math.max(0, index - MOST), index - 1)
      .filter((number) => number.start >= start && isAlike(number, part) && isAmount(number));
    const whole = before.findLast((number) => isLarger(number, part)) ?? before.at(-1);
    if (!whole || COMPARES.test(passage.text.slice(start, rate.start))) return [];
    const wholes = all.filter((number) => isAlike(number, part));
    if (wholes.some((other) => gives(part, other, rate)) || !isOneSlipOff([part, whole, rate], relationOf(stem)))
      return [];
    const near = [...before, part];
    return near.some((one) => near.some((other) => gives(one, other, rate))) ? [] : [{ rate, part, whole }];
  });
}

/** `78.6万元（预算80万元），执行率98.25%`: the part, and its whole in a bracket right before the rate. */
function bracketed({ text, numbers }: Passage, index: number): readonly [TypedNumber, TypedNumber] | undefined {
  const [part, whole, rate] = numbers.slice(Math.max(0, index - 2), index + 1);
  if (!part || !whole || !rate || !isAmount(part) || !isAmount(whole) || !isAlike(part, whole)) return undefined;
  const opened =
    text.slice(part.end, whole.from) === '（' && /^(?:预算|计划|应\p{Script=Han}?|年初预算)$/u.test(whole.lead);
  return opened && /^）[，,]$/.test(text.slice(whole.end, rate.from)) ? [part, whole] : undefined;
}

function readings([part, whole]: readonly [TypedNumber, TypedNumber]) {
  return [readingOf(part), readingOf(whole)] as const;
}

/** 执行率 of a contract or a part follows from what stands before it; any other named rate is of the whole evaluation. */
function isOfWhole({ lead }: TypedNumber): boolean {
  return !/^(?:预算|资金)?(?:执行|支出|支付|使用|到位)率/.test(lead) && nameOf(lead) !== undefined;
}

/** 名 and 人 count the same. */
function isAlike(one: TypedNumber, other: TypedNumber): boolean {
  const kind = ({ unit }: TypedNumber) => (/^[名位]$/.test(unit) ? '人' : unit);
  return kind(one) === kind(other);
}

function isLarger(whole: TypedNumber, part: TypedNumber): boolean {
  return readingOf(whole).value >= readingOf(part).value;
}

function gives(part: TypedNumber, whole: TypedNumber, rate: TypedNumber): boolean {
  const [share, all, typed] = [readingOf(part), readingOf(whole), readingOf(rate)];
  return SHARE(share, all, typed) || SHARE({ ...share, value: all.value - share.value }, all, typed);
}

/** One digit is near to many others. */
function isAmount(number: TypedNumber): boolean {
  return isPlain(number) && number.digits.length > 1 && isOfThings(number);
}
