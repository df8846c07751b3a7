import { type Exact, exact, powerOfTen } from '../decimal.ts';
import { onceForEach } from '../once-for-each.ts';
import type { TypedNumber } from './numbers.ts';

type Scale = Pick<TypedNumber, 'scale' | 'unit'>;

/** The value as typed, in base units: 元 for 万元, 人 for 万人, a share for % and ‰. */
export function typedValue(number: Scale, digits: string): Exact {
  const power = powerOf(number);
  return power === 0 ? exact(digits) : exact(digits).mul(powerOfTen(power));
}

/** The power of ten of one of its unit: 4 for 万元, -2 for %. */
function powerOf({ scale, unit }: Scale): number {
  return scale - (unit === '%' ? 2 : unit === '‰' ? 3 : 0);
}

/** One unit of the last digit typed: 0.01万元 for 9.62万元, in base units. */
export function stepOf(number: Pick<TypedNumber, 'scale' | 'unit' | 'digits'>): Exact {
  const places = number.digits.split('.')[1]?.length ?? 0;
  return powerOfTen(powerOf(number) - places);
}

/** Half of it: what honest rounding leaves open either way. */
export function halfStepOf(number: Pick<TypedNumber, 'scale' | 'unit' | 'digits'>): Exact {
  return halfOf(stepOf(number));
}

const halfOf = onceForEach((step: Exact) => step.div(2));

/** One unit of the last digit that isn't 0: 10万 for 约50万元. What 约 and 多 leave open. */
function roundStepOf(number: TypedNumber): Exact {
  const zeros = number.digits.includes('.') ? 0 : (/0*$/.exec(number.digits)?.[0].length ?? 0);
  return stepOf(number).mul(powerOfTen(zeros));
}

/**
 * Whether a number in prose may stand for a value.
 *
 * A plain number stands for half a unit of its last digit either way, both ends included: 7.22% passes for 7.2249…,
 * 94 fails for 93. 约 and 左右 leave a whole unit of the last digit that isn't 0; 近 a tenth below; 多 that unit above;
 * 超 and 以上 anything above, 以内 anything below. A range holds what lies between its ends.
 */
export function admits(number: TypedNumber, value: Exact): boolean {
  const typed = typedValue(number, number.digits);
  if (number.until !== undefined) return between(value, typed, typedValue(number, number.until));
  const half = halfStepOf(number);
  switch (number.hint) {
    case 'exact':
      return between(value, typed.sub(half), typed.add(half));
    case 'about':
      return between(value, typed.sub(roundStepOf(number)), typed.add(roundStepOf(number)));
    case 'near':
      return between(value, typed.mul(9).div(10), typed.add(half));
    case 'more':
      return between(value, typed, typed.add(roundStepOf(number)));
    case 'atLeast':
    case 'above':
      return value.add(half).compare(typed) >= 0;
    case 'atMost':
    case 'below':
      return value.sub(half).compare(typed) <= 0;
  }
}

function between(value: Exact, from: Exact, to: Exact): boolean {
  return value.compare(from) >= 0 && value.compare(to) <= 0;
}

/** Whether it names a limit and not an amount: 90%以上, 不超过5万元. */
export function isBound({ hint }: TypedNumber): boolean {
  return hint === 'atLeast' || hint === 'atMost' || hint === 'above' || hint === 'below';
}
