import { plain } from '../domain/prose/characters.ts';
import { digitsOf } from '../domain/prose/numerals.ts';
import { parseDate } from '../domain/target.ts';

/** What an author meant, in the way that the schema reads; nothing when it can't be told. */
type Reading = (written: string) => string | undefined;

/** By what a message says that it expects. */
const READINGS: readonly (readonly [expected: RegExp, Reading])[] = [
  [/为数字|整数|年份/, asNumber],
  [/日期/, asDate],
  [/true 或 false/, asTruth],
  [/小写字母、数字和连字符/, asName],
];

/**
 * Says how to mend a value that the schema refused.
 *
 * @param expected what the message says that it should be
 * @param key its name in the file
 */
export function remedyFor(value: unknown, expected: string, key: string): string {
  if (value === null || (typeof value === 'string' && value.trim() === ''))
    return `写上 ${key} 的内容；不是必填的，也可以删去这一行`;
  if (typeof value === 'object') return expected.includes('文字') ? `在 ${key}: 后面写一行文字` : `按“${expected}”改写`;
  const written = plain(String(value)).trim();
  const [, amount, unit] = /^(.*?)\s*(亿元|万元|元)$/.exec(written) ?? [];
  const reading = READINGS.find(([pattern]) => pattern.test(expected))?.[1](amount ?? written);
  // Without its unit the number may be another amount.
  if (reading !== undefined && unit)
    return `写 ${reading}，单位写在 budget 的 unit（${unit}），同一份评价的金额用同一单位`;
  if (reading !== undefined && reading !== String(value)) return `是不是要写 ${reading}？`;
  const most = /不能超过 (\d+) 个字/.exec(expected)?.[1];
  if (most !== undefined) return `删去 ${[...String(value)].length - Number(most)} 个字以上，或把细节移到正文`;
  if (/不能是负数/.test(expected)) return `去掉负号；没有发生的写 0，不知道的删去 ${key}`;
  const example = /例如 ([^；，、\s]+)/.exec(expected)?.[1];
  return example === undefined ? `按“${expected}”改写` : `照 ${example} 的样子写`;
}

/** 9,620 and 二〇一八; a percentage isn't read, as 98% may be meant as 0.98. */
function asNumber(written: string): string | undefined {
  const digits = written.replace(/(?<=\d)[,，](?=\d{3})/g, '').replace(/年$/, '');
  return /^-?\d+(\.\d+)?$/.test(digits) ? digits : digitsOf(digits);
}

/** A day that the calendar has; a month alone is none. */
function asDate(written: string): string | undefined {
  const date = written.replace(/^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/, '$1年$2月$3日');
  return date.endsWith('日') ? parseDate(date) : undefined;
}

function asTruth(written: string): string | undefined {
  if (/^(是|yes|y|真|1|on)$/i.test(written)) return 'true';
  return /^(否|no|n|假|0|off)$/i.test(written) ? 'false' : undefined;
}

function asName(written: string): string | undefined {
  const name = written
    .toLowerCase()
    .replace(/[\s_.]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? name : undefined;
}
