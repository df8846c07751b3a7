import { COLUMNS, type Column } from '../../domain/budget.ts';
import { parseTarget } from '../../domain/target.ts';
import type { FlatLine } from './flat-lines.ts';
import { indicatorName } from './indicator-rows.ts';
import { isMoneyLabel, moneyRow } from './money-rows.ts';
import type { Amount, FormDraft, IndicatorRow } from './reading.ts';
import { isBlank, numberOf } from './values.ts';
import { type IndicatorColumn, isTotalRow, type MoneyColumn, moneyColumn } from './vocabulary.ts';

/** Reads a row of money whose cells lost their columns: aligned by the rate, else from the left, else from the right. */
export function readFlatMoney(line: FlatLine, columns: readonly MoneyColumn[], form: FormDraft): boolean {
  const cells = moneyCells(line);
  const [label = '', ...values] = cells;
  if (!isMoneyLabel(label)) return false;
  if (values.every((value) => numberOf(value) === undefined)) return values.every((value) => isBlank(value));
  const offset = offsetOf(values, columns);
  const at = (key: MoneyColumn) => values[columns.indexOf(key) - offset] ?? '';
  const amounts: { [column in Column]?: Amount } = {};
  for (const key of columns) {
    const value = Object.hasOwn(COLUMNS, key) ? numberOf(at(key)) : undefined;
    if (value !== undefined) amounts[key as Column] = { value, place: line.place, certainty: 'likely' };
  }
  form.money.push(moneyRow(label, amounts));
  if (isTotalRow(label)) keepExecution(at, columns, line.place, form);
  return true;
}

/** A sub-project with as many numbers as the heads have columns. */
export function readFlatPart(line: FlatLine, columns: readonly MoneyColumn[], form: FormDraft): boolean {
  const [name = '', ...values] = moneyCells(line);
  const amounts: { [column in Column]?: Amount } = {};
  for (const [index, key] of columns.entries()) {
    const value = Object.hasOwn(COLUMNS, key) ? numberOf(values[index] ?? '') : undefined;
    if (value !== undefined) amounts[key as Column] = { value, place: line.place, certainty: 'likely' };
  }
  if (name === '' || isMoneyLabel(name) || values.length !== columns.length || Object.keys(amounts).length === 0)
    return false;
  form.parts.push({ name, place: line.place, amounts });
  return true;
}

/** The label, then its values; without borders they are the words behind it. */
function moneyCells({ parts }: FlatLine): string[] {
  const [head = '', ...rest] = parts;
  const [, label = head, values = ''] = /^(.*?[\p{Script=Han}）):：])\s+([-\d—–/.,%\s]+)$/u.exec(head) ?? [];
  return [label.replace(/[:：]$/, ''), ...(values === '' ? [] : values.split(/\s+/)), ...rest];
}

function offsetOf(values: readonly string[], columns: readonly MoneyColumn[]): number {
  const rate = values.findIndex((value) => /%$/.test(value.trim()));
  if (rate !== -1 && columns.includes('rate')) return columns.indexOf('rate') - rate;
  const filled = values.length >= columns.length || !values.some((value) => /^[—–/]$/.test(value.trim()));
  return filled ? 0 : columns.length - values.length;
}

function keepExecution(
  at: (key: MoneyColumn) => string,
  columns: readonly MoneyColumn[],
  place: string,
  form: FormDraft,
): void {
  const found = (key: 'points' | 'rate' | 'score') => {
    const value = columns.includes(key) ? numberOf(at(key)) : undefined;
    return value === undefined
      ? {}
      : { [key]: { value: key === 'rate' ? at(key) : value, place, certainty: 'likely' } };
  };
  form.execution ??= { ...found('points'), ...found('rate'), ...found('score') };
}

