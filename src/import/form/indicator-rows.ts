import type { Cell } from '../source/source.ts';
import type { FormRow, Heads } from './grid-form.ts';
import type { FormDraft, IndicatorRow } from './reading.ts';
import { gradeOf, isBlank, numberOf } from './values.ts';
import { bare, type IndicatorColumn, indicatorColumn, isSum } from './vocabulary.ts';

/**
 * The columns of a row that heads the indicators; empty for any other row. A second row of heads, right below the
 * first, names the columns under a wide head more exactly: 年度指标值 over 指标性质, 指标值, 度量单位.
 */
export function indicatorHeader(cells: readonly Cell[], above: Heads<IndicatorColumn>): Heads<IndicatorColumn> {
  const heads = new Map<number, IndicatorColumn>(above);
  const found: IndicatorColumn[] = [];
  for (const cell of cells) {
    const key = keyOf(cell.text, cells);
    if (key === undefined || found.includes(key)) continue;
    found.push(key);
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) heads.set(column, key);
  }
  return isHead(found) ? heads : new Map();
}

function isHead(found: readonly IndicatorColumn[]): boolean {
  const has = (...keys: readonly IndicatorColumn[]) => keys.every((key) => found.includes(key));
  return has('level1', 'level2') || has('name', 'target') || has('target', 'actual') || has('name', 'actual');
}

/** 指标值 is the whole target where no column of its own holds the operator; 指标 alone is a name beside a target. */
function keyOf(text: string, cells: readonly Cell[]): IndicatorColumn | undefined {
  const key = indicatorColumn(text);
  if (key === 'value' && !cells.some((cell) => indicatorColumn(cell.text) === 'operator')) return 'target';
  if (key !== undefined || !/^(绩效)?指标$/.test(bare(text))) return key;
  const keys = cells.map((cell) => indicatorColumn(cell.text));
  return keys.includes('target') && !keys.includes('name') ? 'name' : undefined;
}

/** Reads one 三级指标, or the row of sums; false for a row that is neither. */
export function readIndicatorRow(row: FormRow, heads: Heads<IndicatorColumn>, form: FormDraft): boolean {
  if (row.cells.some(({ text }) => isSum(text))) return readSum(row, heads, form);
  const found = byColumn(row, heads);
  // One cell across the columns is a title or a remark.
  if (found.has('name') && found.get('name') === (found.get('target') ?? found.get('actual'))) return false;
  const text = (key: IndicatorColumn) => found.get(key)?.text.trim() ?? '';
  const name = indicatorName(text('name'));
  const own = found.get('name');
  if (name === '' || (own && !row.cells.includes(own))) {
    for (const key of ['level1', 'level2'] as const) if (found.has(key)) useAll(row, [found.get(key)]);
    return row.cells.every((cell) => row.used.has(cell) || isBlank(cell.text));
  }
  const rows = lines(name, found);
  form.indicators.push(...rows.map((line) => indicatorRow(line, found, form.indicators.at(-1))));
  useAll(row, [...found.values()]);
  return true;
}

function useAll({ used }: FormRow, cells: readonly (Cell | undefined)[]): void {
  for (const cell of cells) if (cell) used.add(cell);
}

function byColumn({ covering }: FormRow, heads: Heads<IndicatorColumn>): ReadonlyMap<IndicatorColumn, Cell> {
  const found = new Map<IndicatorColumn, Cell>();
  for (const [column, key] of heads) {
    const cell = covering.find(
      (candidate) => candidate.column <= column && column < candidate.column + candidate.columnSpan,
    );
    if (cell && !found.has(key)) found.set(key, cell);
  }
  return found;
}

type Line = Readonly<Partial<Record<IndicatorColumn, string>>> & { readonly name: string };

const VALUES = ['target', 'operator', 'value', 'unit', 'actual', 'points', 'score', 'reason'] as const;

/** A cell may hold 指标1, 指标2 on lines of their own, with as many lines in the cells beside it. */
function lines(name: string, found: ReadonlyMap<IndicatorColumn, Cell>): readonly Line[] {
  const names = (found.get('name')?.text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const many = names.length > 1 && names.every((line) => /^(指标\d+|\d+|[①-⑳])\s*[：:.、．]?/.test(line));
  if (!many) return [{ name, ...cellTexts(found) }];
  return names.map((line, index) => {
    const part: Partial<Record<IndicatorColumn, string>> = {};
    for (const key of VALUES) {
      const values = (found.get(key)?.text ?? '').split('\n').map((value) => value.trim());
      part[key] = (values.length === names.length ? values[index] : index === 0 ? values.join(' ') : '') ?? '';
    }
    return { ...part, name: indicatorName(line) };
  });
}

function cellTexts(found: ReadonlyMap<IndicatorColumn, Cell>): Partial<Record<IndicatorColumn, string>> {
  return Object.fromEntries(VALUES.map((key) => [key, oneLine(found.get(key)?.text ?? '')]));
}

function indicatorRow(
  line: Line,
  found: ReadonlyMap<IndicatorColumn, Cell>,
  before: IndicatorRow | undefined,
): IndicatorRow {
  const level1 = levelName(found.get('level1')?.text ?? '') || before?.level1;
  const level2 = levelName(found.get('level2')?.text ?? '') || before?.level2;
  const { operator = '', value = '', unit = '' } = line;
  const split = found.has('value') && (operator !== '' || value !== '') ? { operator, value, unit } : undefined;
  return {
    place: found.get('name')?.place ?? '',
    name: line.name,
    certainty: 'sure',
    ...(level1 && { level1 }),
    ...(level2 && { level2 }),
    ...given('target', line.target),
    ...(split && { split }),
    ...given('actual', line.actual),
    ...given('points', line.points),
    ...given('score', line.score),
    ...given('reason', line.reason),
  };
}

function given<Key extends string>(key: Key, text: string | undefined): Partial<Record<Key, string>> {
  return text === undefined || isBlank(text) ? {} : ({ [key]: text } as Record<Key, string>);
}

/** 总分: the points of all, the printed total and the grade, wherever the last one stands. */
function readSum(row: FormRow, heads: Heads<IndicatorColumn>, form: FormDraft): boolean {
  const found = byColumn(row, heads);
  const numbers = row.cells.filter(({ text }) => numberOf(text) !== undefined);
  for (const cell of row.cells) row.used.add(cell);
  const [first, second] = numbers;
  const pointless = [...heads.values()].includes('score') && ![...heads.values()].includes('points');
  const points = pointless ? undefined : (found.get('points') ?? first);
  const score = found.get('score') ?? (pointless ? first : second);
  keep('points', points);
  keep('total', score === points ? undefined : score);
  const grade = row.cells.find(({ text }) => gradeOf(text) !== undefined);
  if (grade) form.grade ??= { value: gradeOf(grade.text) ?? '', place: grade.place, certainty: 'sure' };
  return true;

  function keep(key: 'points' | 'total', cell: Cell | undefined): void {
    const value = cell && numberOf(cell.text);
    if (cell && value !== undefined) form[key] ??= { value, place: cell.place, certainty: 'sure' };
  }
}

/** `指标1：全县参合人数` → its name. */
export function indicatorName(text: string): string {
  return oneLine(text)
    .replace(/^(?:指标\s*\d*|\d{1,2}(?=[：:.、．])|[①-⑳])\s*[：:.、．]?\s*/, '')
    .replace(/^[.…。]+$/, '');
}

/** `产出指标\n（50分）` → 产出指标. */
export function levelName(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/[（(][^（()）]*分[^（()）]*[)）]/g, '')
    .replace(/等$/, '');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '').trim();
}
