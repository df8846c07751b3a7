import { exactText } from '../decimal.ts';
import type { Evaluation, Manuscript } from '../evaluation.ts';
import { type Indicator, isState, targetOf } from '../indicator.ts';
import { parseQuantity } from '../target.ts';
import { yearOf } from './claims.ts';
import { equals, type Measured, measured, sameMeasure } from './measured.ts';
import { isPlain, type TypedNumber } from './numbers.ts';
import { type Reading, readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';
import { isElsewhereChapter } from './scope.ts';
import { isSlipOf } from './slip.ts';

/** A number near the name of an indicator that is one slip away from its actual value, which the body has nowhere. */
export interface IndicatorSlip {
  readonly passage: Passage;
  readonly number: TypedNumber;
  readonly index: number;
  readonly indicator: Indicator;
}

interface Typed extends Pick<IndicatorSlip, 'passage' | 'number'> {
  readonly reading: Reading;
  /** Those before it and behind it. */
  readonly words: string;
}

/**
 * Actual values that the body tells in words of its own and mistypes: `管网实际建成39.1公里` of 新建管网长度 39.9公里.
 *
 * Only where no number of the body is the actual value, so that the one that nearly is can be no other. Words and name
 * share two characters in a row, three where shares are told; values of fewer than three digits are near many others.
 */
export function indicatorSlips(evaluation: Evaluation, { prose }: Pick<Manuscript, 'prose'>): IndicatorSlip[] {
  const all = prose.passages.flatMap((passage) => passage.numbers.map((number) => withWords(passage, number)));
  const byUnit = Map.groupBy(all, ({ number }) => (/^[%‰]$/.test(number.unit) ? 'share' : number.unit));
  return evaluation.indicators.flatMap((indicator, index) => {
    const quantity = isState(indicator.actual) ? undefined : parseQuantity(indicator.actual);
    const actual = quantity && measured(quantity.value, quantity.unit);
    const like = actual && byUnit.get(actual.base);
    if (!actual || !like || tells(like, actual)) return [];
    const called = wordsOf(indicator.name, actual.base === 'share' ? 3 : 2);
    const near = like.filter(
      (each) => called.some((word) => each.words.includes(word)) && isNear(each, actual, indicator, evaluation),
    );
    const [only, other] = near;
    return only && (!other || other.number.digits === only.number.digits) ? [{ ...only, index, indicator }] : [];
  });
}

function withWords(passage: Passage, number: TypedNumber): Typed {
  const { lead, end } = number;
  const words = `${lead} ${/^\p{Script=Han}{0,8}/u.exec(passage.text.slice(end, end + 8))?.[0] ?? ''}`;
  return { passage, number, reading: readingOf(number), words };
}

/** In floating point, to look at all numbers of the body once for every indicator. */
function tells(numbers: readonly Typed[], { value, base }: Measured): boolean {
  const sought = Number(value);
  return (
    base !== 'hours' &&
    numbers.some(({ reading: { value, half } }) => Math.abs(value - sought) <= half * 1.000001 + 1e-9)
  );
}

function isValue({ number }: Typed, value: Measured): boolean {
  const typed = sameMeasure(number, value);
  return typed !== undefined && equals(typed, value);
}

/** Of another time, of a part or of what was planned. */
const OTHER = /上年|去年|同比|较|比|其中|计划|目标|标准|预算|每|均|原|从|由|还|未|余|差|超|增|减|少|多/;

function isNear(at: Typed, actual: Measured, indicator: Indicator, evaluation: Evaluation): boolean {
  const { passage, number } = at;
  const typed = isPlain(number) ? sameMeasure(number, actual) : undefined;
  if (!typed || OTHER.test(number.lead.replace(indicator.name, '')) || isElsewhereChapter(passage.section))
    return false;
  const target = targetOf(indicator);
  if (target.kind === 'number' && isValue(at, measured(target.value, target.unit))) return false;
  const year = yearOf(passage, number) ?? evaluation.fiscalYear;
  return year === evaluation.fiscalYear && isSlipOf(exactText(typed.value), exactText(actual.value));
}

/** Words of any indicator. */
const COMMON = /完成|数量|面积|人数|次数|数$|长度|情况|比例|及时|年度/g;

/** All runs of so many characters in a name. */
function wordsOf(name: string, length: number): string[] {
  return name
    .split(COMMON)
    .flatMap((part) =>
      Array.from({ length: Math.max(0, part.length - length + 1) }, (_, at) => part.slice(at, at + length)),
    );
}
