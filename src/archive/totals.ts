import { AGGREGATES, aggregate } from '../domain/aggregates/index.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { exactValue } from './data.ts';

/** The figures of years and of organisations, as in `archive.json`; what they mean is said once, in their catalogue. */
export function totalsData(evaluations: readonly Evaluation[]) {
  return {
    catalogue: AGGREGATES.map(({ name, id, unit, formula, source }) => ({ id, name, unit, formula, source })),
    years: ofYears(evaluations),
    organisations: groups(evaluations, ({ organisation }) => organisation.id).map(([id, of]) => ({
      id,
      name: of[0]?.organisation.name,
      years: ofYears(of),
    })),
  };
}

function ofYears(evaluations: readonly Evaluation[]) {
  return groups(evaluations, ({ fiscalYear }) => fiscalYear).map(([year, of]) => ({
    year,
    evaluations: of.map(({ id }) => id),
    figures: [...aggregate(of).values()].flatMap(({ definition, derivation, text, working }) =>
      derivation.value === undefined ? [] : [{ id: definition.id, text, exact: exactValue(derivation.value), working }],
    ),
  }));
}

/** By a key, in its order. */
function groups<Key extends string | number>(
  evaluations: readonly Evaluation[],
  keyOf: (evaluation: Evaluation) => Key,
): [Key, Evaluation[]][] {
  return [...Map.groupBy(evaluations, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1));
}
