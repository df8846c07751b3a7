import { z } from 'zod';
import { DIRECTIONS, type Indicator } from '../../domain/indicator.ts';
import { definition } from './indicators.ts';
import { amount, decimal, id, oneOf, text } from './parts.ts';

/** What one evaluation says about an indicator. The operator, value and unit of a target are read from its text. */
const own = {
  /** `≥4次`, `4次以上`, `20-30个`, `2018年12月10日前`; anything else is a qualitative target. */
  target: text,
  /** A value with its unit, or met, partly-met, not-met, not-yet-measurable. */
  actual: text,
  points: amount.optional(),
  score: decimal.optional(),
  /** Why the target was missed or far exceeded, or why there is no value yet, and what follows. */
  reason: text.optional(),
  /** Which way is better, for a target that doesn't say it: higher, lower, equal. */
  direction: oneOf(DIRECTIONS).optional(),
};

const reference = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
    '应为指标库的“领域/标识”，例如 e-government/fault-repair-response',
  );

const TAKEN_OVER = ['level1', 'level2', 'name'] as const;

/** 三级指标 as an author writes it: with `use`, level and name come from the library and may be left out. */
export const authoredIndicator = z
  .strictObject({
    use: reference.optional(),
    level1: id.optional(),
    level2: id.optional(),
    name: text.optional(),
    ...own,
  })
  .superRefine(
    (indicator, context) => {
      if (indicator.use !== undefined) return;
      for (const key of TAKEN_OVER) {
        if (indicator[key] !== undefined) continue;
        context.addIssue({ code: 'custom', path: [key], message: '不用指标库（use）时要写明' });
      }
    },
    // Beside other faults of the same indicator, so that all are shown at once.
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );

export type AuthoredIndicator = z.output<typeof authoredIndicator>;

/** 三级指标, complete: with level, name and what the library says about it. */
export const indicator = z.strictObject({
  level1: id,
  level2: id,
  name: text,
  ...own,
  use: reference.optional(),
  definition: definition.extend({ id: reference, sector: text }).optional(),
}) satisfies z.ZodType<Indicator>;
