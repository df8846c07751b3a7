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
import { amount, date, decimal, id, oneOf, text, year } from './parts.ts';

/** 三级指标. The operator, value and unit of a target are read from its text. */
const indicator = z.strictObject({
  level1: id,
  level2: id,
  name: text,
  /** `≥4次`, `4次以上`, `20-30个`, `2018年12月10日前`; anything else is a qualitative target. */
  target: text,
  /** A value with its unit, or met, partly-met, not-met, not-yet-measurable. */
  actual: text,
  points: amount.optional(),
  score: decimal.optional(),
  /** Why the target was missed or far exceeded, or why there is no value yet, and what follows. */
  reason: text.optional(),
});

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
  documentNumber: text.optional(),
  sample: z.boolean('应为 true 或 false').optional(),
  budget,
  goal: z.strictObject({ expected: text, achieved: text }).optional(),
  indicators: z.array(indicator).min(1, '至少要有一个三级指标'),
  entered: z
    .strictObject({ executionScore: decimal.optional(), total: decimal.optional(), grade: text.optional() })
    .optional(),
  attachments: z.array(z.strictObject({ title: text, file: text.optional() })).default([]),
  accepted: z.array(z.strictObject({ rule: id, reason: text })).default([]),
};

const project = z.strictObject({ name: text, nature: oneOf(NATURES), department: text.optional() });

const department = z.strictObject({
  basic: amounts,
  project: amounts,
  threePublic: z
    .array(
      z.strictObject({ item: oneOf(PUBLIC_EXPENSES), budget: amount, executed: amount, previous: amount.optional() }),
    )
    .optional(),
  carryOver: z.strictObject({ opening: amount, closing: amount }).optional(),
});

export const projectSelfEvaluation = z.strictObject({
  kind: z.literal('project-self-evaluation'),
  ...common,
  project,
});

export const projectEvaluation = z.strictObject({
  kind: z.literal('project-evaluation'),
  ...common,
  project,
  evaluator: z.strictObject({ mode: oneOf(EVALUATOR_MODES), name: text }),
});

export const departmentSelfEvaluation = z.strictObject({
  kind: z.literal('department-self-evaluation'),
  ...common,
  department,
});

export const transferSelfEvaluation = z.strictObject({
  kind: z.literal('transfer-self-evaluation'),
  ...common,
  project: project.extend({ nature: oneOf(NATURES).optional() }),
});

/** The frontmatter of an evaluation: one MDX file of `content/evaluations/<year>/`. */
export const evaluation = z.discriminatedUnion('kind', [
  projectSelfEvaluation,
  projectEvaluation,
  departmentSelfEvaluation,
  transferSelfEvaluation,
]) satisfies z.ZodType<EvaluationRecord>;
