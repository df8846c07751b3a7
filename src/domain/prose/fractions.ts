import { isPlain, type TypedNumber } from './numbers.ts';
import { readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';
import { SHARE } from './rates-behind.ts';

/** A rate and the fraction written behind it: `92.21%（71例/77例）`. */
export interface Fraction {
  readonly rate: TypedNumber;
  readonly part: TypedNumber;
  readonly whole: TypedNumber;
}

/** Rates that aren't what the fraction in the bracket behind them gives. */
export function fractionsOff({ text, numbers }: Passage): Fraction[] {
  return numbers.flatMap((rate, index) => {
    const [part, whole] = numbers.slice(index + 1, index + 3);
    if (!part || !whole || !/^[%‰]$/.test(rate.unit) || ![rate, part, whole].every(isPlain)) return [];
    const opened = /^[（(]\p{Script=Han}{0,6}$/u.test(text.slice(rate.end, part.start));
    const divided = /^\s?[/／÷]\s?\p{Script=Han}{0,6}$/u.test(text.slice(part.end, whole.start));
    if (!opened || !divided || !/^[）)]/.test(text.slice(whole.end)) || part.unit !== whole.unit) return [];
    return SHARE(readingOf(part), readingOf(whole), readingOf(rate)) ? [] : [{ rate, part, whole }];
  });
}
