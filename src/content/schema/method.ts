import { z } from 'zod';
import type { Method } from '../../domain/method.ts';
import { id, text, whole, year } from './parts.ts';

const places = whole.refine((value) => value <= 8, '小数位数应在 0 到 8 之间');

const level1 = z.strictObject({
  id,
  name: text,
  children: z.array(z.strictObject({ id, name: text })).min(1, '至少要有一个二级指标'),
});

/** A method: one file of `content/methods/`. Never edited once an edition used it: copy it and date the new one. */
export const method = z.strictObject({
  name: text,
  source: z.strictObject({ title: text, number: text }),
  years: z.strictObject({ from: year, to: year.optional() }),
  levels: z.array(level1).min(1, '至少要有一个一级指标'),
  execution: z.strictObject({ denominator: z.enum(['adjusted', 'received']) }),
  rounding: z.strictObject({ money: places, percent: places, score: places }),
  form: z.strictObject({ title: text }),
  outline: z.array(text),
  unconfirmed: z.array(text).default([]),
}) satisfies z.ZodType<Omit<Method, 'id'>>;
