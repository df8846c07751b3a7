import type { Evaluation } from '../domain/evaluation.ts';
import type { Site } from '../domain/site.ts';

/** A reference in the order of GB/T 7714: who, what [R], publisher, when, where. What isn't known is left out. */
export function citation(evaluation: Evaluation, site: Site, path: string): string {
  const { organisation, evaluator, title, documentNumber, issued, released, fiscalYear } = evaluation;
  const author = evaluator?.name ?? organisation.name;
  const number = documentNumber === undefined ? '' : `：${documentNumber}`;
  const where = site.address === undefined ? path : new URL(path, site.address).href;
  return `${author}. ${title}（${fiscalYear}年度）${number}[R]. ${site.publisher}, ${released ?? issued ?? fiscalYear}. ${where}.`;
}
