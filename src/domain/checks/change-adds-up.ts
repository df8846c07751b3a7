import { type Exact, exact, exactText, roundHalfUp, sum } from '../decimal.ts';
import { asidesOf } from '../prose/asides.ts';
import { COMPARED, type Comparison, comparisonsOf, wordsAround } from '../prose/comparisons.ts';
import { halfStepOf, stepOf, typedValue } from '../prose/interval.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import { sentenceStart } from '../prose/sentences.ts';
import { type StatedDifference, statedDifferences } from '../prose/stated-differences.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * An amount, its change and the rate of the change agree: 16.42万元，较上年减少1.28万元，下降7.22%.
 *
 * The year before is 16.42 + 1.28. Each number stands for half a unit of its last digit either way, and so does the rate.
 */
export const changeAddsUp: Rule = {
  name: 'change-adds-up',
  severity: 'error',
  find: (_evaluation, { prose }) =>
    prose.passages.flatMap((passage) => [
      ...[...comparisonsOf(passage), ...asidesOf(passage)].flatMap(ofComparison),
      ...statedDifferences(passage).map(ofDifference),
      ...passage.numbers.flatMap((rate, index) => {
        const change = passage.numbers[index - 1];
        if (/百分点$/.test(rate.unit)) return points(passage, index);
        if (!change || !/^[%‰]$/.test(rate.unit)) return [];
        const start = sentenceStart(passage.text, change.start);
        const before = passage.numbers
          .slice(Math.max(0, index - MOST_BEFORE), index - 1)
          .filter((number) => number.start >= start && !/[%‰点]$/.test(number.unit))
          .reverse();
        const [now] = before;
        if (!now || COMPARED.test(now.lead) || !isChange(passage, now, change, rate)) return [];
        // `173家，其中企业29家，较上年增加21家`: the change is said of any amount before it.
        const others = before.slice(1).filter((other) => other.unit === change.unit && other.hint === 'exact');
        const found = verdict(passage, now, change, rate);
        return others.some((other) => verdict(passage, other, change, rate).length === 0) ? [] : found;
      }),
    ]),
};

/** `比2021年的9436.8万元增加853.39万元，增长9.04%`: the distance is that of the two amounts, the rate its share of the first. */
function ofComparison({ passage, base, now, change, rate, rises }: Comparison): Finding[] {
  const text = (number: TypedNumber) => passage.text.slice(number.start, number.end);
  const had = typedValue(base, base.digits);
  const distances = now.map((amount) => {
    const distance = typedValue(amount, amount.digits).sub(had);
    return { amount, distance: rises ? distance : distance.neg() };
  });
  const typed = change && (/百分点$/.test(change.unit) ? { ...change, unit: '%' } : change);
  const slack = (...numbers: readonly TypedNumber[]) => sum(numbers.map(stepOf)).div(2);
  const fits =
    typed &&
    distances.find(
      ({ amount, distance }) =>
        distance
          .sub(typedValue(typed, typed.digits))
          .abs()
          .compare(slack(base, amount, typed)) <= 0,
    );
  const last = distances.at(-1);
  if (typed && last && !fits)
    return [
      found(
        typed,
        `正文写的增减是 ${text(typed)}，${text(last.amount)} 与 ${text(base)} 相差 ${difference(last.amount, base)}`,
      ),
    ];
  const changes = typed ? [{ value: typedValue(typed, typed.digits), half: slack(typed) }] : [];
  const shares =
    changes.length > 0
      ? changes
      : distances.map(({ amount, distance }) => ({ value: distance, half: slack(base, amount) }));
  const [share] = shares;
  if (!rate || !share || had.compare(0) <= 0 || shares.some((each) => isRate(rate, each, base))) return [];
  return [
    found(
      rate,
      `正文写的增减幅度是 ${text(rate)}，按同一句的 ${text(base)} 推算应为 ${inUnitOf(rate, share.value.div(had))}`,
    ),
  ];

  function found(number: TypedNumber, message: string): Finding {
    return {
      place: placeAt(passage, number.start),
      message,
      fix: '核对这几个数',
      related: [base, ...now.slice(-1)].map((other) => ({ place: placeAt(passage, other.start), note: text(other) })),
    };
  }
}

function inUnitOf({ unit }: TypedNumber, share: Exact): string {
  return unit === '倍' ? `${roundHalfUp(share, 2)}倍` : `${roundHalfUp(share.mul(100), 2)}%`;
}

function ofDifference({ passage, one, other, change }: StatedDifference): Finding {
  const text = (number: TypedNumber) => passage.text.slice(number.start, number.end);
  return {
    place: placeAt(passage, change.start),
    message: `正文写的差是 ${text(change)}，${text(one)} 与 ${text(other)} 相差 ${difference(one, other)}`,
    fix: '核对这三个数',
    related: [one, other].map((each) => ({ place: placeAt(passage, each.start), note: text(each) })),
  };
}

/** The distance of two amounts as the first was typed: 98.28万元, 4.2个百分点. */
function difference(one: TypedNumber, other: TypedNumber): string {
  const distance = typedValue(one, one.digits).sub(typedValue(other, other.digits)).abs();
  return `${exactText(distance.div(typedValue(one, '1')))}${one.scale === 4 ? '万' : one.scale === 8 ? '亿' : ''}${one.unit === '%' ? '个百分点' : one.unit}`;
}

/** Whether a typed rate can be a distance by its base, each half a unit of its last digit off. */
function isRate(rate: TypedNumber, { value, half }: { value: Exact; half: Exact }, base: TypedNumber): boolean {
  const [had, by] = [typedValue(base, base.digits), halfStepOf(base)];
  if (had.compare(by) <= 0) return true;
  const [least, most] = [value.sub(half).div(had.add(by)), value.add(half).div(had.sub(by))];
  return bounds(rate, 1).compare(least) >= 0 && bounds(rate, -1).compare(most) <= 0;
}

