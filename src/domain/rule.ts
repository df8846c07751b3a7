import type { Diagnostic, Place, Severity } from './diagnostic.ts';
import type { Evaluation, Manuscript } from './evaluation.ts';

/** One check: what should be true of an evaluation. */
export interface Rule {
  /** Permanent name; says what should be true. */
  readonly name: string;
  readonly severity: Severity;
  readonly find: (evaluation: Evaluation, manuscript: Manuscript) => readonly Finding[];
}

/** A place where the rule doesn't hold. */
export type Finding = Pick<Diagnostic, 'message' | 'fix' | 'related'> & {
  readonly place: Place;
  /** Where this one weighs less or more than the rule's own: a sum that is off by rounding only. */
  readonly severity?: Severity;
};
