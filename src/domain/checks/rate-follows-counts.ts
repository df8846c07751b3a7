import { quotient, roundHalfUp, sum } from '../decimal.ts';
import { fractionsOff } from '../prose/fractions.ts';
import { type GradedRate, gradedRatesOff } from '../prose/graded-rates.ts';
import { admits, typedValue } from '../prose/interval.ts';
import { isOfThings, isPlain, type TypedNumber } from '../prose/numbers.ts';
import { isOneSlipOff } from '../prose/one-slip-off.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { ratesAmong } from '../prose/rates-among.ts';
import { ratesBehind, SHARE } from '../prose/rates-behind.ts';
import { sentenceAt, sentenceStart } from '../prose/sentences.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * A rate named after a count is that count divided by another: 发放问卷320份，收回305份，回收率95.31%.
 *
 * The count is the one whose words hold both characters before 率 or 度 (收回, 回收率). Any whole of the same unit in the
 * body will do; only where the sentence has one and none gives the rate, something is wrong. A rate of another name behind a
 * part and its whole (应收386万元，实收352万元，收缴率91.19%) counts where one slip of one number would make it right.
 */
export const rateFollowsCounts: Rule = {
  name: 'rate-follows-counts',
  severity: 'warning',
  find: (_evaluation, { prose }, claims) => {
    const claimed = new Set(claims.map(({ number }) => number));
    const all = prose.passages.flatMap(({ numbers }) => numbers.filter(isCount));
    const byUnit = Map.groupBy(all, kindOf);
    return prose.passages.flatMap((passage) => {
      if (passage.kind === 'cell') return [];
      const found = passage.numbers.flatMap((rate) => {
        const stem = stemOf(rate);
        return stem === undefined ? [] : verdict(passage, rate, stem, byUnit);
      });
      const graded = gradedRatesOff(passage).filter(
        ({ rate }) => !found.some(({ place }) => isAt(place, passage, rate)),
      );
      const fractions = fractionsOff(passage).map(({ rate, part, whole }) => finding(passage, rate, part, whole));
      if (fractions.length > 0) return fractions;
      return found.length > 0 || graded.length > 0
        ? [...found, ...graded.map((each) => ofGrades(passage, each))]
        : [...ratesBehind(passage, all, claimed), ...ratesAmong(passage)].map(({ rate, part, whole }) =>
            finding(passage, rate, part, whole),
          );
    });
  },
};

function isCount(number: TypedNumber): boolean {
  return isOfThings(number) && isPlain(number) && Number(number.digits) > 0;
}

/** 名 and 人 count the same. */
function kindOf({ unit }: TypedNumber): string {
  return /^[名位]$/.test(unit) ? '人' : unit;
}

/** Rates of money and of targets have rules of their own, and some are no share of what was counted. */
const OTHER = /完成|执行|到位|支付|支出|增长|控制|使用|提高|下降|达标|达成|得分|资金|利率|费率|折旧|故障|同比|目标/;

/** 形象进度75% and 浓度 are no share of what was counted. */
const MEASURE = /[进程浓温湿强密长高厚宽深力幅速]度(?:为|是|达|达到|均为)?$/;

/** 回收 for 回收率95.31%. */
function stemOf({ unit, lead, hint, until }: TypedNumber): string | undefined {
  if (!/^[%‰]$/.test(unit) || hint !== 'exact' || until !== undefined || /上年|去年|同期|目标|计划|要求/.test(lead))
    return undefined;
  const stem = /(\p{Script=Han}{2})[率度](?:为|是|达|达到|均为)?$/u.exec(lead)?.[1];
  return stem === undefined || OTHER.test(`${stem}率`) || MEASURE.test(lead) ? undefined : stem;
}

function verdict(
  passage: Passage,
  rate: TypedNumber,
  stem: string,
  byUnit: ReadonlyMap<string, readonly TypedNumber[]>,
): Finding[] {
  const sentence = sentenceAt(passage.text, rate.start);
  const from = sentence.start > 0 ? sentenceStart(passage.text, sentence.start - 1) : 0;
  const near = passage.numbers.filter(
    (number) => number.start >= from && number.start < sentence.start + sentence.text.length && isCount(number),
  );
  const parts = near.filter(
    (number) => number.start >= sentence.start && wordsOf(passage, number, stem) && number.end <= rate.start + LONGEST,
  );
  const before = parts.filter(({ end }) => end <= rate.start);
  const [part] = before.length > 0 ? before : parts;
  const whole =
    part && near.find((number) => number !== part && kindOf(number) === kindOf(part) && isLess(part, number));
  const graded = stem === '满意' && (before.length > 0 ? before : parts).length > 1;
  if (!part || !whole || graded || /同比|上年|去年|[较比与](?:19|20)\d{2}年/.test(sentence.text)) return [];
  const given = near.some((above) =>
    [near, byUnit.get(kindOf(above)) ?? []].some((wholes) =>
      wholes.some((below) => above !== below && gives(above, below, rate)),
    ),
  );
  if (given || givesTogether(parts, byUnit.get(kindOf(part)) ?? [], rate)) return [];
  if (near.some((above) => isTakenUp(passage, rate, stem, above, near))) return [];
  const beyond = /[。；;]/.test(passage.text.slice(Math.min(part.end, whole.end), Math.max(part.start, whole.start)));
  return beyond && !isOneSlipOff([part, whole, rate], SHARE) ? [] : [finding(passage, rate, part, whole)];
}

