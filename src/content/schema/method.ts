import { z } from 'zod';
import { KINDS } from '../../domain/evaluation.ts';
import type { Method } from '../../domain/method.ts';
import { amount, id, oneOf, text, whole, year } from './parts.ts';

const places = whole.refine((value) => value <= 8, '小数位数应在 0 到 8 之间');

const level1 = z.strictObject({
  id,
  name: text,
  points: amount.optional(),
  children: z.array(z.strictObject({ id, name: text })).min(1, '至少要有一个二级指标'),
});

const band = z.strictObject({ from: amount, to: amount });

const scoring = z.strictObject({
  total: amount,
  bands: z.strictObject({ met: band, 'partly-met': band, 'not-met': band }),
  grades: z.array(z.strictObject({ name: text, from: amount })).min(1, '至少要有一个等级'),
});

/** A method: one file of `content/methods/`. Never edited once an edition used it: copy it and date the new one. */
export const method = z.strictObject({
  name: text,
  kinds: z.array(oneOf(KINDS)).min(1, '至少要适用于一种评价类型'),
  source: z.strictObject({ title: text, number: text }),
  years: z.strictObject({ from: year, to: year.optional() }),
  levels: z.array(level1).min(1, '至少要有一个一级指标'),
  execution: z.strictObject({
    denominator: z.enum(['adjusted', 'received']),
    points: amount.optional(),
    zeroBudget: z.enum(['full', 'none']).optional(),
  }),
  scoring: scoring.optional(),
  thresholds: z
    .strictObject({ deviation: amount.optional(), overshoot: amount.optional(), execution: amount.optional() })
    .default({}),
  rounding: z.strictObject({ money: places, percent: places, score: places }),
  form: z.strictObject({ title: text }),
  outline: z.array(text).default([]),
  unconfirmed: z.array(text).default([]),
}) satisfies z.ZodType<Omit<Method, 'id'>>;
