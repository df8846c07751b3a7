import { type Exact, exact } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { executionRate } from '../figures/rates.ts';

/** How many evaluations spent how much of their budget. Both ends in percent; `from` is inclusive, `to` is not. */
export type ExecutionBand =
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly count: number }
  | { readonly kind: 'full' | 'over' | 'none'; readonly count: number };

const EDGES = [0, 60, 80, 90, 95, 100] as const;

/** Ranges from the lowest up; exactly 100% stands alone, as the usual aim; those above it and those without a rate last. */
export function executionBands(evaluations: readonly Evaluation[]): ExecutionBand[] {
  const rates = evaluations.map((evaluation) => executionRate(evaluation)?.mul(100));
  const count = (holds: (rate: Exact) => boolean) => rates.filter((rate) => rate !== undefined && holds(rate)).length;
  const ranges = EDGES.slice(0, -1).map((from, index): ExecutionBand => {
    const to = EDGES[index + 1] ?? from;
    return { kind: 'range', from, to, count: count((rate) => within(rate, from, to)) };
  });
  return [
    ...ranges,
    { kind: 'full', count: count((rate) => rate.equals(100)) },
    { kind: 'over', count: count((rate) => rate.compare(100) > 0) },
    { kind: 'none', count: rates.filter((rate) => rate === undefined).length },
  ];
}

/** A rate below 0 is in the lowest range. */
function within(rate: Exact, from: number, to: number): boolean {
  return (from === 0 || rate.compare(exact(from)) >= 0) && rate.compare(exact(to)) < 0;
}
