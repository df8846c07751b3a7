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

const FRACTION =
  /^[（(]\p{Script=Han}{0,6}\d[\d,]*\p{Script=Han}{0,3}(?<sign>\s?[/／÷]\s?\p{Script=Han}{0,6})(?<whole>\d[\d,]*)\p{Script=Han}{0,3}[）)]/u;

/** Rates that aren't what the fraction in the bracket behind them gives. */
export function fractionsOff({ text, numbers }: Passage): Fraction[] {
  return numbers.flatMap((rate, index) => {
    const part = numbers[index + 1];
    const found = FRACTION.exec(text.slice(rate.end, rate.end + 40));
    const { sign = '', whole: digits = '' } = found?.groups ?? {};
    if (!found || !part || !/^[%‰]$/.test(rate.unit) || !isPlain(rate) || !isPlain(part)) return [];
    // A stroke and what follows it are read as a code elsewhere.
    const start = rate.end + found[0].indexOf(sign) + sign.length;
    const whole = { ...part, digits: digits.replaceAll(',', ''), start, from: start, end: start + digits.length };
    const [some, all, typed] = [readingOf(part), readingOf(whole), readingOf(rate)];
    // 合格率较低的是餐饮具86.3%（41/299）: the fraction may count those that fail.
    const fails = { value: all.value - some.value, half: some.half };
    return SHARE(some, all, typed) || SHARE(fails, all, typed) ? [] : [{ rate, part, whole }];
  });
}
