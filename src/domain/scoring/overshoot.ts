import { type Exact, exact } from '../decimal.ts';
import { targetOf } from '../indicator.ts';
import type { Thresholds } from '../method.ts';
import { parseQuantity } from '../target.ts';
import type { Measured } from './achievement.ts';

/** A value so far above its target that the target was probably set too low. Both in percent. */
export interface Overshoot {
  readonly rate: Exact;
  readonly line: Exact;
}

/**
 * Whether a higher-is-better target was exceeded by more than the method's line: `overshoot`, or else 100% with the
 * line for deviations on top. Without either no number is too high.
 *
 * Limits (≤) are left out: offices set them with room, and undercutting one says nothing about it.
 */
export function overshoot(indicator: Measured, thresholds: Thresholds): Overshoot | undefined {
  const line = lineOf(thresholds);
  const rate = rateOf(indicator);
  if (line === undefined || rate === undefined) return undefined;
  return rate.compare(line) > 0 ? { rate, line } : undefined;
}

function lineOf({ overshoot, deviation }: Thresholds): Exact | undefined {
  if (overshoot !== undefined) return exact(overshoot);
  return deviation === undefined ? undefined : exact(deviation).add(100);
}

function rateOf(indicator: Measured): Exact | undefined {
  const target = targetOf(indicator);
  const actual = parseQuantity(indicator.actual);
  if (actual === undefined || target.kind !== 'number' || actual.unit !== target.unit) return undefined;
  if ((target.operator !== '≥' && target.operator !== '>') || target.value.compare(0) <= 0) return undefined;
  return actual.value.div(target.value).mul(100);
}
