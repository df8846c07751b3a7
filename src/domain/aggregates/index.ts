import { isCurrent } from '../comparison/unmet.ts';
import { type Figures, figure } from '../derive.ts';
import type { Evaluation } from '../evaluation.ts';
import type { AggregateDefinition } from '../figure.ts';
import { countAggregates } from './counts.ts';
import { indicatorAggregates } from './indicators.ts';
import { moneyAggregates } from './money.ts';
import { scoreAggregates } from './scores.ts';

/** Every figure of many evaluations together, in the order of the published catalogue. */
export const AGGREGATES: readonly AggregateDefinition[] = [
  ...countAggregates,
  ...moneyAggregates,
  ...scoreAggregates,
  ...indicatorAggregates,
];

/** Evaluations under several methods have no one rounding: the usual two places. */
const ROUNDING = { money: 2, percent: 2, score: 2 } as const;

/** All figures of the final evaluations among these: those of a year, or of an organisation in a year. */
export function aggregate(evaluations: readonly Evaluation[]): Figures {
  const current = evaluations.filter(isCurrent);
  return new Map(
    AGGREGATES.map((definition) => [definition.id, figure(definition, definition.derive(current), ROUNDING)]),
  );
}
