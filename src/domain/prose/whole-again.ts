import { isOfThings, isPlain, type TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { isSlipOf } from './slip.ts';

/** A count that speaks of all of something, with the count that it takes up and mistypes. */
export interface WholeAgain {
  readonly passage: Passage;
  readonly number: TypedNumber;
  readonly meant: { readonly passage: Passage; readonly number: TypedNumber };
}

/** `125件全部合格`, `218户均已开工`, `1432名退捕渔民中`: the words behind a count that take up one before. */
const TAKES_UP = /^[^，,。；;、\d]{0,10}?(?:全部|均已|都已|中[，,])/;

/**
 * Counts of all that are said nowhere else and are one slip away from a count that is: 127件全部合格 beside 修复文物125件.
 *
 * Counts of three digits or more only; fewer are close to many by chance.
 */
export function wholesAgain(passages: readonly Passage[]): WholeAgain[] {
  const all = passages.flatMap((passage) => passage.numbers.filter(isCount).map((number) => ({ passage, number })));
  const counts = Map.groupBy(all, ({ number }) => kindOf(number));
  return [...counts.values()].flatMap((same) =>
    same.flatMap(({ passage, number }) => {
      if (!/^(?:其中)?$/.test(number.lead) || !TAKES_UP.test(passage.text.slice(number.end, number.end + 14)))
        return [];
      const others = same.filter((other) => other.number !== number);
      // 床位512张 and 512户中 count the same thing in two ways.
      if (all.some((other) => other.number !== number && other.number.digits === number.digits)) return [];
      const meant = others.find((other) => isSlipOf(number.digits, other.number.digits));
      return meant ? [{ passage, number, meant }] : [];
    }),
  );
}

function isCount(number: TypedNumber): boolean {
  return isOfThings(number) && number.unit !== '元' && isPlain(number) && number.digits.length >= 3;
}

/** 名 and 人 count the same. */
function kindOf({ unit, scale }: TypedNumber): string {
  return `${/^[名位]$/.test(unit) ? '人' : unit}/${scale}`;
}
