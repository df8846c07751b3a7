import { flowMap, recordText, scalar } from './yaml-text.ts';

type Value = string | readonly Value[] | { readonly [key: string]: Value };

/** Keys whose values are short: they stand on one line. */
const ON_ONE_LINE = new Set(['basic', 'project', 'carryOver']);

/** A whole record as YAML that people like to read: rows of money and indicators a line each. */
export function recordLines(record: object): string[] {
  return Object.entries(record as Record<string, Value>).flatMap(([key, value]) => lines(key, value, ''));
}

function lines(key: string, value: Value, indent: string): string[] {
  if (typeof value === 'string') return [`${indent}${key}: ${key === 'sample' ? value : scalar(recordText(value))}`];
  if (isList(value)) return [`${indent}${key}:`, ...value.map((row) => `${indent}  - ${inline(row)}`)];
  const below = Object.entries(value);
  const flat = below.every(([, child]) => typeof child === 'string');
  if (flat && indent !== '' && ON_ONE_LINE.has(key)) return [`${indent}${key}: ${inline(value)}`];
  return [`${indent}${key}:`, ...below.flatMap(([name, child]) => lines(name, child, `${indent}  `))];
}

function inline(value: Value): string {
  if (typeof value === 'string') return scalar(recordText(value));
  return flowMap(value as Readonly<Record<string, string>>);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
