import type { Diagnostic } from '../diagnostic.ts';
import { type Evaluation, isRead, type Manuscript } from '../evaluation.ts';
import { claims } from '../prose/claims.ts';
import { recordTexts } from '../prose/record-texts.ts';
import type { Rule } from '../rule.ts';
import { acceptedFaults } from './accepted.ts';
import { actualIsMeasurable } from './actual-is-measurable.ts';
import { actualValueMissing } from './actual-value-missing.ts';
import { attachmentsDeclared } from './attachments-declared.ts';
import { attachmentsPresent } from './attachments-present.ts';
import { DATA_RULES } from './data-rules.ts';
import { figureDerivable } from './figure-derivable.ts';
import { formPresent } from './form-present.ts';
import { fundsReceivedInFull } from './funds-received-in-full.ts';
import { headingsNest } from './headings-nest.ts';
import { outlineFollowed } from './outline-followed.ts';
import { PROSE_RULES } from './prose-rules.ts';
import { scoresGiven } from './scores-given.ts';

/** Every rule, in the order of the help pages. */
export const RULES: readonly Rule[] = [
  fundsReceivedInFull,
  actualIsMeasurable,
  actualValueMissing,
  scoresGiven,
  ...DATA_RULES,
  attachmentsPresent,
  attachmentsDeclared,
  outlineFollowed,
  headingsNest,
  formPresent,
  figureDerivable,
  ...PROSE_RULES,
];

/** All faults of one evaluation but those that its author accepted with a reason. */
export function check(evaluation: Evaluation, written: Manuscript): Diagnostic[] {
  const manuscript = withRecordTexts(evaluation, written);
  const told = claims(evaluation, manuscript);
  const found = RULES.flatMap((rule) =>
    rule
      .find(evaluation, manuscript, told)
      .map((finding) => ({ ...finding, rule: rule.name, severity: finding.severity ?? rule.severity })),
  );
  const accepted = new Set(evaluation.accepted.map(({ rule }) => rule));
  return [...found.filter(({ rule }) => !accepted.has(rule)), ...acceptedFaults(evaluation, manuscript, found, RULES)];
}

/** Numbers in the words of the frontmatter are checked like those of the body. */
function withRecordTexts(evaluation: Evaluation, manuscript: Manuscript): Manuscript {
  const { prose } = manuscript;
  if (!isRead(prose)) return manuscript;
  return { ...manuscript, prose: { ...prose, passages: [...prose.passages, ...recordTexts(evaluation, manuscript)] } };
}