/** `预算数(A) 1.56 | 执行数(B) 1.56`: each head with its number right behind it. */
export function readPairedMoney(line: FlatLine, columns: readonly MoneyColumn[], form: FormDraft): boolean {
  const numbers = [...line.text.matchAll(/(?<=[\s|])-?[\d,]+(?:\.\d+)?%?(?=\s*(?:\||$|\s))/g)].map(([text]) => text);
  if (numbers.length !== columns.length) return false;
  const amounts: { [column in Column]?: Amount } = {};
  for (const [index, key] of columns.entries()) {
    const value = Object.hasOwn(COLUMNS, key) ? numberOf(numbers[index] ?? '') : undefined;
    if (value !== undefined) amounts[key as Column] = { value, place: line.place, certainty: 'likely' };
  }
  form.money.push(moneyRow(PAIRED, amounts));
  keepExecution((key) => numbers[columns.indexOf(key)] ?? '', columns, line.place, form);
  return true;
}

/** `年初预算数 210 | 实际支付数 197.33`: parts that each hold a head and its number, on one line or several. */
export function readLabelledMoney(line: FlatLine, form: FormDraft): boolean {
  const amounts: { [column in Column]?: Amount } = {};
  for (const part of line.parts) {
    const [, head = '', typed = ''] = /(?:^|\s)([^\s\d]{3,10})\s+([\d,]+(?:\.\d+)?)$/.exec(part) ?? [];
    const key = moneyColumn(head);
    const value = numberOf(typed);
    if (key && Object.hasOwn(COLUMNS, key) && value !== undefined)
      amounts[key as Column] ??= { value, place: line.place, certainty: 'likely' };
  }
  if (Object.keys(amounts).length === 0) return false;
  const row = form.money.find(({ label }) => label === PAIRED);
  if (row) form.money[form.money.indexOf(row)] = { ...row, amounts: { ...amounts, ...row.amounts } };
  else form.money.push(moneyRow(PAIRED, amounts));
  return true;
}

const PAIRED = '财政资金';

export type ValueColumn = Exclude<IndicatorColumn, 'level1' | 'level2' | 'name'>;

const USUAL: readonly ValueColumn[] = ['target', 'actual', 'points', 'score', 'reason'];

/** Reads one 三级指标 of a line whose level names have been taken off; nothing when its words are no indicator. */
export function readFlatIndicator(
  parts: readonly string[],
  columns: readonly ValueColumn[],
  place: string,
): Omit<IndicatorRow, 'level1' | 'level2'> | undefined {
  const keys = columns.length > 0 ? columns : USUAL;
  const cells = cellsByLabel(parts, keys) ?? cellsOf(parts, keys);
  if (cells === undefined) return undefined;
  const [name = '', ...values] = cells;
  const at = (key: ValueColumn) => {
    const text = values[keys.indexOf(key)]?.trim() ?? '';
    return keys.includes(key) && !isBlank(text) ? text : undefined;
  };
  const [operator = '', value = '', unit = ''] = [at('operator'), at('value'), at('unit')];
  const target = at('target');
  const points = at('points') === undefined ? undefined : numberOf(at('points') ?? '');
  const score = at('score') === undefined ? undefined : numberOf(at('score') ?? '');
  const numbers = { ...(points === undefined ? {} : { points }), ...(score === undefined ? {} : { score }) };
  if (target === undefined && value === '' && at('actual') === undefined) return undefined;
  return {
    place,
    name: indicatorName(name),
    certainty: 'likely',
    ...(keys.includes('value') ? { split: { operator, value, unit } } : {}),
    ...(target === undefined ? {} : { target }),
    ...(at('actual') === undefined ? {} : { actual: at('actual') }),
    ...numbers,
    ...(at('reason') === undefined ? {} : { reason: at('reason') }),
  };
}

const LABELLED: readonly (readonly [RegExp, ValueColumn])[] = [
  [/^(?:年度)?(?:目标|指标)值?[:：]?(?=[\d≥≤=<>])/, 'target'],
  [/^实际(?:完成)?值?[:：]?(?=[\d≥≤=<>])/, 'actual'],
  [/^(?:权重|分值)[:：]?(?=\d)/, 'points'],
  [/^(?:自评)?(?:得分|自评)[:：]?(?=\d)/, 'score'],
];

