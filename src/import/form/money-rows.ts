import { COLUMNS, type Column } from '../../domain/budget.ts';
import type { Cell } from '../source/source.ts';
import type { FormRow, Heads } from './grid-form.ts';
import type { Amount, FormDraft, Found, MoneyRow } from './reading.ts';
import { isBlank, numberOf, withoutHint } from './values.ts';
import { governmentOf, isTotalRow, type MoneyColumn, moneyColumn, sourceOf } from './vocabulary.ts';

/** The columns of a row that names two or more kinds of amounts; empty for any other row. */
export function moneyHeader(cells: readonly Cell[]): Heads<MoneyColumn> {
  const heads = new Map<number, MoneyColumn>();
  const seen = new Set<MoneyColumn>();
  for (const cell of cells) {
    const key = moneyColumn(cell.text);
    if (key === undefined || seen.has(key)) continue;
    seen.add(key);
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) heads.set(column, key);
  }
  const amounts = [...seen].filter((key) => Object.hasOwn(COLUMNS, key));
  return amounts.length >= 2 ? heads : new Map();
}

/** Reads 年度资金总额 and the rows below it; false for a row that is no money. */
export function readMoneyRow(row: FormRow, heads: Heads<MoneyColumn>, form: FormDraft): boolean {
  const first = Math.min(...heads.keys());
  const label = row.cells.find((cell) => cell.column < first && isMoneyLabel(cell.text));
  if (!label) return false;
  const found = byColumn(row, heads);
  const amounts: { [column in Column]?: Amount } = {};
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const cell = found.get(column);
    const value = cell && numberOf(cell.text);
    if (cell && value !== undefined) amounts[column] = { value, place: cell.place, certainty: 'sure' };
    if (cell && (value !== undefined || isBlank(cell.text))) row.used.add(cell);
  }
  row.used.add(label);
  form.money.push(moneyRow(label.text, amounts));
  readExecution(row, found, isTotalRow(label.text), form);
  return true;
}

export function moneyRow(label: string, amounts: MoneyRow['amounts']): MoneyRow {
  if (isTotalRow(label)) return { label, amounts };
  const level = governmentOf(label);
  return { label, source: sourceOf(label) ?? 'other', ...(level && { level }), amounts };
}

export function isMoneyLabel(text: string): boolean {
  return isTotalRow(text) || sourceOf(text) !== undefined;
}

function byColumn({ cells, covering }: FormRow, heads: Heads<MoneyColumn>): ReadonlyMap<MoneyColumn, Cell> {
  const found = new Map<MoneyColumn, Cell>();
  for (const [column, key] of heads) {
    if (found.has(key)) continue;
    const cell = (key === 'reason' ? covering : cells).find(
      (candidate) => candidate.column <= column && column < candidate.column + candidate.columnSpan,
    );
    if (cell) found.set(key, cell);
  }
  return found;
}

/** 分值, 执行率 and 得分 count in the row of the whole only; elsewhere they are dashes. */
function readExecution(row: FormRow, found: ReadonlyMap<MoneyColumn, Cell>, whole: boolean, form: FormDraft): void {
  const value = (key: MoneyColumn): Found | undefined => {
    const cell = found.get(key);
    const number = cell && numberOf(cell.text);
    return cell && number !== undefined
      ? { value: key === 'rate' ? cell.text.trim() : number, place: cell.place, certainty: 'sure' }
      : undefined;
  };
  for (const key of ['points', 'rate', 'score'] as const) {
    const cell = found.get(key);
    if (cell && (value(key) || isBlank(cell.text))) row.used.add(cell);
  }
  const reason = found.get('reason');
  if (reason) readReason(row, reason, form);
  const [points, rate, score] = [value('points'), value('rate'), value('score')];
  if (whole && (points || rate || score))
    form.execution ??= { ...(points && { points }), ...(rate && { rate }), ...(score && { score }) };
}

/** Why little was spent; forms print their instructions in this cell. */
function readReason(row: FormRow, cell: Cell, form: FormDraft): void {
  if (row.used.has(cell) || cell.text.trim() === '') return;
  row.used.add(cell);
  const { text, hint } = withoutHint(cell.text);
  if (hint !== undefined) form.dropped.push({ place: cell.place, text: hint, reason: '表格的填写提示' });
  if (text !== '' && !isBlank(text)) form.remarks.push({ label: '预算执行率说明', text, place: cell.place });
}
