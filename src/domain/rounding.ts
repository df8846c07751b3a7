import { type Budget, MONEY_UNITS } from './budget.ts';
import { type DecimalText, type Exact, halfStep, sum } from './decimal.ts';

/**
 * Whether a difference between a sum and its parts is no more than their rounding. Unit of `difference`: 元.
 *
 * An amount with two or more decimals in 万元 or 亿元 may have been rounded; whole amounts and 元 are taken as exact.
 */
export function isRounding(difference: Exact, texts: readonly DecimalText[], { unit }: Pick<Budget, 'unit'>): boolean {
  if (unit === '元') return false;
  const rounded = texts.filter((text) => (text.split('.')[1]?.length ?? 0) >= 2);
  return difference.abs().compare(sum(rounded.map(halfStep)).mul(MONEY_UNITS[unit])) <= 0;
}
