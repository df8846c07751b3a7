import type { Evaluation } from '../evaluation.ts';
import { scorecard } from '../scoring/scorecard.ts';

/** How many evaluations have a grade; `name` is nothing for those without one. */
export interface GradeCount {
  readonly name: string | undefined;
  readonly count: number;
}

/** Every grade of the methods in use, from the best down, then those without a grade where there are. */
export function gradeCounts(evaluations: readonly Evaluation[]): GradeCount[] {
  const names = new Set(evaluations.flatMap(({ method }) => method.scoring?.grades.map(({ name }) => name) ?? []));
  const grades = evaluations.map((evaluation) => scorecard(evaluation).grade);
  const counted = [...names, undefined].map((name) => ({ name, count: grades.filter((each) => each === name).length }));
  return counted.filter(({ name, count }) => name !== undefined || count > 0);
}
