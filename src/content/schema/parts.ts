import { z } from 'zod';
import { DECIMAL } from '../../domain/decimal.ts';

/** Kebab-case, because ids become addresses. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '应为小写字母、数字和连字符，例如 kashi-website-operations');

/** `<year>/<name>`, as evaluations are addressed. */
export const evaluationId = z
  .string()
  .regex(/^\d{4}\/[a-z0-9]+(-[a-z0-9]+)*$/, '应为评价的“年度/名称”，例如 2018/kashi-website-operations');

/** One line of text that is not empty. Code and control characters have no place in a record. */
export const text = z
  .string()
  .trim()
  .min(1, '不能空着')
  .max(2000, '不能超过 2000 个字符')
  .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u, '含有看不见的控制字符，请重新键入');

/** Money, points and scores: plain digits, with the digits that were typed. */
export const decimal = z
  .string('应为数字，例如 9.62')
  .regex(DECIMAL, '应为数字，例如 9.62；不要写千位逗号、单位或百分号');

export const amount = decimal.regex(/^[^-]/, '金额不能是负数');

/** A whole number. It arrives as the text that was typed, or as a number when a record is read a second time. */
export const whole = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string('应为整数')
    .regex(/^(?:0|[1-9]\d{0,8})$/, '应为整数')
    .transform(Number)
    .pipe(z.int()),
);

export const year = whole.refine((value) => value >= 1990 && value <= 2100, '应为四位数的年份，例如 2018');

/** `2019-03-01`, a day that exists. */
export const date = z.iso.date('应为日期，例如 2019-03-01');

/** One of the keys of a table of names. */
export function oneOf<Names extends Readonly<Record<string, string>>>(names: Names) {
  return z.enum(Object.keys(names) as [keyof Names & string, ...(keyof Names & string)[]]);
}
