import { type Exact, quotient } from '../decimal.ts';
import { targetOf } from '../indicator.ts';
import { parseQuantity, type Target } from '../target.ts';
import type { Measured } from './achievement.ts';

/**
 * 偏差率: how far the actual value is from its target, in percent; below 0 is worse than the target.
 *
 * Higher is better: (实际 − 目标) ÷ 目标; lower is better: (目标 − 实际) ÷ 目标; equality: −|实际 − 目标| ÷ 目标; a range:
 * from its nearer end. Exact.
 *
 * @returns nothing for dates, qualitative targets and a target of 0
 */
export function deviation(indicator: Measured): Exact | undefined {
  const target = targetOf(indicator);
  const actual = parseQuantity(indicator.actual);
  if (actual === undefined || target.kind === 'qualitative' || target.kind === 'date') return undefined;
  if (actual.unit !== target.unit) return undefined;
  const { base, away } = fromTarget(target, actual.value);
  return quotient(away, base.abs())?.mul(100);
}

function fromTarget(target: Target & { kind: 'number' | 'range' }, actual: Exact): { base: Exact; away: Exact } {
  if (target.kind === 'range') {
    const below = actual.compare(target.from) < 0;
    const base = below ? target.from : target.to;
    const outside = below || actual.compare(target.to) > 0;
    return { base, away: outside ? actual.sub(base).abs().neg() : actual.sub(actual) };
  }
  const base = target.value;
  if (target.operator === '≥' || target.operator === '>') return { base, away: actual.sub(base) };
  if (target.operator === '≤' || target.operator === '<') return { base, away: base.sub(actual) };
  return { base, away: actual.sub(base).abs().neg() };
}
