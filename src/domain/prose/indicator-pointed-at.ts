import { type Indicator, isState } from '../indicator.ts';
import { parseQuantity } from '../target.ts';
import { equals, measured, sameMeasure } from './measured.ts';
import { isPlain, type TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';

/** What a sentence says next of an indicator's value. */
const OF_TARGET = /^(?:为|占)?(?:比|较|超出?|低于|高于|超过|完成)?(?:年度|绩效|全年)?(?:目标|任务)/;
/** A number of so many digits is the same by chance hardly ever. */
const TELLING = 4;

/**
 * `办班14期，培训682人，比目标少18人`: the one indicator whose actual value a number is, where the next number speaks of a
 * target. Short numbers have to share two characters in a row with its name.
 */
export function indicatorPointedAt(
  { text }: Passage,
  number: TypedNumber,
  next: TypedNumber,
  indicators: readonly Indicator[],
): number | undefined {
  const near = /^(?:（[^（）]{0,20}）)?[^。；;，,]{0,6}[，,]$/.test(text.slice(number.end, next.from));
  if (!near || !isPlain(number) || !OF_TARGET.test(next.lead)) return undefined;
  const found = indicators.flatMap((indicator, index) => {
    const actual = isState(indicator.actual) ? undefined : parseQuantity(indicator.actual);
    const value = actual && measured(actual.value, actual.unit);
    const typed = value && sameMeasure(number, value);
    return typed && equals(typed, value) ? [{ index, name: indicator.name }] : [];
  });
  const [only, other] = found;
  if (!only || other) return undefined;
  return number.digits.replace('.', '').length >= TELLING || shares(number.lead, only.name) ? only.index : undefined;
}

function shares(words: string, name: string): boolean {
  return [...name].some((_, at) => at + 2 <= name.length && words.includes(name.slice(at, at + 2)));
}