/** `预算执行率 100% 权重6 | 实际94% | 自评4.2`: values with their labels in front, in any order. */
function cellsByLabel(parts: readonly string[], keys: readonly ValueColumn[]): string[] | undefined {
  const values: Partial<Record<ValueColumn, string>> = {};
  const plain: string[] = [];
  for (const word of parts.flatMap((part) => part.split(/\s+/))) {
    const [pattern, key] = LABELLED.find(([label]) => label.test(word)) ?? [];
    if (pattern && key && values[key] === undefined) values[key] = word.replace(pattern, '');
    else if (word !== '') plain.push(word);
  }
  if (Object.keys(values).length < 2 || plain.length === 0) return undefined;
  const last = plain.at(-1) ?? '';
  const target = values.target ?? (plain.length > 1 ? last : undefined);
  const name = values.target === undefined && plain.length > 1 ? plain.slice(0, -1) : plain;
  const all: Partial<Record<ValueColumn, string>> = { ...values, target };
  return [joined(name), ...keys.map((key) => all[key] ?? '')];
}

/** Name and values. What stands before the first border may hold the name, the target and even the points. */
function cellsOf(parts: readonly string[], keys: readonly ValueColumn[]): string[] | undefined {
  const [head = '', ...rest] = parts;
  if (rest.length === 0) return fromWords(head.split(/\s+/), keys);
  const words = head.split(/\s+/);
  // A row whose name was lost: `100% 2.66 | 100% | 2.66`.
  if (words.length === 2 && rest.length >= 2 && words.every((word) => numberOf(word) !== undefined))
    return withPoints(['', ...words], rest, keys);
  const missing =
    keys.filter((key) => key !== 'reason').length -
    rest.filter((part, index) => index < keys.length && part !== undefined).length;
  if (words.length >= 3 && numberOf(words.at(-1) ?? '') !== undefined && !keys.includes('operator')) {
    return withPoints(words, rest, keys);
  }
  if (words.length < 2 && missing > 0 && isTarget(head)) return ['', head, ...rest];
  const last = words.at(-1) ?? '';
  if (words.length > 1 && (missing > 0 || isTarget(last))) return [joined(words.slice(0, -1)), last, ...rest];
  return [head, ...rest];
}

/** `资金节约率 15%及其以下 1 | 15%及其以下 | 1`: the points stand before the actual value. */
function withPoints(words: readonly string[], rest: readonly string[], keys: readonly ValueColumn[]): string[] {
  const values: Partial<Record<ValueColumn, string>> = {
    target: words.at(-2),
    points: words.at(-1),
    actual: rest[0],
    score: rest[1],
    reason: rest[2],
  };
  return [joined(words.slice(0, -2)), ...keys.map((key) => values[key] ?? '')];
}

/** Words without any border: the numbers at the end are points and score, before them stand actual value and target. */
function fromWords(words: readonly string[], keys: readonly ValueColumn[]): string[] | undefined {
  const scored = keys.filter((key) => key === 'points' || key === 'score');
  const tail = words.slice(words.length - scored.length);
  const numbered =
    scored.length > 0 && words.length >= scored.length + 3 && tail.every((word) => numberOf(word) !== undefined);
  const rest = numbered ? words.slice(0, words.length - scored.length) : words;
  if (rest.length < 3) return undefined;
  const values: Partial<Record<ValueColumn, string>> = numbered
    ? { target: rest.at(-2), actual: rest.at(-1) }
    : { target: rest[1], actual: rest[2], reason: rest.slice(3).join(' ') };
  for (const [index, key] of scored.entries()) if (numbered) values[key] = tail[index];
  const name = numbered ? joined(rest.slice(0, -2)) : (rest[0] ?? '');
  return [name, ...keys.map((key) => values[key] ?? '')];
}

function isTarget(word: string): boolean {
  return parseTarget(word).kind !== 'qualitative' || numberOf(word) !== undefined;
}

/** Spaces between Chinese words are none. */
function joined(words: readonly string[]): string {
  return words.join(' ').replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '');
}
