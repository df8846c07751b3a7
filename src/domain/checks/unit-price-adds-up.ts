import { total } from '../budget.ts';
import { type Exact, exact, shortText, ZERO } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { averagesOff, givenBy, pricesOff } from '../prose/averages.ts';
import { halfStepOf, stepOf, typedValue } from '../prose/interval.ts';
import { itemsOff } from '../prose/itemised.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { type Product, productsOf } from '../prose/products.ts';
import { isAside, sentenceAt } from '../prose/sentences.ts';
import { isNear } from '../prose/tables.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * A price times the number is the amount: 每人1500元，1538人共计230.7万元; and an average is the amount by the number.
 *
 * Only where the three stand side by side. A price 每月, 每天 or 每学期 may count for up to twelve of them. Each number
 * stands for half a unit of its last digit.
 */
export const unitPriceAddsUp: Rule = {
  name: 'unit-price-adds-up',
  severity: 'warning',
  find: (evaluation, { prose }) => {
    const amounts = prose.passages.flatMap(({ numbers }) => numbers.filter(({ unit }) => unit === '元'));
    return prose.passages.flatMap((passage) => [
      ...productsOf(passage).flatMap((product) => ofProduct(passage, product)),
      ...(passage.kind === 'cell' || !PRICED.test(passage.text) ? [] : ofSentences(passage, amounts, evaluation)),
    ]);
  },
};

function ofSentences(passage: Passage, amounts: readonly TypedNumber[], evaluation: Evaluation): Finding[] {
  const found = passage.numbers.flatMap((number, index) => [
    ...ofPrice(passage, number, index),
    ...ofAverage(passage, number, index, amounts, evaluation),
  ]);
  return found.length > 0
    ? found
    : [...averagesOff(passage, amounts), ...pricesOff(passage), ...itemsOff(passage)].map(
        ({ average, count, amount }) => finding(passage, average, count, amount),
      );
}

/** `78万元（3120套×250元/套）`: the working gives the amount. */
function ofProduct(passage: Passage, { result, working, value, loose }: Product): Finding[] {
  const slack = halfStepOf(result).add(value.abs().mul(loose));
  if (isNear(value, typedValue(result, result.digits), slack)) return [];
  const typed = passage.text.slice(result.start, result.end);
  return [
    {
      place: placeAt(passage, result.start),
      message: `正文写的是 ${typed}，按算式“${working}”是 ${shortText(value.div(typedValue(result, '1')))}${typed.replace(/^[\d.,\s]+/, '')}`,
      fix: '核对算式和得数',
      related: [],
    },
  ];
}

const PRICED = /每|均|单价/;

/** What one is paid for, at the end of the words before a price: 人 in `补助标准每人每月`, 块 in `按每块`. */
const PRICE =
  /每(?<per>\p{Script=Han}{1,2}?)(?<time>每(?:年|月|天|日|次|学期|学年))?(?:补助|补贴|发放|费用|标准|为|按|成本|[的])*$/u;
const AVERAGE = /(?:平均每(?<per>\p{Script=Han}{1,2})|(?<short>[人户日]|月)均)[^，。；\d]{0,8}$/u;

interface Priced {
  readonly per: string;
  readonly times: boolean;
}

function pricedBy({ lead, unit, hint }: TypedNumber): Priced | undefined {
  if (unit !== '元' || hint !== 'exact' || /平均/.test(lead)) return undefined;
  const each = /([人户])均\p{Script=Han}{0,6}$/u.exec(lead)?.[1];
  if (each !== undefined) return { per: each, times: false };
  const { per, time } = PRICE.exec(lead)?.groups ?? {};
  return per === undefined ? undefined : { per, times: time !== undefined && !/年$/.test(time) };
}

/** `每人1500元，1538人共计230.7万元` and `151.2万元（126人，每人1.2万元）`. */
function ofPrice(passage: Passage, price: TypedNumber, index: number): Finding[] {
  const priced = pricedBy(price);
  // 50人×每人1000元×12个月 is a working, and read as one.
  if (priced === undefined || price.lead.includes('×')) return [];
  const { numbers, text } = passage;
  const [amount, counted] = [numbers[index - 2], numbers[index - 1]];
  if (amount && counted && isOf(counted, priced) && IN_BRACKET.test(text.slice(amount.end, counted.start)))
    return judge(passage, price, counted, amount, [1]);
  const sentence = sentenceAt(text, price.start);
  const after = numbers.slice(index + 1).filter(({ end }) => end <= sentence.start + sentence.text.length);
  const at = after.findIndex((number) => isOf(number, priced));
  const [count, sum] = [after[at], after[at + 1]];
  // 种子每亩12元、农药每亩18元，合计每亩30元，补贴4200亩: the last price is what is paid.
  if (after.slice(0, at).some((other) => pricedBy(other)?.per === priced.per)) return [];
  // 低保金人均3600元；临时救助318人次63.6万元: an average ends with its clause.
  if (count && /均/.test(price.lead) && text.slice(price.end, count.start).includes('；')) return [];
  // 收取518.4万元（每人80元），赔付2317人次: a price in brackets is that of what stands before them.
  if (count && /^[^（]*）/.test(text.slice(price.end, count.start))) return [];
  if (!count || !sum || sum.unit !== '元' || !SIDE_BY_SIDE.test(text.slice(count.end, sum.start))) return [];
  const months = after.slice(0, at).find(({ unit }) => unit === '个月');
  const times = months
    ? [Number(months.digits)]
    : priced.times
      ? Array.from({ length: 12 }, (_, each) => each + 1)
      : [1];
  return judge(passage, price, count, sum, times);
}

