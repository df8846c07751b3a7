import { z } from 'zod';
import { COLUMNS, MONEY_UNITS, SOURCES } from '../../domain/budget.ts';
import { FORM_LABELS, type Form } from '../../domain/form/form.ts';
import { oneOf, text } from './parts.ts';

const flag = z.boolean('应为 true 或 false').optional();

/** The form's own words for some of the usual ones. */
const words = <Key extends string>(names: Readonly<Record<Key, string>>) =>
  z.partialRecord(oneOf(names), text).optional();

/** Layout of the form of a method. */
export const form = z
  .strictObject({
    title: text,
    code: text.optional(),
    unit: z.enum(Object.keys(MONEY_UNITS) as [keyof typeof MONEY_UNITS]).optional(),
    columns: words(COLUMNS),
    labels: words(FORM_LABELS),
    sources: words(SOURCES),
    sourceRates: flag,
    moneyReason: text.optional(),
    splitTarget: flag,
    blankLevels: flag,
    scored: flag,
    grade: flag,
    remarks: z.array(text).optional(),
    reasonsIn: text.optional(),
    signatures: z.array(text).optional(),
    notes: z.array(text).optional(),
  })
  .superRefine(({ remarks = [], reasonsIn }, context) => {
    if (reasonsIn === undefined || remarks.includes(reasonsIn)) return;
    const message = `应为 remarks 里的一栏：${remarks.join('、') || '（没有 remarks）'}`;
    context.addIssue({ code: 'custom', path: ['reasonsIn'], message });
  }) satisfies z.ZodType<Form>;
