import type { Evaluation } from './evaluation.ts';

/** Gives each evaluation of a continuing project the one of the year before. Drafts and replaced versions are no history. */
export function linkYears(evaluations: readonly Evaluation[]): Evaluation[] {
  const link = yearLinker();
  const byYear = [...evaluations].sort((a, b) => a.fiscalYear - b.fiscalYear);
  const linked = new Map(byYear.map((evaluation) => [evaluation.id, link(evaluation)] as const));
  return evaluations.map((evaluation) => linked.get(evaluation.id) ?? evaluation);
}

/** Links evaluations that come one by one, the oldest year first. */
export function yearLinker(): (evaluation: Evaluation) => Evaluation {
  const finals = new Map<string, Evaluation>();
  return (evaluation) => {
    const { series, fiscalYear, status } = evaluation;
    const previous = finals.get(`${series}/${fiscalYear - 1}`);
    const linked = previous === undefined ? evaluation : { ...evaluation, previous };
    if (series !== undefined && status === 'final') finals.set(`${series}/${fiscalYear}`, linked);
    return linked;
  };
}
