import { z } from 'zod';
import { type COLUMNS, MONEY_UNITS, SOURCES } from '../../domain/budget.ts';
import { AUDIENCES, type EvaluationRecord, KINDS, NATURES, STATUSES } from '../../domain/evaluation.ts';
import { amount, date, decimal, id, oneOf, text, year } from './parts.ts';

/** One row of money. Leave out an amount that was not stated; don't write 0 for it. */
const budgetRow = z.strictObject({
  source: oneOf(SOURCES),
  initial: amount.optional(),
  adjusted: amount.optional(),
  received: amount.optional(),
  executed: amount.optional(),
} satisfies { source: unknown } & Record<keyof typeof COLUMNS, unknown>);

/** 三级指标. The operator, value and unit of a target are read from its text. */
const indicator = z.strictObject({
  level1: id,
  level2: id,
  name: text,
  /** `≥4次`, `4次以上`, `20-30个`, `2018年12月10日前`; anything else is a qualitative target. */
  target: text,
  /** A value with its unit, or met, partly-met, not-met, not-yet-measurable. */
  actual: text,
  points: decimal.optional(),
  score: decimal.optional(),
  reason: text.optional(),
});

/** The frontmatter of an evaluation: one MDX file of `content/evaluations/<year>/`. */
export const evaluation = z.strictObject({
  title: text.max(120, '不能超过 120 个字'),
  kind: oneOf(KINDS),
  method: id,
  fiscalYear: year,
  organisation: id,
  series: id.optional(),
  status: oneOf(STATUSES),
  audience: oneOf(AUDIENCES),
  issued: date.optional(),
  documentNumber: text.optional(),
  sample: z.boolean('应为 true 或 false').optional(),
  project: z.strictObject({
    name: text,
    nature: oneOf(NATURES),
    department: text.optional(),
  }),
  budget: z.strictObject({
    unit: z.enum(Object.keys(MONEY_UNITS) as [keyof typeof MONEY_UNITS]),
    sources: z.array(budgetRow).min(1, '至少要有一个资金来源'),
  }),
  goal: z.strictObject({ expected: text, achieved: text }).optional(),
  indicators: z.array(indicator).min(1, '至少要有一个三级指标'),
  attachments: z.array(z.strictObject({ title: text, file: text.optional() })).default([]),
  accepted: z.array(z.strictObject({ rule: id, reason: text })).default([]),
}) satisfies z.ZodType<EvaluationRecord>;
