import { z } from 'zod';
import {
  AUDIENCES,
  EVALUATOR_MODES,
  type EvaluationRecord,
  NATURES,
  PUBLIC_EXPENSES,
  STATUSES,
} from '../../domain/evaluation.ts';
import { amounts, budget } from './budget.ts';
import { authoredIndicator, indicator } from './indicator.ts';
import { amount, date, decimal, evaluationId, id, oneOf, text, year } from './parts.ts';

/** What evaluations of every kind have. */
const common = {
  title: text.max(120, '不能超过 120 个字'),
  method: id,
  fiscalYear: year,
  organisation: id,
  series: id.optional(),
  status: oneOf(STATUSES),
  audience: oneOf(AUDIENCES),
  issued: date.optional(),
  released: date.optional(),
  documentNumber: text.optional(),
  indexNumber: text.optional(),
  /** Id of the evaluation that takes its place. */
  successor: evaluationId.optional(),
  notice: text.optional(),
  letterhead: z
    .strictObject({
      mark: text.max(20, '不能超过 20 个字').optional(),
      signer: text.optional(),
      copyTo: text.optional(),
      printedBy: text.optional(),
      printedOn: date.optional(),
    })
    .optional(),
  sample: z.boolean('应为 true 或 false').optional(),
  budget,
  goal: z.strictObject({ expected: text, achieved: text }).optional(),
  remarks: z.array(z.strictObject({ name: text, text })).optional(),
  entered: z
    .strictObject({ executionScore: decimal.optional(), total: decimal.optional(), grade: text.optional() })
    .optional(),
  attachments: z.array(z.strictObject({ title: text, file: text.optional() })).default([]),
  accepted: z.array(z.strictObject({ rule: id, reason: text })).default([]),
};

/** The official form has no place for the nature of a project: only reports tell it. */
const project = z.strictObject({ name: text, nature: oneOf(NATURES).optional(), department: text.optional() });

const department = z.strictObject({
  basic: amounts,
  project: amounts,
  threePublic: z
    .array(
      z.strictObject({
        item: oneOf(PUBLIC_EXPENSES),
        budget: amount.optional(),
        executed: amount,
        previous: amount.optional(),
      }),
    )
    .optional(),
  carryOver: z.strictObject({ opening: amount, closing: amount }).optional(),
});

/** The four kinds. Their indicators are as an author writes them, or complete. */
function kinds<I extends z.ZodType>(indicator: I) {
  const shared = { ...common, indicators: z.array(indicator).min(1, '至少要有一个三级指标') };
  return {
    projectSelfEvaluation: z.strictObject({ kind: z.literal('project-self-evaluation'), ...shared, project }),
    projectEvaluation: z.strictObject({
      kind: z.literal('project-evaluation'),
      ...shared,
      project,
      evaluator: z.strictObject({ mode: oneOf(EVALUATOR_MODES), name: text }),
    }),
    departmentSelfEvaluation: z.strictObject({ kind: z.literal('department-self-evaluation'), ...shared, department }),
    transferSelfEvaluation: z.strictObject({
      kind: z.literal('transfer-self-evaluation'),
      ...shared,
      project,
    }),
  };
}

export const { projectSelfEvaluation, projectEvaluation, departmentSelfEvaluation, transferSelfEvaluation } =
  kinds(indicator);

/** The record of an evaluation with every indicator complete, as the archive keeps and publishes it. */
export const evaluation = z.discriminatedUnion('kind', [
  projectSelfEvaluation,
  projectEvaluation,
  departmentSelfEvaluation,
  transferSelfEvaluation,
]) satisfies z.ZodType<EvaluationRecord>;

const authored = kinds(authoredIndicator);

/** The frontmatter of an evaluation as an author writes it: one MDX file of `content/evaluations/<year>/`. */
export const authoredEvaluation = z.discriminatedUnion('kind', [
  authored.projectSelfEvaluation,
  authored.projectEvaluation,
  authored.departmentSelfEvaluation,
  authored.transferSelfEvaluation,
]);

/** What an author wrote: `resolve` completes it. */
export type AuthoredEvaluation = z.output<typeof authoredEvaluation>;
