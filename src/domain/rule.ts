import type { Diagnostic, Place, Severity } from './diagnostic.ts';
import type { Evaluation, Manuscript } from './evaluation.ts';
import type { Claim } from './prose/claims.ts';

/** One check: what should be true of an evaluation. */
export interface Rule {
  /** Permanent name; says what should be true. */
  readonly name: string;
  readonly severity: Severity;
  /** `claims` are those of the manuscript's own prose: many rules ask for them, and they are read once. */
  readonly find: (evaluation: Evaluation, manuscript: Manuscript, claims: readonly Claim[]) => readonly Finding[];
}

/** A place where the rule doesn't hold. */
export type Finding = Pick<Diagnostic, 'message' | 'fix' | 'related'> & {
  readonly place: Place;
  /** Where this one weighs less or more than the rule's own: a sum that is off by rounding only. */
  readonly severity?: Severity;
};
