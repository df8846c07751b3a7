import { exact, quotient, roundHalfUp } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { admits, typedValue } from '../prose/interval.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { isInBrackets, sentenceStart } from '../prose/sentences.ts';
import { oddShares } from '../prose/share-lists.ts';
import { shareOfSpending } from '../prose/spending-shares.ts';
import { oddStage } from '../prose/stages.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * A share is the part just named, divided by its whole: 支出41.7亿元，其中民生支出33.9亿元，占81.29%.
 *
 * The whole may stand anywhere in the body in the same unit; only where none gives the share, and the sentence itself has
 * one that should, something is wrong.
 */
export const shareAddsUp: Rule = {
  name: 'share-adds-up',
  severity: 'warning',
  find: (evaluation, { prose }) => {
    const all = prose.passages.flatMap(({ numbers }) => numbers.filter(isCount));
    return prose.passages.flatMap((passage) =>
      passage.kind === 'cell'
        ? []
        : passage.numbers
            .flatMap((share, index) => [
              ...(isShare(share) || isBracketed(passage, share) ? verdict(passage, index, all, prose.passages) : []),
              ...ofNamed(passage, index, prose.passages),
              ...ofPlan(passage, index),
              ...ofSpending(passage, index, all, evaluation),
            ])
            .concat(oddShares(passage).map(({ share, part, whole }) => ofList(passage, share, part, whole)))
            .concat(ofStages(passage, all)),
    );
  },
};

/** `支付30%，计56.04万元；支付40%，计74.72万元；支付30%，计65.04万元`. */
function ofStages(passage: Passage, all: readonly TypedNumber[]): Finding[] {
  const odd = oddStage(passage, all);
  if (!odd) return [];
  const [share, amount] = [odd.share, odd.amount].map((number) => passage.text.slice(number.start, number.end));
  return [
    {
      place: placeAt(passage, odd.amount.start),
      message: `正文写的 ${amount} 不是文中任何一个金额的 ${share}，其余各期都是按比例算的`,
      fix: '核对这一期的比例和金额',
      related: [{ place: placeAt(passage, odd.share.start), note: share ?? '' }],
    },
  ];
}

function isCount({ unit, hint, until }: TypedNumber): boolean {
  return unit !== '' && unit !== '%' && unit !== '‰' && unit !== '分' && hint === 'exact' && until === undefined;
}

/** `占81.29%` alone, behind its part. Words between 占 and the number name a whole of their own. */
const SHARE = /^[仅只]?占(?:比|比例)?(?:为|是|达|到)?$/;

function isShare({ unit, hint, lead }: TypedNumber): boolean {
  return unit === '%' && hint === 'exact' && SHARE.test(lead);
}

/** `首付款376920元（30%）`, where the sentence has two such shares or more. */
function isBracketed({ text, numbers }: Passage, share: TypedNumber): boolean {
  const alone = (number: TypedNumber) =>
    number.unit === '%' && number.lead === '' && text[number.start - 1] === '（' && text[number.end] === '）';
  const start = sentenceStart(text, share.start);
  return (
    alone(share) && numbers.filter((other) => alone(other) && sentenceStart(text, other.start) === start).length > 1
  );
}

const NAMED = /^占(?:全[县市区省镇乡校院局])?(\p{Script=Han}{3,10}?)(?:总数|总量|总额|总人数)?的$/u;
const MONEY = /预算|资金|支出|目标|任务|投资|计划|收入|经费/;

/** `占补贴机构总数的50%`: a whole that the body counts under its own name. */
function ofNamed(passage: Passage, index: number, passages: readonly Passage[]): Finding[] {
  const share = passage.numbers[index];
  const part = share && partBefore(passage, index, share);
  const noun = share?.unit === '%' && share.hint === 'exact' ? NAMED.exec(share.lead)?.[1] : undefined;
  if (!part || !share || !noun || MONEY.test(noun) || !isCount(part)) return [];
  const wholes = passages.flatMap(({ numbers }) =>
    numbers.filter(
      (number) => isCount(number) && number.unit === part.unit && number !== part && isNamed(number, noun),
    ),
  );
  const [whole] = wholes;
  if (!whole || wholes.some((each) => gives(typedValue(part, part.digits), each, share))) return [];
  return [finding(passage, share, part, whole, passages)];
}

