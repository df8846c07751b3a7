import { type Cell, rowsOf, type Table } from '../source/source.ts';
import { cellMarkdown } from './markdown-text.ts';

/** Wider tables are lists that lost their shape. */
const WIDEST = 40;

/** A table in Markdown, which has no merged cells: what reaches over rows is repeated, over columns it stands once. */
export function tableMarkdown(table: Table): string {
  const rows = rowsOf(table).filter((cells) => cells.some(({ text }) => text !== ''));
  const width = Math.min(
    Math.max(...rows.flatMap((cells) => cells.map(({ column, columnSpan }) => column + columnSpan)), 1),
    WIDEST,
  );
  const columns = usedColumns(rows, width);
  const lines = rows.map((cells) => row(columns.map((column) => textAt(cells, column, columns))));
  const [head = row(columns.map(() => '')), ...body] = lines;
  return [head, row(columns.map(() => '---')), ...body].join('\n');
}

/** Columns in which a cell begins. */
function usedColumns(rows: readonly (readonly Cell[])[], width: number): readonly number[] {
  const starts = new Set(rows.flatMap((cells) => cells.map(({ column }) => column)));
  return Array.from({ length: width }, (_, column) => column).filter((column) => starts.has(column));
}

function textAt(cells: readonly Cell[], column: number, columns: readonly number[]): string {
  const last = columns.at(-1) === column;
  const found = cells.filter((cell) => cell.column === column || (last && cell.column > column));
  return found.map(({ text }) => cellMarkdown(text)).join(' ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
