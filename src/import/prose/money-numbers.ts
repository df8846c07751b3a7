import { MONEY_UNITS, type MoneyUnit } from '../../domain/budget.ts';
import { exact, exactText } from '../../domain/decimal.ts';
import type { TypedNumber } from '../../domain/prose/numbers.ts';

/** Whether a number is one amount of money, with its unit: `9.62万元`, `1640万`, not `10-20万元`. */
export function isMoney({ unit, scale, until }: TypedNumber): boolean {
  return until === undefined && (unit === '元' || (unit === '' && (scale === 4 || scale === 8)));
}

export function unitOf({ scale }: Pick<TypedNumber, 'scale'>): MoneyUnit {
  return scale >= 8 ? '亿元' : scale >= 4 ? '万元' : '元';
}

/** A typed amount in the unit of the budget, exactly: 1409205.4元 is 140.92054万元. */
export function inUnit({ digits, scale }: TypedNumber, unit: MoneyUnit): string {
  if (10 ** scale === MONEY_UNITS[unit]) return digits;
  return exactText(
    exact(digits)
      .mul(10 ** scale)
      .div(MONEY_UNITS[unit]),
  );
}

/** An amount of one unit in another: 387664.62元 is 38.766462万元. */
export function converted(digits: string, from: MoneyUnit, to: MoneyUnit): string {
  return from === to ? digits : exactText(exact(digits).mul(MONEY_UNITS[from]).div(MONEY_UNITS[to]));
}