/**
 * The number that a share is of: `累计4.62万平方米（含上年的0.84万平方米），占总面积的73.3%` is of the one outside the brackets,
 * `64套，131万元，平均2.05万元/套，占16.6%` of the one before the average, `421.6万元，分别为236.4万元、185.2万元，占` of the whole.
 */
function partBefore({ text, numbers }: Passage, index: number, share: TypedNumber): TypedNumber | undefined {
  const near = numbers.slice(Math.max(0, index - MOST_BEFORE), index);
  const last = near.findLastIndex(({ lead }) => !/均|每|单价/.test(lead)) + 1;
  const listed = near.slice(0, last).findLastIndex(({ lead }) => lead !== '');
  const list = /分别(?:为|是)?$/.test(near[listed]?.lead ?? '') ? listed : last;
  const before = near.slice(0, Math.min(last, list));
  return isInBrackets(text, share.start)
    ? before.at(-1)
    : before.findLast((number) => !isInBrackets(text, number.start));
}

const PLAN = /^(?:[为是占]|完成|达到?|相当于)(?:年度|全年|年初|当年)?(?:计划|任务|目标|预算|总数|总量)(?:数|值)?$/;

/** `142人次，是设计负荷100人次的1.42倍`. */
const BASE = /^(?:约|已)?(?:是|为|相当于|达到?)(?!每|人均)/;

