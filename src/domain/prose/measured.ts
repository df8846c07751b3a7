import { type Exact, exact, exactText } from '../decimal.ts';
import { stepOf, typedValue } from './interval.ts';
import type { TypedNumber } from './numbers.ts';

/** An amount in the base of its unit: 元, 人, shares, hours. Half a step either way is the same amount as typed. */
export interface Measured {
  readonly value: Exact;
  readonly base: string;
  readonly half?: Exact;
}

const SCALES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
const HOURS: Readonly<Record<string, Exact>> = {
  分钟: exact(1).div(60),
  小时: exact(1),
  天: exact(24),
  日: exact(24),
};

/** The value of an indicator: `9.62` 万元 → 96200 元. */
export function measured(value: Exact, unit: string): Measured {
  const [, scale, rest = unit] = /^([百千万亿])(.+)$/.exec(unit) ?? [];
  const factor = 10 ** (SCALES[scale ?? ''] ?? 0);
  const places = exactText(value).split('.')[1]?.length ?? 0;
  const step = inBase(exact(factor).div(10 ** places), rest).value;
  const rounded = scale !== undefined || places > 0;
  return { ...inBase(value.mul(factor), rest), ...(rounded ? { half: step.div(2) } : {}) };
}

function inBase(value: Exact, unit: string): Measured {
  if (unit === '%') return { value: value.div(100), base: 'share' };
  if (/[（(]/.test(unit)) return inBase(value, unit.replace(/[（(].*$/, '')); // 台（套）
  if (unit === '‰') return { value: value.div(1000), base: 'share' };
  const hours = HOURS[unit];
  return hours ? { value: value.mul(hours), base: 'hours' } : { value, base: unit };
}

/** A typed number in the same base, or nothing when it counts something else: 人次 for 人. */
export function sameMeasure(number: TypedNumber, like: Measured): Measured | undefined {
  const share = number.unit === '%' || number.unit === '‰';
  const factor = share ? exact(1) : (HOURS[number.unit] ?? exact(1));
  const base = share ? 'share' : HOURS[number.unit] ? 'hours' : number.unit;
  // 28.11万元/公里 is read as 万元: what it is a price of stands behind.
  if (base !== like.base && !(base === '元' && like.base.startsWith('元/'))) return undefined;
  return {
    value: typedValue(number, number.digits).mul(factor),
    base: like.base,
    half: stepOf(number).mul(factor).div(2),
  };
}

/** Whether a typed amount is, as far as it was typed, the other one. */
export function equals(typed: Measured, other: Measured): boolean {
  return (
    typed.value
      .sub(other.value)
      .abs()
      .compare(typed.half ?? 0) <= 0
  );
}

/** Whether an amount typed with more digits is the other one before it was rounded: 46283人 of 4.63万人. */
export function roundsTo(typed: Measured, other: Measured): boolean {
  const { half } = other;
  return (
    half !== undefined && half.compare(typed.half ?? 0) > 0 && typed.value.sub(other.value).abs().compare(half) <= 0
  );
}
