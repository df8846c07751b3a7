import type { Evaluation } from './evaluation.ts';

/** Gives each evaluation of a continuing project the one of the year before. Drafts and replaced versions are no history. */
export function linkYears(evaluations: readonly Evaluation[]): Evaluation[] {
  const linked = new Map<string, Evaluation>();
  const byYear = [...evaluations].sort((a, b) => a.fiscalYear - b.fiscalYear);
  const withPrevious = new Map(
    byYear.map((evaluation) => {
      const previous = linked.get(`${evaluation.series}/${evaluation.fiscalYear - 1}`);
      const result = previous === undefined ? evaluation : { ...evaluation, previous };
      if (result.series !== undefined && result.status === 'final')
        linked.set(`${result.series}/${result.fiscalYear}`, result);
      return [evaluation.id, result] as const;
    }),
  );
  return evaluations.map((evaluation) => withPrevious.get(evaluation.id) ?? evaluation);
}
