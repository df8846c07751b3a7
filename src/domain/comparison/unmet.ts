import type { Evaluation } from '../evaluation.ts';
import { type Indicator, outcome } from '../indicator.ts';

/** An indicator that missed its target or has no value yet, with the evaluation that it stands in. */
export interface Unmet {
  readonly evaluation: Evaluation;
  readonly indicator: Indicator;
  readonly outcome: 'missed' | 'pending';
}

/** All indicators that were not reached, in the order of the evaluations. */
export function unmetIndicators(evaluations: readonly Evaluation[]): Unmet[] {
  return evaluations.flatMap((evaluation) =>
    evaluation.indicators.flatMap((indicator) => {
      const result = outcome(indicator);
      return result === 'missed' || result === 'pending' ? [{ evaluation, indicator, outcome: result }] : [];
    }),
  );
}

/** What counts in comparisons: drafts and what was replaced or withdrawn don't. */
export function isCurrent({ status }: Pick<Evaluation, 'status'>): boolean {
  return status === 'final';
}