/** `全年实现收益573万元，为计划750万元的76.4%`. */
function ofPlan(passage: Passage, index: number): Finding[] {
  const [part, plan, share] = passage.numbers.slice(Math.max(0, index - 2), index + 1);
  const said = share && (share.unit === '倍' ? BASE : /^[%‰]$/.test(share.unit) ? PLAN : undefined);
  if (!part || !plan || !said || share.lead !== '的' || !said.test(plan.lead)) return [];
  if (part.unit !== plan.unit || !isCount(part) || !isCount(plan) || share.hint !== 'exact') return [];
  const near = /^[，,（(]?$/.test(passage.text.slice(part.end, plan.from));
  const value = typedValue(part, part.digits);
  return near && !gives(value, plan, share) ? [finding(passage, share, part, plan)] : [];
}

/** `基本支出2187.53万元，占总支出的21.26%`: of what the data has as spent. */
function ofSpending(passage: Passage, index: number, all: readonly TypedNumber[], evaluation: Evaluation): Finding[] {
  const wrong = shareOfSpending(passage, index, evaluation);
  if (!wrong) return [];
  const { part, share, rate, of } = wrong;
  if (all.some((whole) => whole.unit === '元' && gives(typedValue(part, part.digits), whole, share))) return [];
  const typed = (number: TypedNumber) => passage.text.slice(number.start, number.end);
  return [
    {
      place: placeAt(passage, share.start),
      message: `正文写的占比是 ${typed(share)}，${typed(part)} ÷ ${of}是 ${roundHalfUp(rate.mul(100), 2)}%，文中也没有别的总数能得出这个占比`,
      fix: '核对这一部分、总数和占比',
      related: [{ place: placeAt(passage, part.start), note: typed(part) }],
    },
  ];
}

/** `甲60万元、乙40万元，分别占60%、48%`: the one of the list that is wrong. */
function ofList(passage: Passage, share: TypedNumber, part: TypedNumber, whole: number): Finding {
  const typed = (number: TypedNumber) => passage.text.slice(number.start, number.end);
  const rate = typedValue(part, part.digits).div(exact(String(whole)));
  return {
    place: placeAt(passage, share.start),
    message: `正文写的占比是 ${typed(share)}，${typed(part)} 在总数里占 ${roundHalfUp(rate.mul(100), 2)}%，同一列的其他占比都对`,
    fix: '核对这一部分、总数和占比',
    related: [{ place: placeAt(passage, part.start), note: typed(part) }],
  };
}

function isNamed({ lead }: TypedNumber, noun: string): boolean {
  return lead.replace(/(?:总数|总量|数量|人数|数|共有?|为|是)+$/, '').endsWith(noun);
}

/** More numbers than a sentence has. */
const MOST_BEFORE = 40;

function verdict(
  passage: Passage,
  index: number,
  all: readonly TypedNumber[],
  passages: readonly Passage[],
): Finding[] {
  const before = passage.numbers.slice(Math.max(0, index - MOST_BEFORE), index);
  const share = passage.numbers[index];
  const part = share && partBefore(passage, index, share);
  if (!share || !part || !isCount(part) || isList(passage, index) || isOfItems(passage, part, share)) return [];
  if (!/^[^。；;\d]{0,24}$/.test(passage.text.slice(before.at(-1)?.end, share.from))) return [];
  const value = typedValue(part, part.digits);
  const start = wholeStart(passage.text, part.start);
  const wholes = all.filter(({ unit }) => unit === part.unit);
  if (wholes.some((whole) => gives(value, whole, share))) return [];
  const from = isShare(share) ? start : 0;
  const whole = before.findLast(
    (number) =>
      number !== part && number.start >= from && isCount(number) && number.unit === part.unit && isLarger(number),
  );
  const around = passage.numbers.filter((number) => number.start >= start).slice(0, MOST_BEFORE);
  const meant = whole ?? listWhole(around, wholes);
  return meant ? [finding(passage, share, part, meant, passages)] : [];

  function isLarger(number: TypedNumber): boolean {
    return typedValue(number, number.digits).compare(value) > 0;
  }
}

/** `占比为63.9%、27.4%和8.8%`: shares of as many parts, which are read as a list. */
function isList({ text, numbers }: Passage, index: number): boolean {
  const [share, next] = numbers.slice(index, index + 2);
  return share !== undefined && next?.unit === share.unit && /^[、和及]$/.test(text.slice(share.end, next.start));
}

/** `一、二两项占88.7%`: a share of what some items come to, which the words only count. */
function isOfItems({ text }: Passage, part: TypedNumber, share: TypedNumber): boolean {
  return /^[项类者块部]$/.test(part.unit) && text.slice(part.end, share.from) === '' && /^[仅只]?占/.test(share.lead);
}

/** The whole that two other shares of the same list are of, wherever it stands. */
function listWhole(around: readonly TypedNumber[], wholes: readonly TypedNumber[]): TypedNumber | undefined {
  const pairs = around.flatMap((share, index) => {
    const part = around[index - 1];
    return part && isCount(part) && isShare(share) ? [[part, share] as const] : [];
  });
  return wholes.find(
    (whole) => pairs.filter(([part, share]) => gives(typedValue(part, part.digits), whole, share)).length >= 2,
  );
}

/** Where the whole may stand: in the same sentence, or in the one before a sentence that begins with 其中. */
function wholeStart(text: string, at: number): number {
  const start = sentenceStart(text, at);
  return /^\s*其中/.test(text.slice(start, start + 6)) && start > 0 ? sentenceStart(text, start - 1) : start;
}

function gives(part: ReturnType<typeof typedValue>, whole: TypedNumber, share: TypedNumber): boolean {
  const rate = quotient(part, typedValue(whole, whole.digits));
  return rate !== undefined && admits(share, rate);
}

function finding(
  passage: Passage,
  share: TypedNumber,
  part: TypedNumber,
  whole: TypedNumber,
  passages: readonly Passage[] = [],
): Finding {
  // The whole may stand in another paragraph.
  const home = (number: TypedNumber) => passages.find(({ numbers }) => numbers.includes(number)) ?? passage;
  const typed = (number: TypedNumber) => home(number).text.slice(number.start, number.end);
  const rate = quotient(typedValue(part, part.digits), typedValue(whole, whole.digits));
  return {
    place: placeAt(passage, share.start),
    message: `正文写的占比是 ${typed(share)}，${typed(part)} ÷ ${typed(whole)} 是 ${rate ? roundHalfUp(rate.mul(100), 2) : '—'}%，文中也没有别的总数能得出这个占比`,
    fix: '核对这一部分、总数和占比',
    related: [part, whole].map((other) => ({ place: placeAt(home(other), other.start), note: typed(other) })),
  };
}
