import type { Diagnostic } from '../diagnostic.ts';
import type { Evaluation, Manuscript } from '../evaluation.ts';
import type { Rule } from '../rule.ts';
import { acceptedFaults } from './accepted.ts';
import { actualIsMeasurable } from './actual-is-measurable.ts';
import { actualValueMissing } from './actual-value-missing.ts';
import { attachmentsPresent } from './attachments-present.ts';
import { figureDerivable } from './figure-derivable.ts';
import { formPresent } from './form-present.ts';
import { fundsReceivedInFull } from './funds-received-in-full.ts';
import { headingsNest } from './headings-nest.ts';
import { outlineFollowed } from './outline-followed.ts';
import { scoresGiven } from './scores-given.ts';

/** Every rule, in the order of the help pages. */
export const RULES: readonly Rule[] = [
  fundsReceivedInFull,
  actualIsMeasurable,
  actualValueMissing,
  scoresGiven,
  attachmentsPresent,
  outlineFollowed,
  headingsNest,
  formPresent,
  figureDerivable,
];

/** All faults of one evaluation but those that its author accepted with a reason. */
export function check(evaluation: Evaluation, manuscript: Manuscript): Diagnostic[] {
  const found = RULES.flatMap((rule) =>
    rule.find(evaluation, manuscript).map((finding) => ({ rule: rule.name, severity: rule.severity, ...finding })),
  );
  const accepted = new Set(evaluation.accepted.map(({ rule }) => rule));
  return [...found.filter(({ rule }) => !accepted.has(rule)), ...acceptedFaults(evaluation, manuscript, found, RULES)];
}
