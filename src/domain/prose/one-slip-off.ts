import type { TypedNumber } from './numbers.ts';

/** What a number may have been meant to be, in its base unit, and half a unit of its last digit. */
export interface Reading {
  readonly value: number;
  readonly half: number;
}

/** Whether three readings belong together: 2846 − 2839 = 7. */
export type Relation = (one: Reading, other: Reading, third: Reading) => boolean;

/** A typed number as it is. In floating point: a relation allows for rounding anyway. */
export function readingOf(number: TypedNumber): Reading {
  return reading(number, number.digits, number.scale);
}

function reading({ unit }: TypedNumber, digits: string, scale: number): Reading {
  const factor = 10 ** scale / (unit === '%' ? 100 : unit === '‰' ? 1000 : 1);
  const places = digits.split('.')[1]?.length ?? 0;
  const counted = places === 0 && scale === 0 && !/^(?:元|%|‰|)$/.test(unit);
  return { value: Number(digits) * factor, half: counted ? 0 : (factor / 10 ** places) * 0.5 };
}

/**
 * Whether numbers that don't belong together would, were it not for one slip in one of them.
 *
 * A slip is a digit changed, dropped or typed too many, the point moved by one place, or the other unit of money or share.
 */
export function isOneSlipOff(numbers: readonly [TypedNumber, TypedNumber, TypedNumber], relation: Relation): boolean {
  const [one, other, third] = numbers;
  const [a, b, c] = [readingOf(one), readingOf(other), readingOf(third)];
  return (
    slipsOf(one).some((slip) => relation(slip, b, c)) ||
    slipsOf(other).some((slip) => relation(a, slip, c)) ||
    slipsOf(third).some((slip) => relation(a, b, slip))
  );
}

const DIGITS = [...'0123456789'];

function slipsOf(number: TypedNumber): Reading[] {
  const { digits, scale, unit } = number;
  if (digits.length > 12) return [];
  const places = [...digits].flatMap((digit, at) => (digit === '.' ? [] : [at]));
  const texts = [
    ...places.flatMap((at) => DIGITS.map((digit) => digits.slice(0, at) + digit + digits.slice(at + 1))),
    ...places.map((at) => digits.slice(0, at) + digits.slice(at + 1)),
    ...[...places, digits.length].flatMap((at) =>
      DIGITS.map((digit) => digits.slice(0, at) + digit + digits.slice(at)),
    ),
  ];
  const moved = [-1, 1].map((by) => {
    const { value, half } = reading(number, digits, scale);
    return { value: value * 10 ** by, half: half * 10 ** by };
  });
  return [...texts.map((text) => reading(number, text, scale)), ...moved, ...otherUnits(number, unit)];
}

function otherUnits(number: TypedNumber, unit: string): Reading[] {
  if (unit === '元')
    return [0, 4, 8].filter((to) => to !== number.scale).map((to) => reading(number, number.digits, to));
  if (unit === '%' || unit === '‰') return [reading({ ...number, unit: unit === '%' ? '‰' : '%' }, number.digits, 0)];
  return [];
}
