import { type Cell, rowsOf, type Table } from '../source/source.ts';
import { readGoalRow } from './goal-rows.ts';
import { indicatorHeader, readIndicatorRow } from './indicator-rows.ts';
import { readLabels } from './label-rows.ts';
import { moneyHeader, readMoneyRow } from './money-rows.ts';
import { type PartHeads, partHeads, readPartRow } from './part-rows.ts';
import { emptyForm, type FormDraft, type FormReading } from './reading.ts';
import { readRemark } from './remark-rows.ts';
import { moneyUnitIn } from './values.ts';
import { type IndicatorColumn, isSide, isSum, labelOf, type MoneyColumn } from './vocabulary.ts';

/** A row with what has been read of it. */
export interface FormRow {
  /** All cells that stand in the row, merged ones from above too. */
  readonly covering: readonly Cell[];
  /** Those that start in it and hold text. */
  readonly cells: readonly Cell[];
  /** Cells that were understood; the others are reported. */
  readonly used: Set<Cell>;
}

/** Columns of a header, by number, with the rows that it stands in. */
export type Heads<Key> = ReadonlyMap<number, Key>;

/** Reads the 自评表 that start in a table; two projects in one table are two forms. */
export function readGridForms(tables: readonly Table[]): FormReading[] {
  const rows = tables.flatMap((table) => rowsOf(table).map((cells, row) => ({ cells, row })));
  return segments(rows).map((segment) => readForm(segment));
}

interface TableRow {
  readonly cells: readonly Cell[];
  readonly row: number;
}

/** Whether a table is a form at all: indicators, or money beside the name of a project. */
export function isForm(table: Table): boolean {
  const rows = rowsOf(table);
  const heads = rows.some((cells) => indicatorHeader(cells, new Map()).size > 0);
  const money = rows.some((cells) => moneyHeader(cells).size > 0);
  return heads || (money && rows.some(namesProject));
}

/** Whether a table beside a form belongs to it: its particulars or its money. */
export function isFormPart(table: Table): boolean {
  return rowsOf(table).some((cells) => namesProject(cells) || (moneyHeader(cells).size > 0 && !headsList(cells)));
}

/** 项目名称 beside a name; above a column of amounts it heads a list of many. */
function namesProject(cells: readonly Cell[]): boolean {
  const named = cells.some(({ text }) => labelOf(text) === 'project' || labelOf(inlineLabel(text)) === 'project');
  return named && !headsList(cells);
}

/** `项目名称：河道保洁`: the label of a cell that holds its value too. */
function inlineLabel(text: string): string {
  return /^([^：:]{2,12})[：:]\s*\S/.exec(text.trim())?.[1] ?? '';
}

function headsList(cells: readonly Cell[]): boolean {
  return partHeads(cells, (text) => labelOf(text) === 'project').size > 0;
}

/** A second 项目名称 starts a new form, with the title rows right above it. */
function segments(rows: readonly TableRow[]): TableRow[][] {
  const found: TableRow[][] = [[]];
  let named = false;
  for (const row of rows) {
    const names = namesProject(row.cells.filter((cell) => cell.row === row.row));
    if (names && named) {
      const current = found.at(-1) ?? [];
      found.push(current.splice(titleStart(current)));
    }
    named ||= names;
    found.at(-1)?.push(row);
  }
  return found.filter((segment) => segment.length > 0);
}

/** Where the title of the next form begins: behind the last row of two or more cells. */
function titleStart(rows: readonly TableRow[]): number {
  const last = rows.findLastIndex(
    ({ cells, row }) => cells.filter((cell) => cell.row === row && cell.text.trim() !== '').length > 1,
  );
  const title = rows.findIndex(({ cells }, index) => index > last && /表|报告|年度/.test(cells[0]?.text ?? ''));
  return title === -1 ? rows.length : title;
}

function readForm(rows: readonly TableRow[]): FormReading {
  const form = emptyForm();
  form.words = rows
    .flatMap(({ cells, row }) => cells.filter((cell) => cell.row === row).map(({ text }) => text))
    .join('\n');
  const used = new Set<Cell>();
  let money: Heads<MoneyColumn> = new Map();
  let indicators: Heads<IndicatorColumn> = new Map();
  let goals: Heads<'expected' | 'achieved'> = new Map();
  let parts: PartHeads = new Map();
  for (const { cells: covering, row: at } of rows) {
    const row: FormRow = {
      covering,
      cells: covering.filter((cell) => cell.row === at && cell.text.trim() !== ''),
      used,
    };
    readUnit(row, form);
    const heads = indicatorHeader(
      row.covering.filter((cell) => cell.row === at || indicators.size === 0),
      indicators,
    );
    if (heads.size > 0) {
      [indicators, money, goals, parts] = [heads, new Map(), new Map(), new Map()];
      use(row, row.cells);
      continue;
    }
    const named = partHeads(row.cells);
    if (named.size > 0) {
      parts = named;
      use(row, row.cells);
      continue;
    }
    if (parts.size > 0 && readPartRow(row, parts, form)) continue;
    const amounts = moneyHeader(row.cells);
    if (amounts.size > 0) {
      [money, goals] = [amounts, new Map()];
      use(row, row.cells);
      continue;
    }
    if (money.size > 0 && readMoneyRow(row, money, form)) continue;
    const goalRow = readGoalRow(row, goals, form);
    if (goalRow) {
      goals = goalRow;
      continue;
    }
    if (readRemark(row, form)) continue;
    if (indicators.size > 0 && !signs(row) && readIndicatorRow(row, indicators, form)) continue;
    readLabels(row, form);
    readTitle(row, form);
  }
  leftovers(rows, used, form);
  return form;
}

/** `项目负责人：` below the form. */
function signs({ cells }: FormRow): boolean {
  return cells.some(({ text }) => labelOf(text.split(/[：:]/)[0] ?? '') === 'person');
}

function readUnit({ cells }: FormRow, form: FormDraft): void {
  for (const { text, place } of cells) {
    const unit = moneyUnitIn(text);
    if (unit !== undefined) form.unit ??= { value: unit, place, certainty: 'sure' };
  }
}

function readTitle(row: FormRow, form: FormDraft): void {
  const [cell] = row.cells;
  if (!cell || row.used.has(cell) || form.project || form.indicators.length > 0) return;
  const text = cell.text.replace(/\s+/g, '');
  if (/表$|报告$|表[（(]\d{4}/.test(text) && text.length < 60) {
    form.title ??= { value: text, place: cell.place, certainty: 'sure' };
    row.used.add(cell);
  } else if (/^[（(]?\s*\d{4}\s*年度?\s*[）)]?$/.test(text)) {
    if (form.title) form.title = { ...form.title, value: `${form.title.value}（${text.replace(/[（()）]/g, '')}）` };
    row.used.add(cell);
  }
}

function use({ used }: FormRow, cells: readonly Cell[]): void {
  for (const cell of cells) used.add(cell);
}

function leftovers(rows: readonly TableRow[], used: ReadonlySet<Cell>, form: FormDraft): void {
  for (const { cells, row } of rows) {
    for (const cell of cells) {
      if (cell.row !== row || used.has(cell) || cell.text.replace(/[\s—–\-/／]/g, '') === '') continue;
      if (isSide(cell.text) || isSum(cell.text) || moneyUnitOnly(cell.text)) continue;
      form.leftovers.push({ kind: 'paragraph', text: cell.text.replace(/\s*\n\s*/g, ' '), place: cell.place });
    }
  }
}

function moneyUnitOnly(text: string): boolean {
  return moneyUnitIn(text) !== undefined && text.replace(/\s/g, '').length < 16;
}
