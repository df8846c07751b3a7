import { z } from 'zod';
import { KINDS } from '../../domain/evaluation.ts';
import { DIRECTIONS } from '../../domain/indicator.ts';
import type { Method } from '../../domain/method.ts';
import { form } from './form.ts';
import { methodFaults } from './method-faults.ts';
import { amount, id, oneOf, text, whole, year } from './parts.ts';

const places = whole.refine((value) => value <= 8, '小数位数应在 0 到 8 之间');

const flag = z.boolean('应为 true 或 false').optional();

const level1 = z.strictObject({
  id,
  name: text,
  points: amount.optional(),
  movesTo: z.record(id, amount).optional(),
  required: flag,
  children: z
    .array(z.strictObject({ id, name: text, direction: oneOf(DIRECTIONS).optional() }))
    .min(1, '至少要有一个二级指标'),
});

const band = z.strictObject({ from: amount, to: amount });

const formulas = z.strictObject({
  higher: z.enum(['actual-over-target']),
  lower: z.enum(['target-over-actual', 'excess-over-target']),
  equal: z.enum(['closeness', 'all-or-nothing']),
  overshoot: z.enum(['full', 'reducible']),
});

const scoring = z.strictObject({
  total: amount,
  formulas: formulas.optional(),
  bands: z.strictObject({ met: band, 'partly-met': band, 'not-met': band }),
  grades: z.array(z.strictObject({ name: text, from: amount })).default([]),
});

const source = z.strictObject({ title: text, number: text.optional(), note: text.optional() });

/** A method: one file of `content/methods/`. Never edited once an edition used it: copy it and date the new one. */
export const method = z
  .strictObject({
    name: text,
    kinds: z.array(oneOf(KINDS)).min(1, '至少要适用于一种评价类型'),
    source,
    years: z.strictObject({ from: year, to: year.optional() }),
    levels: z.array(level1).min(1, '至少要有一个一级指标'),
    minimums: z
      .array(z.strictObject({ levels: z.array(id).min(1, '至少要有一个一级指标'), points: amount }))
      .optional(),
    execution: z.strictObject({
      denominator: z.enum(['adjusted', 'received']),
      points: amount.optional(),
      zeroBudget: z.enum(['full', 'none']).optional(),
    }),
    scoring: scoring.optional(),
    thresholds: z
      .strictObject({
        deviation: amount.optional(),
        overshoot: amount.optional(),
        execution: amount.optional(),
        adjustment: amount.optional(),
      })
      .default({}),
    rounding: z.strictObject({ money: places, percent: places, score: places }),
    form,
    outline: z.array(text).default([]),
    unconfirmed: z.array(text).default([]),
  })
  .superRefine((value, context) => {
    for (const { path, message } of methodFaults(value)) context.addIssue({ code: 'custom', path: [...path], message });
  }) satisfies z.ZodType<Omit<Method, 'id'>>;