/** `防治13.92万亩，防治率96.94%，无公害防治率92.5%`: the counts give another rate of the same stem, and this one is of a part. */
function isTakenUp(
  { numbers }: Passage,
  rate: TypedNumber,
  stem: string,
  above: TypedNumber,
  near: readonly TypedNumber[],
): boolean {
  const before = numbers.filter(
    (other) => other.end <= rate.start && other.start >= above.end && stemOf(other) === stem,
  );
  return before.some((other) => near.some((below) => above !== below && gives(above, below, other)));
}

/** Words beyond these are another statement. */
const LONGEST = 60;

/** Whether the words of a count, before it or right behind, hold the stem's characters: 收回305份, 228人表示满意. */
function wordsOf({ text }: Passage, { lead, end }: TypedNumber, stem: string): boolean {
  const behind = /^[^，,。；;、\d]{0,16}/.exec(text.slice(end, end + 16))?.[0] ?? '';
  return [lead.replace(/满意度/, ''), behind].some(
    (words) => !/[未没不]/.test(words.replace(stem, '')) && [...stem].every((character) => words.includes(character)),
  );
}

/** `第一轮同意2786户，又有295户转为同意，同意率96.0%`. */
function givesTogether(parts: readonly TypedNumber[], wholes: readonly TypedNumber[], rate: TypedNumber): boolean {
  const together = sum(parts.map((part) => typedValue(part, part.digits)));
  return wholes.some((whole) => {
    const value = quotient(together, typedValue(whole, whole.digits));
    return value !== undefined && admits(rate, value);
  });
}

function isLess(part: TypedNumber, whole: TypedNumber): boolean {
  return typedValue(part, part.digits).compare(typedValue(whole, whole.digits)) <= 0;
}

/** Further apart than any rounding of a rate: most pairs are, and need no exact division. */
const FAR = 0.02;

function gives(above: TypedNumber, below: TypedNumber, rate: TypedNumber): boolean {
  const near = (Number(above.digits) * 10 ** above.scale) / (Number(below.digits) * 10 ** below.scale);
  if (Math.abs(near - Number(rate.digits) / (rate.unit === '%' ? 100 : 1000)) > FAR) return false;
  const value = quotient(typedValue(above, above.digits), typedValue(below, below.digits));
  return value !== undefined && admits(rate, value);
}

function finding(passage: Passage, rate: TypedNumber, part: TypedNumber, whole: TypedNumber): Finding {
  const typed = (number: TypedNumber) => passage.text.slice(number.start, number.end);
  const value = quotient(typedValue(part, part.digits), typedValue(whole, whole.digits));
  return {
    place: placeAt(passage, rate.start),
    message: `正文写的${rate.lead.replace(/(?:均?为|是|达到?)$/, '').replace(/^占$/, '占比')}是 ${typed(rate)}，${typed(part)} ÷ ${typed(whole)} 是 ${value ? roundHalfUp(value.mul(100), 2) : '—'}%，文中也没有别的总数能得出这个比率`,
    fix: '核对这一部分、总数和比率',
    related: [part, whole].map((other) => ({ place: placeAt(passage, other.start), note: typed(other) })),
  };
}

function isAt({ line, column }: Finding['place'], passage: Passage, { start }: TypedNumber): boolean {
  const place = placeAt(passage, start);
  return place.line === line && place.column === column;
}

function ofGrades(passage: Passage, { rate, grades }: GradedRate): Finding {
  const typed = (number: TypedNumber) => passage.text.slice(number.start, number.end);
  return {
    place: placeAt(passage, rate.start),
    message: `正文写的${rate.lead}是 ${typed(rate)}，前面各档（${grades.map(typed).join('、')}）怎样相加都得不出这个比率`,
    fix: '核对各档的数量和比率',
    related: grades.map((grade) => ({ place: placeAt(passage, grade.start), note: typed(grade) })),
  };
}
