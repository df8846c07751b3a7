import { COMPARED } from './comparisons.ts';
import { countedTotals } from './counted-totals.ts';
import { type Division, total } from './division.ts';
import { impliedParts } from './implied-parts.ts';
import { typedValue } from './interval.ts';
import { nameOf } from './name-of.ts';
import { isPlain, type TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { isInBrackets, sentenceStart } from './sentences.ts';
import { totalOf } from './totals-behind.ts';

/** A longer list is no sentence. */
const MOST_PARTS = 60;

/** Every division that the sentences of a passage state. */
export function divisionsOf(passage: Passage): Division[] {
  const found = passage.numbers.flatMap((whole, index) => [
    ...ofWhich(passage, whole, passage.numbers.slice(index + 1, index + 1 + MOST_PARTS)),
    ...impliedParts(passage, whole, passage.numbers.slice(index + 1, index + 1 + MOST_PARTS)),
    ...totalOf(passage, whole, passage.numbers.slice(Math.max(0, index - MOST_PARTS), index)),
  ]);
  return [...found, ...countedTotals(passage), ...equations(passage)];
}

const OF_WHICH = /^[^，,；;。]{0,12}?[，,。；;：:（(]?(?:其中|分别(?:为|是)|包括|由)[：:，,]?/;
/** `544份有效问卷中，非常满意302份、满意180份`: what was counted may be counted in several ways. */
const AMONG = /^[^，,；;。：:（(、]{0,10}(?:中|显示|反馈|表明)[，,：:]|^[，,](?:主要)?用于/;
const COMPLETE = /分别(?:为|是)|由[^。]{2,60}(?:组成|构成)/;

/** `总额 A，其中 B、C、D`: parts follow until the sentence ends, the unit changes or another figure of the whole is named. */
function ofWhich(passage: Passage, whole: TypedNumber, following: readonly TypedNumber[]): Division[] {
  // 水质合格率99.2%，其中城区99.8%: rates of parts make no sum, shares do.
  if (isAside(whole, whole) || (/^[%‰]$/.test(whole.unit) && !/占|比例|比重/.test(whole.lead))) return [];
  const after = following.slice(asides(passage, whole, following));
  const [first] = after;
  const begin = first === following[0] ? whole.end : (following[following.length - after.length - 1]?.end ?? whole.end);
  const among = first === following[0] && first !== undefined && AMONG.test(passage.text.slice(begin, first.start));
  const opening = first && (among ? '' : OF_WHICH.exec(passage.text.slice(begin, first.start))?.[0]);
  if (!first || opening === undefined || !isPlain(whole) || whole.unit === '') return [];
  if (begin !== whole.end && !opening.includes('其中')) return [];
  const parts: TypedNumber[] = [];
  let end = begin;
  const bracket = /[（(]/.test(opening);
  for (const [at, number] of after.entries()) {
    if (isCountedFirst(passage, number, after[at + 1], whole) || isHeldAgainst(number, after[at - 1])) continue;
    const between = passage.text.slice(end, number.start);
    const stops =
      (parts.length > 1 && isNewList(between, passage.text.slice(parts[0]?.end, parts[1]?.start))) ||
      /[。！？]/.test(end === begin ? between.slice(opening.length) : between) ||
      (parts.length > 0 && /^(?:另|此外|还有|不含|尚余|尚有|尚剩|还剩)/.test(number.lead)) ||
      (bracket && /[）)]/.test(between));
    if (stops || isMadeUp(whole, parts) || !isPart(number, whole, parts)) break;
    const before = passage.text.slice(begin + opening.length, number.start);
    const inner = isInBrackets(before, before.length);
    if (!inner && !isOfOnePart(passage, number, parts)) parts.push(number);
    end = number.end;
  }
  const said = passage.text.slice(begin, end + 6);
  const all = /^(?:其他|其余|剩余)/.test(parts.at(-1)?.lead ?? '') || (COMPLETE.test(said) && !said.includes('其中'));
  const ofRest =
    /结余|剩余|未到位/.test(whole.lead) && total(parts).compare(typedValue(whole, whole.digits).mul(2)) > 0;
  if (parts.length < 2 || ofRest) return [];
  if (among) return [{ passage, whole, parts, complete: false, implied: true }];
  const others = /[。；;]/.test(opening) ? wholesBefore(passage, whole) : [];
  if (others.length === 0 || isMadeUp(whole, parts)) return [{ passage, whole, parts, complete: all }];
  return [whole, ...others].map((each) => ({ passage, whole: each, parts, complete: false, implied: true }));
}

/** `其中专任教师132人，“双师型”教师71人，占专任教师的53.79%`: a part of a part, as its share tells. */
function isOfOnePart({ text }: Passage, { end }: TypedNumber, parts: readonly TypedNumber[]): boolean {
  const whole = /^[，,（(]占(?:全部)?(\p{Script=Han}{2,10}?)(?:总数|总量|总额|人数)?的/u.exec(
    text.slice(end, end + 20),
  )?.[1];
  return whole !== undefined && parts.some(({ lead }) => lead.endsWith(whole));
}

/** `审结1200件，未结90件。其中…`: behind a full stop or a semicolon 其中 may go on about any amount before it. */
function wholesBefore({ text, numbers }: Passage, whole: TypedNumber): TypedNumber[] {
  const start = sentenceStart(text, whole.start);
  return numbers.filter(
    (number) => number.start >= start && number.end <= whole.start && number.unit === whole.unit && isPlain(number),
  );
}

/** Whether the parts so far make the whole: what follows is no part. */
function isMadeUp(whole: TypedNumber, parts: readonly TypedNumber[]): boolean {
  return parts.length > 1 && total(parts).equals(typedValue(whole, whole.digits));
}

/** `补助寄宿生331人、331000元`: the number that comes before an amount of money in its own item. */
function isCountedFirst(
  { text }: Passage,
  number: TypedNumber,
  next: TypedNumber | undefined,
  whole: TypedNumber,
): boolean {
  if (whole.unit !== '元' || next?.unit !== '元' || !COUNTS.test(number.unit) || next.lead !== '') return false;
  return /^[、，]$/.test(text.slice(number.end, next.start));
}

const COUNTS = /^(?:人|名|户|家|个|台|套|件|人次|亩|座|处|期|项)$/;

/** What a sentence says of an amount before it goes on with 其中: `312场，超目标12场，其中`, `8.17万平方米，完成目标的95%，其中`. */
const ASIDE =
  /^(?:比|较|同比|超|低于|高于|多完成|少完成|目标|计划|上年|去年)|^[多少]$|(?:增加|增长|减少|净[增减]|下降|提高|降低|提前|超出|超过)了?$/;

function isAside({ unit, lead }: TypedNumber, whole: TypedNumber): boolean {
  return ASIDE.test(lead) || (number(unit) && !number(whole.unit));

  function number(of: string): boolean {
    return /^(?:%|‰|分|个?[百千]分点)$/.test(of);
  }
}

function asides({ text }: Passage, whole: TypedNumber, following: readonly TypedNumber[]): number {
  const count = following.findIndex((number) => !isAside(number, whole));
  const last = following[count - 1];
  return count > 0 && last && !/[。；;！？]/.test(text.slice(whole.end, last.end)) ? count : 0;
}

/** `运行费71.25万元，比上年的88.4万元减少17.15万元；接待费`: what a part is compared with, and the distance, are no parts. */
function isHeldAgainst(number: TypedNumber, before: TypedNumber | undefined): boolean {
  if (COMPARED.test(number.lead)) return true;
  return before?.end === number.from && COMPARED.test(before.lead) && CHANGED.test(number.lead);
}

const CHANGED = /^(?:增加|增长|上升|减少|下降|降低|节约|[多少])了?$/;

/** `初中6所、小学29所；学生13713人`: a semicolon ends a list whose items it doesn't part. */
function isNewList(between: string, separator: string): boolean {
  return /[；;]/.test(between) && !/[；;]/.test(separator);
}

/** Words that make a number behind 其中 something else than a part: an average, a change, what it was before. */
const OTHER =
  /其中|每|均|同比|较(?![满好差重])|增|减|上年|(?:提高|提升|下降|降低|上升)[到至了]|[升降][到至为]|^(?:由|从)$|(?:由|从)(?:原来|去年|(?:19|20)\d{2}年)/;

function isPart(number: TypedNumber, whole: TypedNumber, parts: readonly TypedNumber[]): boolean {
  const lead = (parts.length === 0 ? number.lead.replace(/^其中/, '') : number.lead).replace(/上年(?=结转|结余)/, '');
  if (number.unit !== whole.unit || !isPlain(number) || OTHER.test(lead)) return false;
  // 次均补助1870元，其中住院补助193.5万元: an average goes on about amounts that aren't its parts.
  if (/均|每/.test(whole.lead) && (number.scale !== whole.scale || Number(number.digits) > Number(whole.digits)))
    return false;
  const named = parts.length > 0 && number.unit !== '分' ? nameOf(number.lead) : undefined;
  const term = named && OF_WHOLE.test(named.of) ? named.term : undefined;
  const figures = term?.kind === 'figure' && !term.weak ? term.figures : [];
  return !figures.some((id) => WHOLE.has(id));
}

/** `拆除类桥梁支出4386.2万元` is a part; `全年实际支出` isn't. */
const OF_WHOLE =
  /^(?:截至|全年|本年度?|年[末底]|累计|实际|已|共|资金|项目|预算|\d{4}年度?|[\d月日底末])*$|(?:全年|实际|累计)$/;

/** Figures that start something new after a list: 实际到位, 全年支出, 结余. */
const WHOLE = new Set(['received', 'executed', 'budgetBalance', 'notReceived', 'adjustedBudget', 'executionRate']);

/** `107+1182+251+100=1640`, and `86.72分（产出41.58分+效益35分+满意度10.14分）`. */
function equations(passage: Passage): Division[] {
  const { text, numbers } = passage;
  const sign = (at: number) => SIGN.exec(text.slice(numbers[at]?.end, numbers[at + 1]?.start))?.[1];
  return numbers.flatMap((_, index) => {
    if (sign(index) !== '+' || (index > 0 && sign(index - 1) === '+')) return [];
    let last = index;
    while (sign(last) === '+') last += 1;
    const whole = sign(last) === '=' ? numbers[last + 1] : beforeBracket(passage, index, last);
    if (!whole) return [];
    const parts = numbers
      .slice(index, last + 1)
      .map((part) => (part.unit === '' ? { ...part, scale: whole.scale, unit: whole.unit } : part));
    return parts.every(({ unit }) => unit === whole.unit) ? [{ passage, whole, parts, complete: true }] : [];
  });
}

/** A plus may come before a name, an equals sign before the sum. */
const SIGN = /^\s?(\+(?=\s?\p{Script=Han}{0,10}$)|=(?=\s?$))/u;

/** The number right before a bracket that holds a sum and nothing else. */
function beforeBracket({ text, numbers }: Passage, first: number, last: number): TypedNumber | undefined {
  const [whole, part, end] = [numbers[first - 1], numbers[first], numbers[last]];
  const opening = text.slice(whole?.end, part?.start);
  const holds = /^[（(](?!其中)\p{Script=Han}{0,10}$/u.test(opening) && /^[）)]/.test(text.slice(end?.end));
  return whole && holds && isPlain(whole) ? whole : undefined;
}