/** `占比56.3%，比2022年的54.1%提高2.2个百分点`: the distance of the two shares. */
function points(passage: Passage, index: number): Finding[] {
  const [now, before, change] = passage.numbers.slice(Math.max(0, index - 2), index + 1);
  const plain = [now, before, change].every((number) => number?.hint === 'exact' && number.until === undefined);
  if (!now || !before || !change || !plain || now.unit !== '%' || before.unit !== '%') return [];
  const [base, rises] = wordsAround(passage, before, change);
  if (!SHARE_BEFORE.test(base) || !PLAIN_CHANGE.test(rises)) return [];
  if (!/^[，,（(]?(?:[较比与][^，。；]*[（(])?$/.test(passage.text.slice(now.end, before.from))) return [];
  const said = { ...change, unit: '%' };
  const [have, had, typed] = [now, before, said].map((number) => typedValue(number, number.digits));
  const slack = [now, before, said].reduce((so, number) => so.add(stepOf(number)), exact(0)).div(2);
  if (!have || !had || !typed || have.sub(had).abs().sub(typed).abs().compare(slack) <= 0) return [];
  const text = (number: TypedNumber) => passage.text.slice(number.start, number.end);
  return [
    {
      place: placeAt(passage, change.start),
      message: `正文写的增减是 ${text(change)}，${text(now)} 与 ${text(before)} 相差 ${roundHalfUp(have.sub(had).abs().mul(100), 2)} 个百分点`,
      fix: '核对这三个数',
      related: [now, before].map((other) => ({ place: placeAt(passage, other.start), note: text(other) })),
    },
  ];
}

const SHARE_BEFORE =
  /^(?:比|较|与)(?:(?:改造|更新|实施|建设|治理)前|上年|去年|上年同期|(?:19|20)\d{2}年)(?:度|同期)?的?$/;

/** More numbers than one change is said of. */
const MOST_BEFORE = 12;

const CHANGE =
  /(?:较|比|同比)(?:上年|去年|上年度|上一年|上年同期|(?:19|20)\d{2}年)?(?:同期|决算数?|执行数?|预算数?)?(增加|增长|上升|减少|下降|降低|多|少)了?$/;
const RATE = /^(?:同比)?(?:增加|增长|上升|减少|下降|降低|增幅|降幅)(?:率|幅度)?(?:为|约)?$/;

function isChange({ text }: Passage, now: TypedNumber, change: TypedNumber, rate: TypedNumber): boolean {
  const plain = [now, change, rate].every(({ hint, until }) => hint === 'exact' && until === undefined);
  const near =
    /^(?:[，,、；;]?|[，,][^。；;，,]{2,12}%[，,；;])$/.test(text.slice(now.end, change.from)) &&
    /^[，,、]?$/.test(text.slice(change.end, rate.from));
  return plain && near && CHANGE.test(change.lead) && now.unit === change.unit && RATE.test(rate.lead);
}

const PLAIN_CHANGE = /^(?:相比)?(增加|增长|上升|提高|提升|减少|下降|降低|[高低])了?$/;

/** `与上年的12.45万元相比减少1.47万元`: the first amount is that of the year before, and the base itself. */
function isOfYearBefore({ text }: Passage, { start, lead }: TypedNumber, change: TypedNumber): boolean {
  const sentence = text.slice(sentenceStart(text, start), start);
  const years = [...sentence.matchAll(/((?:19|20)\d{2})年/g)].map(([, year]) => Number(year));
  const later = Number(/((?:19|20)\d{2})年/.exec(change.lead)?.[1] ?? 0);
  return /(?:上年|去年|上一年|同期)(?:度|的|支出|执行|决算|预算|数)*$/.test(lead) || later > (years.at(-1) ?? later);
}

function verdict(passage: Passage, now: TypedNumber, change: TypedNumber, rate: TypedNumber): Finding[] {
  const isBase = isOfYearBefore(passage, now, change);
  const rises = /增|上升|多/.test(/(增加|增长|上升|减少|下降|降低|多|少)了?$/.exec(change.lead)?.[1] ?? '');
  const [low, high] = [bounds(change, -1), bounds(change, 1)];
  const before = (value: Exact, side: number) => {
    const typed = bounds(now, side);
    return isBase ? typed : rises ? typed.sub(value) : typed.add(value);
  };
  if (before(low, -1).compare(0) <= 0 || before(high, -1).compare(0) <= 0) return [];
  const [least, most] = [low.div(before(low, 1)), high.div(before(high, -1))];
  const fits = bounds(rate, 1).compare(least) >= 0 && bounds(rate, -1).compare(most) <= 0;
  if (fits || typedValue(change, change.digits).equals(0)) return [];
  const typed = passage.text.slice(rate.start, rate.end);
  const amount = typedValue(change, change.digits);
  const middle = roundHalfUp(amount.div(before(amount, 0)).mul(100), 2);
  return [
    {
      place: placeAt(passage, rate.start),
      message: `正文写的增减幅度是 ${typed}，按同一句的 ${passage.text.slice(now.start, now.end)}和${rises ? '增加' : '减少'}的 ${passage.text.slice(change.start, change.end)}推算应为 ${middle}%`,
      fix: '核对这三个数',
      related: [now, change].map((other) => ({
        place: placeAt(passage, other.start),
        note: passage.text.slice(other.start, other.end),
      })),
    },
  ];
}

/** The least (-1), the typed (0) or the most (1) that a number can stand for. */
function bounds(number: TypedNumber, side: number): Exact {
  return typedValue(number, number.digits).add(stepOf(number).mul(exact(side)).div(2));
}
