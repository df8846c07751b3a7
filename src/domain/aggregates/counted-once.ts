import type { Evaluation, Kind } from '../evaluation.ts';

/** Of several evaluations of one project the accounts of the unit itself count. */
const ORDER: readonly Kind[] = ['project-self-evaluation', 'transfer-self-evaluation', 'project-evaluation'];

/**
 * The evaluations whose money can be added up with nothing counted twice.
 *
 * Of one organisation and year, 部门整体支出 stands for everything; of one project with several evaluations, one counts.
 * Order is kept.
 */
export function countedOnce(evaluations: readonly Evaluation[]): Evaluation[] {
  const whole = new Set(evaluations.filter(isWhole).map(officeYear));
  const first = new Map<string, Evaluation>();
  for (const kind of ORDER) {
    for (const evaluation of evaluations.filter((each) => each.kind === kind)) {
      const key = `${officeYear(evaluation)}/${evaluation.project?.name}`;
      if (!first.has(key)) first.set(key, evaluation);
    }
  }
  const projects = new Set(first.values());
  return evaluations.filter((each) => isWhole(each) || (projects.has(each) && !whole.has(officeYear(each))));
}

function isWhole({ kind }: Evaluation): boolean {
  return kind === 'department-self-evaluation';
}

function officeYear({ organisation, fiscalYear }: Evaluation): string {
  return `${organisation.id}/${fiscalYear}`;
}
