import type { z } from 'zod';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { nearest } from '../domain/nearest.ts';
import type { Frontmatter } from './frontmatter.ts';
import { LABELS, labelled, pathText } from './labels.ts';
import { remedyFor } from './remedy.ts';

type Issue = z.core.$ZodIssue;
type Places = Pick<Frontmatter, 'place' | 'keyPlace' | 'data'>;

/** Unknown keys of one map that are worth a message each; a file with more is no evaluation. */
const MOST_KEYS = 100;

/** Words what the schema refused: what, against what, and what to do, at its line and column. */
export function explain(issues: readonly Issue[], places: Places): Diagnostic[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey(issue.path, key, places));
    return [valueFault(issue, places)];
  });
}

function unknownKey(path: readonly PropertyKey[], key: string, { data, place, keyPlace }: Places): Diagnostic {
  const at = { place: keyPlace(path, key) ?? place(path), message: `不认识的键 ${pathText([...path, key])}` };
  if (Object.hasOwn(LABELS, key)) return { rule: 'key-known', severity: 'error', ...misplaced(path, key, at) };
  if (/^\d/.test(key) && valueAt(data, [...path, key]) === null)
    return { rule: 'key-known', severity: 'error', ...cutByComma(path, key, at) };
  const suggestion = nearest(key, Object.keys(LABELS));
  return {
    rule: 'key-known',
    severity: 'error',
    ...at,
    fix:
      suggestion === undefined
        ? '删去它；可用的键见自述文件'
        : `是不是要写 ${suggestion}（${LABELS[suggestion]}）？否则删去它`,
  };
}

/** In braces a comma ends a value: of `executed: 9,58` the 58 is left over. */
function cutByComma(path: readonly PropertyKey[], key: string, { place }: Pick<Diagnostic, 'place'>) {
  return {
    place,
    message: `${pathText(path)} 里有个值被半角逗号分成了两段，后一段是“${key}”`,
    fix: '小数点写成 .，去掉千位逗号；值里确有逗号的，给整个值加引号，例如 "3,000人次"',
  };
}

/** Which kinds of evaluation have a key that the others don't. */
const KINDS_WITH: Readonly<Record<string, string>> = {
  project: 'project-self-evaluation、project-evaluation 和 transfer-self-evaluation',
  department: 'department-self-evaluation',
  evaluator: 'project-evaluation',
};

/** A key that is known, but not here. */
function misplaced(path: readonly PropertyKey[], key: string, at: Pick<Diagnostic, 'place' | 'message'>) {
  const message = `${labelled([...path, key])}不能写在这里`;
  const kinds = path.length === 0 && Object.hasOwn(KINDS_WITH, key) ? KINDS_WITH[key] : undefined;
  const fix =
    kinds === undefined ? '删去它，或移到它所属的一级' : `只有 kind 为 ${kinds} 的评价才写它；改正 kind，或删去它`;
  return { place: at.place, message, fix };
}

function valueFault(issue: Issue, { data, place }: Places): Diagnostic {
  const value = valueAt(data, issue.path);
  const at = place(issue.path);
  if (value === undefined) {
    const fix = `补上 ${String(issue.path.at(-1) ?? '')}：${expectation(issue)}`;
    return { rule: 'key-present', severity: 'error', place: at, message: `缺少 ${labelled(issue.path)}`, fix };
  }
  const message = `${labelled(issue.path)}写的是${quote(value)}，${expectation(issue)}`;
  return { rule: 'value-valid', severity: 'error', place: at, message, fix: remedy(issue, value) };
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `应为 ${issue.values.map(String).join('、')} 之一`;
    case 'invalid_type':
      return issue.message.startsWith('应为') ? issue.message : `应为${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_union':
      return `应为 ${'options' in issue ? (issue.options as unknown[]).join('、') : '允许的写法'} 之一`;
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  array: '列表（每行以 - 开头）',
  object: '一组“键: 值”',
  boolean: ' true 或 false',
};

function remedy(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_value') {
    const suggestion = nearest(String(value), issue.values.map(String));
    if (suggestion !== undefined) return `是不是要写 ${suggestion}？`;
  }
  return remedyFor(value, expectation(issue), String(issue.path.findLast((part) => typeof part === 'string') ?? ''));
}

function quote(value: unknown): string {
  if (value === null) return '空值';
  if (typeof value === 'object') return Array.isArray(value) ? '一个列表' : '一组键值';
  const text = String(value);
  return `“${text.length > 40 ? `${text.slice(0, 40)}…（共 ${[...text].length} 字）` : text}”`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    return (value as Record<PropertyKey, unknown>)[part];
  }, data);
}
