import { shortText } from '../decimal.ts';
import { placeAt } from '../prose/passage.ts';
import { type Cell, isNear, isSummable, type Row, sumOfCells, type Table, tablesOf } from '../prose/tables.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * The row 合计 of a table in the body is the sum of the rows above it, column by column.
 *
 * Columns of rates, prices and marks are left out, and so are rows that begin with 其中; 小计 count in place of their
 * rows. Each number stands for half a unit of its last digit.
 */
export const tableAddsUp: Rule = {
  name: 'table-adds-up',
  severity: 'error',
  find: (_evaluation, { prose }) => tablesOf(prose.passages).flatMap(findings),
};

function findings(table: Table): Finding[] {
  const totals = table.rows.filter(({ total }) => total);
  const [whole] = totals;
  if (!whole || totals.length > 1) return [];
  const rows = table.rows.filter((row) => row !== whole && !/^(?:其中|[年月]?均|平均|同比|增[减幅长])/.test(row.label));
  return table.heads.flatMap((head, column) => inColumn(head, column, whole, rows));
}

function inColumn(head: string, column: number, whole: Row, rows: readonly Row[]): Finding[] {
  const total = whole.cells[column];
  const all = rows.map(({ cells }) => cells[column]);
  if (!total || !isSummable(head, [...all, total]) || rows.some((row, at) => !isAmount(row.texts[column], all[at])))
    return [];
  const subtotals = rows.filter(isSubtotal);
  const leaves = rows.filter((row) => !isSubtotal(row));
  const ways = (subtotals.length > 0 ? [subtotals, leaves] : [leaves]).map((way) => cellsOf(way, column));
  if (ways.some((cells) => cells.length < 2 || adds(cells, total, /元/.test(head)))) return [];
  const cells = ways.at(-1) ?? [];
  return [finding(head, total, cells)];
}

/** A number, or nothing at all. */
function isAmount(text: string | undefined, cell: Cell | undefined): boolean {
  return cell !== undefined || /^(?:[-—–/／]*|无)$/.test(text ?? '');
}

function isSubtotal({ label }: Row): boolean {
  return /小计|分计/.test(label);
}

function cellsOf(rows: readonly Row[], column: number): Cell[] {
  return rows.flatMap(({ cells }) => cells[column] ?? []);
}

/** Whole amounts of money may have been rounded, whole counts are exact. */
function adds(cells: readonly Cell[], total: Cell, money: boolean): boolean {
  const { value, half } = sumOfCells(cells);
  const rounded = money && half.equals(0) ? (cells.length + 1) / 2 : 0;
  return isNear(value, total.value, half.add(total.half).add(rounded));
}

function finding(head: string, total: Cell, cells: readonly Cell[]): Finding {
  const typed = ({ passage, number }: Cell) => passage.text.slice(number.start, number.end);
  const { value } = sumOfCells(cells);
  const sum = shortText(value.div(10 ** total.number.scale));
  return {
    place: placeAt(total.passage, total.number.start),
    message: `表格“${head}”一列的合计是 ${typed(total)}，各行之和是 ${sum}（${cells.map(typed).join(' + ')}）`,
    fix: '核对各行和合计，改正写错的一格',
    related: cells.map((cell) => ({ place: placeAt(cell.passage, cell.number.start), note: typed(cell) })),
  };
}
