import { isPlain, type TypedNumber } from './numbers.ts';
import { isOneSlipOff, type Relation, readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';
import { isAside, sentenceAt } from './sentences.ts';

/** An average or a price with the count and the amount that it is of: `惠及57家，户均11.28万元` of 642.8万元. */
export interface Average {
  readonly average: TypedNumber;
  readonly count: TypedNumber;
  readonly amount: TypedNumber;
}

const ONE =
  /(?:平均每|每)(?<per>公里|平方米|\p{Script=Han})\p{Script=Han}{0,6}$|(?<short>[人户亩车站场次件家套吨台座处村辆笔案期例份])均\p{Script=Han}{0,6}$/u;
/** More than one of them, or a part of the year: no plain average. */
const TIMES = /每[年月天日]|[年月日天季]均|学期|学年|月人均|年人均|时|按|标准|最[高低]|限|上年|去年/;

/** What is counted where so much falls on one: 户均 of 家 and 户. */
const COUNTED: Readonly<Record<string, RegExp>> = {
  人: /^(?:人|名|位|人次)$/,
  名: /^(?:人|名|位)$/,
  户: /^(?:户|家)$/,
  家: /^(?:户|家)$/,
  案: /^(?:件|起|宗)$/,
  车: /^(?:辆|台)$/,
  站: /^(?:个|座)$/,
  公里: /^(?:公里|km|千米)$/,
};

const MOST = 8;

const PRODUCT: Relation = (one, count, amount) =>
  count.value > 0 &&
  Math.abs(amount.value / count.value - one.value) <=
    (one.half || 0.5) + (amount.half + one.value * count.half) / count.value + one.value * 1e-9;

/**
 * Averages that one slip parts from the quotient of the amount and the count beside them.
 *
 * Where any two amounts of the sentence give it, or a count of it with any amount of the body (`all`), nothing is wrong; nor
 * where it is no plain average.
 */
export function averagesOff(passage: Passage, all: readonly TypedNumber[]): Average[] {
  if (!/每|均/.test(passage.text)) return [];
  return passage.numbers.flatMap((average, index) => {
    const { per, short } = (isPlain(average) && average.unit !== '%' && ONE.exec(average.lead)?.groups) || {};
    const one = per ?? short;
    // 每株10个 is a standard; a price is money.
    const priced = average.unit === '元' || short !== undefined || average.lead.includes('平均');
    if (one === undefined || TIMES.test(average.lead) || !priced || isFactor(passage, average)) return [];
    const sentence = sentenceAt(passage.text, average.start);
    const end = sentence.start + sentence.text.length;
    const near = passage.numbers
      .slice(Math.max(0, index - MOST), index + 3)
      .filter((number) => number !== average && number.start >= sentence.start && number.end <= end && isPlain(number));
    const counts = near.filter(
      (number) => (COUNTED[one] ?? new RegExp(`^${one}$`)).test(number.unit) && !isAside(passage.text, number, average),
    );
    const amounts = near.filter((number) => number.digits.length > 1 && isAlike(passage, number, average));
    const fits = counts.some((count) => givenBy(average, count, [...amounts, ...all]));
    // Two digits are a slip away from many: 平均每人2.1个村 beside 16个机构.
    if (average.unit !== '元' && average.digits.replace('.', '').length < FEWEST_DIGITS) return [];
    // 每人1000元，12个月: more factors than one.
    const pair =
      fits || near.some(({ unit }) => /^(?:个月|天|日|年|期)$/.test(unit))
        ? undefined
        : beside(passage, average, counts, amounts);
    return pair && isOneSlipOff([average, ...pair], PRODUCT) ? [{ average, count: pair[0], amount: pair[1] }] : [];
  });
}

const FEWEST_DIGITS = 3;

/** In one unit, and of one thing where that is 个. */
function isAlike({ text }: Passage, one: TypedNumber, other: TypedNumber): boolean {
  return one.unit === other.unit && (one.unit !== '个' || text[one.end] === text[other.end]);
}

/** Whether the count and any of the amounts give the average. */
export function givenBy(average: TypedNumber, count: TypedNumber, amounts: readonly TypedNumber[]): boolean {
  const [one, many] = [readingOf(average), readingOf(count)];
  return amounts.some((amount) => amount.unit === average.unit && PRODUCT(one, many, readingOf(amount)));
}

const UNIT_PRICE = /^(?:采购|平均)?单价(?:为|是)?$|^每(?:\p{Script=Han}{1,3})(?:价格)?(?:为|是)?$/u;
const COMES_TO = /^(?:(?:共|合|总)?(?:计|金额|价|价款|费用|支出|需)(?:为|是)?)?$/;

/** `采购课桌凳2450套，单价268元，计65.66万元`: a count, its price and the amount side by side, one slip off. */
export function pricesOff({ text, numbers }: Passage): Average[] {
  return numbers.flatMap((average, index) => {
    const [count, amount] = [numbers[index - 1], numbers[index + 1]];
    if (!count || !amount || !UNIT_PRICE.test(average.lead) || !COMES_TO.test(amount.lead)) return [];
    if (average.unit !== '元' || amount.unit !== '元' || /^(?:|元|%|‰|分|年|天|个月)$/.test(count.unit)) return [];
    const beside = [text.slice(count.end, average.from), text.slice(average.end, amount.from)];
    if (!beside.every((between) => /^[，,]$/.test(between)) || ![count, average, amount].every(isPlain)) return [];
    const [one, many, sum] = [readingOf(average), readingOf(count), readingOf(amount)];
    return !PRODUCT(one, many, sum) && isOneSlipOff([average, count, amount], PRODUCT)
      ? [{ average, count, amount }]
      : [];
  });
}

/** `50人×每人1000元×12个月` is read as a working. */
function isFactor({ text }: Passage, { lead, end }: TypedNumber): boolean {
  return /[×÷*]/.test(lead) || /^[×÷*]/.test(text.slice(end, end + 1));
}

/** The count and the amount on either side, with a comma between them and the average: no other statement parts them. */
function beside(
  { text }: Passage,
  average: TypedNumber,
  counts: readonly TypedNumber[],
  amounts: readonly TypedNumber[],
): readonly [TypedNumber, TypedNumber] | undefined {
  const last = <T extends TypedNumber>(of: readonly T[]) => of.findLast(({ end }) => end <= average.start);
  const next = amounts.find(({ start }) => start > average.end);
  const count = last(counts);
  if (!count || readingOf(count).value < 10) return undefined;
  const behind = next && /^[^，,。；;\d]{0,4}[，,]?$/.test(text.slice(average.end, next.from)) && SUMS.test(next.lead);
  const amount = behind ? next : last(amounts);
  const from = Math.min(count.end, amount?.end ?? count.end, average.start);
  return amount && !/[；;]/.test(text.slice(from, average.start)) ? [count, amount] : undefined;
}

const SUMS =
  /^(?:共|合计|共计|总计|总额|计|折合|发放|支出|共补助|共发放|共支付|全年支付\p{Script=Han}{0,4})(?:资金|补助|为)*$/u;