const IN_BRACKET = /^（(?:共|按)?$/;
const SIDE_BY_SIDE =
  /^[，,、]?(?:共|计|合计|需|应|实际|发放|补助|补贴|支付|支出|货款|金额|资金|总额|为|是|劳务费|费用|采购)*$/;

function isOf({ unit, hint }: TypedNumber, { per }: Priced): boolean {
  const like = /^[人名位]$/.test(per) ? /^(?:人|名|位|人次)$/.test(unit) : unit === per;
  return like && hint === 'exact';
}

/** `出动6840人次，平均每天20人次` beside 342天; an average that one digit makes right is a slip wherever its amount stands. */
function ofAverage(
  passage: Passage,
  average: TypedNumber,
  index: number,
  all: readonly TypedNumber[],
  evaluation: Evaluation,
): Finding[] {
  const { per, short } = (average.hint === 'exact' && AVERAGE.exec(average.lead)?.groups) || {};
  const one = per ?? short;
  if (one === undefined || /均[^，。；]*月/.test(average.lead)) return [];
  const { start } = sentenceAt(passage.text, average.start);
  const clause = start + passage.text.slice(start, average.start).lastIndexOf('；');
  const near = passage.numbers.filter(
    (number) =>
      number.start >= clause && number.start >= start && number.start < average.start && number.hint === 'exact',
  );
  const counts = near.filter(
    (number) =>
      isOf(number, { per: one === '日' ? '天' : one, times: false }) && !isAside(passage.text, number, average),
  );
  const last = passage.numbers[index - 1];
  // 净增1.69亿元 is no amount that anything falls on.
  const amounts = near.filter(({ unit, lead }) => unit === average.unit && !/均|增加?$|减少?$|下降$|超$/.test(lead));
  const beside = last && amounts.includes(last) ? last : undefined;
  const spent = average.unit === '元' ? total(evaluation.budget, 'executed') : undefined;
  const fits = counts.some(
    (count) =>
      amounts.some((amount) => isProduct(average, count, 1, measureOf(amount))) ||
      givenBy(average, count, all) ||
      (spent !== undefined && isProduct(average, count, 1, { value: spent, half: ZERO })),
  );
  const [count] = counts;
  if (fits || !count) return [];
  if (beside && beside !== count && counts.length === 1) return judge(passage, average, count, beside, [1]);
  const meant = counts.find(
    (each) => spent !== undefined && Number(each.digits) > 0 && isSlip(average, spent.div(measureOf(each).value)),
  );
  return meant ? [finding(passage, average, meant, undefined)] : [];
}

interface Value {
  readonly value: Exact;
  readonly half: Exact;
}

function measureOf(number: TypedNumber): Value {
  return { value: typedValue(number, number.digits), half: halfStepOf(number) };
}

function isProduct(price: TypedNumber, count: TypedNumber, times: number, { value, half }: Value): boolean {
  const [one, many] = [measureOf(price), measureOf(count)];
  const whole = exact(times);
  const slack = one.half
    .mul(many.value)
    .add(count.digits.includes('.') ? many.half.mul(one.value) : ZERO)
    .mul(whole);
  return one.value.mul(many.value).mul(whole).sub(value).abs().compare(slack.add(half)) <= 0;
}

/** Whether the right value, to the places typed, differs in one digit only. */
function isSlip(typed: TypedNumber, right: Exact): boolean {
  const steps = right.div(stepOf(typed)).round().toString();
  const digits = typed.digits.replace('.', '');
  return (
    digits.length >= 3 &&
    steps.length === digits.length &&
    [...digits].filter((digit, at) => digit !== steps[at]).length === 1
  );
}

function judge(
  passage: Passage,
  price: TypedNumber,
  count: TypedNumber,
  amount: TypedNumber,
  times: readonly number[],
): Finding[] {
  const right = times.some((each) => isProduct(price, count, each, measureOf(amount)));
  return right ? [] : [finding(passage, price, count, amount)];
}

function finding(passage: Passage, price: TypedNumber, count: TypedNumber, amount: TypedNumber | undefined): Finding {
  const typed = (number: TypedNumber) => passage.text.slice(number.start, number.end);
  const what = amount ? typed(amount) : '全年执行数';
  return {
    place: placeAt(passage, price.start),
    message: `“${price.lead}${typed(price)}”乘以 ${typed(count)} 不等于 ${what}`,
    fix: '核对单价、数量和金额',
    related: [count, ...(amount ? [amount] : [])].map((other) => ({
      place: placeAt(passage, other.start),
      note: typed(other),
    })),
  };
}
