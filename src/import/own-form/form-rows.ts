import type ExcelJS from 'exceljs';
import { actualText, type Direction, type Indicator, isState, STATES, targetOf } from '../../domain/indicator.ts';
import { parseTarget, type Target } from '../../domain/target.ts';
import { isBlank, numberOf } from '../form/values.ts';
import { type IndicatorColumn, indicatorColumn, isSum } from '../form/vocabulary.ts';
import { targetOf as writtenTarget } from '../record.ts';
import { isFormula, type NamedCell, typedText } from './named-cells.ts';

/** What an office changed or added in the rows of indicators, by path. */
export interface RowChanges {
  readonly values: ReadonlyMap<string, string>;
  /** Rows that were added, with the words of their levels. */
  readonly added: readonly {
    readonly index: number;
    readonly level1: string;
    readonly level2: string;
    readonly place: string;
  }[];
}

type Heads = ReadonlyMap<IndicatorColumn, number>;
type Fields = ReadonlyMap<string, string>;

/**
 * Reads the rows of the form beside the named cells: what the form prints otherwise than it was written (states, targets
 * in three columns, computed scores) counts when somebody changed it, and rows that were added have no names at all.
 */
export function changedRows(sheet: ExcelJS.Worksheet, cells: readonly NamedCell[], fields: Fields): RowChanges {
  const named = cells.filter(({ path, sheet: on }) => /^indicators\.\d+\.name$/.test(path) && on === sheet.name);
  const first = Math.min(...named.map(({ row }) => row));
  const values = new Map<string, string>();
  const added: RowChanges['added'][number][] = [];
  if (named.length === 0) return { values, added };
  const heads = headsOf(sheet.getRow(first - 1));
  let next = 1 + Math.max(...[...fields.keys()].flatMap((path) => Number(/^indicators\.(\d+)\./.exec(path)?.[1] ?? 0)));
  for (let row = first; row <= sheet.rowCount && !isEnd(sheet, row); row += 1) {
    const own = named.find((cell) => cell.row === row);
    const index = own ? Number(/\d+/.exec(own.path)?.[0]) : next;
    const read = (key: IndicatorColumn) => textAt(sheet, row, heads.get(key));
    if (!own && read('name') === '') continue;
    if (!own) {
      next += 1;
      values.set(`indicators.${index}.name`, read('name'));
      added.push({ index, level1: read('level1'), level2: read('level2'), place: `${sheet.name}!第${row}行` });
    }
    for (const [key, value] of changes(sheet, row, heads, indicatorAt(fields, index)))
      values.set(`indicators.${index}.${key}`, value);
  }
  return { values, added };
}

function headsOf(row: ExcelJS.Row): Heads {
  const heads = new Map<IndicatorColumn, number>();
  const keys = Array.from({ length: row.cellCount }, (_, index) =>
    indicatorColumn(String(row.getCell(index + 1).value ?? '')),
  );
  for (const [index, key] of keys.entries()) {
    const whole = key === 'value' && !keys.includes('operator') ? 'target' : key;
    if (whole !== undefined && !heads.has(whole)) heads.set(whole, index + 1);
  }
  return heads;
}

/** The row of sums, or a row of text that one cell fills. */
function isEnd(sheet: ExcelJS.Worksheet, row: number): boolean {
  const cell = sheet.getCell(row, 1);
  return (
    isSum(String(cell.value ?? '')) ||
    (cell.value !== null && sheet.getCell(row, 3).master === sheet.getCell(row, 2).master)
  );
}

function textAt(sheet: ExcelJS.Worksheet, row: number, column: number | undefined): string {
  const text = column === undefined ? undefined : typedText(sheet.getCell(row, column).master);
  return text === undefined || isBlank(text) ? '' : text;
}

function indicatorAt(fields: Fields, index: number): Partial<Indicator> {
  const at = (key: string) => fields.get(`indicators.${index}.${key}`);
  const direction = at('direction') as Direction | undefined;
  return {
    target: at('target'),
    actual: at('actual'),
    score: at('score'),
    points: at('points'),
    reason: at('reason'),
    ...(direction && { direction }),
  };
}

function changes(sheet: ExcelJS.Worksheet, row: number, heads: Heads, before: Partial<Indicator>): [string, string][] {
  const found: [string, string][] = [];
  const read = (key: IndicatorColumn) => textAt(sheet, row, heads.get(key));
  const keep = (key: string, text: string) => {
    if (text !== '') found.push([key, text]);
  };
  const target = heads.has('value')
    ? splitTarget(read('operator'), read('value'), read('unit'), before)
    : read('target');
  if (target !== undefined && target !== before.target) keep('target', target);
  const actual = read('actual');
  if (before.actual === undefined || actual !== printed(before)) keep('actual', stateOf(actual) ?? actual);
  for (const key of ['points', 'score'] as const) {
    const column = heads.get(key);
    if (column !== undefined && !isFormula(sheet.getCell(row, column)) && numberOf(read(key)) !== undefined)
      keep(key, read(key));
  }
  if (read('reason') !== (before.reason ?? '')) keep('reason', read('reason'));
  return found;
}

function printed(before: Partial<Indicator>): string {
  return actualText({ actual: before.actual ?? '' } as Indicator);
}

function stateOf(text: string): string | undefined {
  if (isState(text)) return text;
  return Object.entries(STATES).find(([, name]) => name === text)?.[0];
}

/** The three columns as one target; nothing when they still say what was written. */
function splitTarget(operator: string, value: string, unit: string, before: Partial<Indicator>): string | undefined {
  if (value === '') return undefined;
  const text = oneText(operator, value, unit);
  if (before.target === undefined) return text;
  const written = targetOf({ target: before.target, ...(before.direction && { direction: before.direction }) });
  return sameTarget(written, parseTarget(text)) || text === before.target ? undefined : text;
}

/** A range has its unit behind it; words have neither sign nor unit. */
function oneText(operator: string, value: string, unit: string): string {
  if (numberOf(value) === undefined) return /^[\d.]+\s*[-~～至]\s*[\d.]+$/.test(value) ? `${value}${unit}` : value;
  return writtenTarget({ split: { operator, value, unit }, name: '', place: '', certainty: 'sure' }).text;
}

function sameTarget(one: Target, other: Target): boolean {
  if (one.kind === 'number' && other.kind === 'number')
    return one.operator === other.operator && one.value.equals(other.value) && one.unit === other.unit;
  if (one.kind === 'range' && other.kind === 'range')
    return one.from.equals(other.from) && one.to.equals(other.to) && one.unit === other.unit;
  return one.kind === other.kind && one.kind === 'date' && other.kind === 'date' && one.date === other.date;
}
