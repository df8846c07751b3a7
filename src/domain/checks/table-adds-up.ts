import { shortText } from '../decimal.ts';
import { placeAt } from '../prose/passage.ts';
import {
  type Cell,
  isNear,
  isRate,
  isSummable,
  levelled,
  type Row,
  sumOfCells,
  type Table,
  tablesOf,
} from '../prose/tables.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * The row 合计 of a table in the body is the sum of the rows above it, column by column, and a column 合计 of those
 * beside it.
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
  return [...down(table), ...across(table)];
}

function down(table: Table): Finding[] {
  const totals = table.rows.filter(({ total }) => total);
  const [whole = onlySubtotal(table)] = totals;
  if (!whole || totals.length > 1) return [];
  const parts = detailsOf(table.rows);
  const rows = table.rows.filter(
    (row) => row !== whole && !parts.has(row) && !/^(?:其中|[年月]?均|平均|同比|增[减幅长])/.test(row.label),
  );
  return table.heads.flatMap((head, column) => inColumn(head, column, whole, rows, table.heads[column - 1]));
}

/** A 小计 at the end of a table without a 合计 sums up the whole. */
function onlySubtotal({ rows }: Table): Row | undefined {
  const last = rows.at(-1);
  return last && isSubtotal(last) && rows.filter(isSubtotal).length === 1 ? last : undefined;
}

const NUMBERED = /^[一二三四五六七八九十]+、/;

/**
 * `二、项目支出 | 其中：低保 | 临时救助 | 合计`: among numbered rows those below a 其中 go on with it, up to the next number;
 * among others those that make up the row above the 其中.
 */
function detailsOf(rows: readonly Row[]): Set<Row> {
  const found = new Set<Row>(rows.flatMap((row, at) => (row.label.startsWith('其中') ? detailsAt(rows, at) : [])));
  let [numbered, inside] = [false, false];
  for (const row of rows) {
    if (NUMBERED.test(row.label)) [numbered, inside] = [true, false];
    else if (row.total || isSubtotal(row)) inside = false;
    else if (numbered && row.label.startsWith('其中')) inside = true;
    if (inside) found.add(row);
  }
  return found;
}

function detailsAt(rows: readonly Row[], at: number): readonly Row[] {
  const above = rows[at - 1];
  const ends = rows.map((_, end) => end + 1).slice(at + 1);
  const end = ends.find((next) =>
    above?.cells.some((whole, column) => whole && isSumOf(rows.slice(at, next), column, whole)),
  );
  return rows.slice(at, end ?? at);
}

function isSumOf(rows: readonly Row[], column: number, whole: Cell): boolean {
  const cells = cellsOf(rows, column);
  return cells.length === rows.length && !isRate(whole.number) && adds(cells, whole, false);
}

function inColumn(
  head: string,
  column: number,
  whole: Row,
  rows: readonly Row[],
  before: string | undefined,
): Finding[] {
  const total = whole.cells[column];
  const all = rows.map(({ cells }) => cells[column]);
  if (
    !total ||
    !isSummable(head, [...all, total], before) ||
    rows.some((row, at) => !isAmount(row.texts[column], all[at]))
  )
    return [];
  const subtotals = rows.filter(isSubtotal);
  const leaves = rows.filter((row) => !isSubtotal(row));
  const ways = (subtotals.length > 0 ? [subtotals, leaves] : [leaves]).map((way) => cellsOf(way, column));
  if (ways.some((cells) => cells.length < 2 || adds(cells, total, /元/.test(head)))) return [];
  const cells = ways.at(-1) ?? [];
  return [finding(`“${head}”一列`, total, cells, '各行')];
}

const ACROSS = /^(?:合\s*计|总\s*计|共\s*计|全年合?计?|年度合计)(?:[（(].*)?$/;
/** Rows of rates, prices and averages don't add up. */
const NO_SUM_ACROSS = /率|占比|比重|均|单价|标准|每|满意|人数（年末）|期末|年末|余额|增[减长幅]/;

/** `一季度 | 二季度 | 三季度 | 四季度 | 合计`: where a row adds up to its 合计, the one row that doesn't is wrong. */
function across({ heads, rows }: Table): Finding[] {
  const at = heads.findIndex((head, column) => column > 0 && ACROSS.test(head));
  if (at === -1 || heads.length < 4) return [];
  const judged = rows.flatMap(({ label, cells }) => {
    const total = cells[at];
    const parts = cells.flatMap((cell, column) => (cell && column !== at ? [cell] : []));
    const telling = total && parts.length === heads.length - 2 && !NO_SUM_ACROSS.test(label);
    if (!telling || [total, ...parts].some(({ number }) => isRate(number))) return [];
    const [whole = total, ...line] = levelled([total, ...parts]);
    return [{ label, total, parts, holds: adds(line, whole, total.number.unit === '元') }];
  });
  const [wrong, ...others] = judged.filter(({ holds }) => !holds);
  if (!wrong || others.length > 0 || judged.length < 2) return [];
  return [finding(`“${wrong.label}”一行“${heads[at]}”一格`, wrong.total, wrong.parts, '各列')];
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

function finding(where: string, total: Cell, cells: readonly Cell[], each: string): Finding {
  const typed = ({ passage, number }: Cell) => passage.text.slice(number.start, number.end);
  const { value } = sumOfCells(cells);
  const sum = shortText(value.div(10 ** total.number.scale));
  return {
    place: placeAt(total.passage, total.number.start),
    message: `表格${where}的合计是 ${typed(total)}，${each}之和是 ${sum}（${cells.map(typed).join(' + ')}）`,
    fix: `核对${each}和合计，改正写错的一格`,
    related: cells.map((cell) => ({ place: placeAt(cell.passage, cell.number.start), note: typed(cell) })),
  };
}
