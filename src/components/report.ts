import type { Figures } from '../domain/derive.ts';
import type { Evaluation } from '../domain/evaluation.ts';

/** An evaluation with its figures, as the components of one page see it. */
export interface Report {
  readonly evaluation: Evaluation;
  readonly figures: Figures;
  readonly around: Around;
  /** A new id on each call: the same figure may stand in a text many times. Counted in the order of the page. */
  readonly nextId: (name: string) => string;
}

/** What the archive knows about an evaluation besides itself. */
export interface Around {
  /** Final evaluations of the same series in other years, oldest first. */
  readonly years: readonly Evaluation[];
  /** The evaluation in force, where this one was replaced and the audience may see the other. */
  readonly successor?: Evaluation;
  /** Changes of its file, newest first. */
  readonly history: readonly { readonly commit: string; readonly day: string; readonly subject?: string }[];
}

export function reportOf(evaluation: Evaluation, figures: Figures, around: Around): Report {
  let count = 0;
  return {
    evaluation,
    figures,
    around,
    nextId: (name) => {
      count += 1;
      return `${name}-${count}`;
    },
  };
}
