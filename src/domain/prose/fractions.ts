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
    const { sign = '', whole: typed = '' } = found?.groups ?? {};
    if (!found || !part || !/^[%‰]$/.test(rate.unit) || !isPlain(rate) || !isPlain(part)) return [];
    // A stroke and what follows it are read as a code elsewhere.
    const start = rate.end + found[0].indexOf(sign) + sign.length;
    const whole = { ...part, digits: typed.replaceAll(',', ''), start, from: start, end: start + typed.length };
    const [above, below, share] = [part, whole, rate].map(readingOf);
    if (!above || !below || !share) return [];
    // 合格率低于95%：豆芽92.4%（11/145） counts those that failed.
    const rest = { ...above, value: below.value - above.value };
    return SHARE(above, below, share) || SHARE(rest, below, share) ? [] : [{ rate, part, whole }];
  });
}
