import type { Figures } from '../domain/derive.ts';
import type { Evaluation } from '../domain/evaluation.ts';

/** An evaluation with its figures, as the components of one page see it. */
export interface Report {
  readonly evaluation: Evaluation;
  readonly figures: Figures;
  /** A new id on each call: the same figure may stand in a text many times. Counted in the order of the page. */
  readonly nextId: (name: string) => string;
}

export function reportOf(evaluation: Evaluation, figures: Figures): Report {
  let count = 0;
  return {
    evaluation,
    figures,
    nextId: (name) => {
      count += 1;
      return `${name}-${count}`;
    },
  };
}
