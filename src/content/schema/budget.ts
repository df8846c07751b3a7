import { z } from 'zod';
import { type Budget, type COLUMNS, GOVERNMENTS, MONEY_UNITS, SOURCES } from '../../domain/budget.ts';
import { amount, date, oneOf, text } from './parts.ts';

/** Leave out an amount that was not stated; don't write 0 for it. */
const columns = {
  initial: amount.optional(),
  adjusted: amount.optional(),
  received: amount.optional(),
  executed: amount.optional(),
} satisfies Record<keyof typeof COLUMNS, z.ZodType>;

export const amounts = z.strictObject(columns);

const source = z.strictObject({ source: oneOf(SOURCES), level: oneOf(GOVERNMENTS).optional(), ...columns });

const part = z.strictObject({ name: text, ...columns });

const payment = z.strictObject({ payee: text, purpose: text, amount, date: date.optional() });

/** 项目资金: by source, and where they are known by sub-project and by payment. */
export const budget = z.strictObject({
  unit: z.enum(Object.keys(MONEY_UNITS) as [keyof typeof MONEY_UNITS]),
  sources: z.array(source).min(1, '至少要有一个资金来源'),
  parts: z.array(part).min(1, '至少要有一个子项目').optional(),
  payments: z.array(payment).min(1, '至少要有一笔支付').optional(),
  /** Why little was spent, or why the budget was changed in the year. */
  reason: text.optional(),
}) satisfies z.ZodType<Budget>;
