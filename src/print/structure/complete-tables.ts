import type { CellPart, RowPart, TablePart } from '../page/contract.ts';
import { type Cell, elementsOf, isElement, rewriteBelow, type StructureElement } from './element.ts';

/**
 * Gives every table the rows and cells that its author wrote.
 *
 * Chromium leaves out what has no content, and then rows differ in their columns (ISO 14289-1 7.2 asks for regular
 * tables, ISO 32000-1 14.8.4.3.4).
 */
export function completeTables(root: StructureElement, tables: readonly TablePart[]): StructureElement {
  const models = new Map(tables.map((table) => [table.part, table]));
  return rewriteBelow(root, (element) => {
    const model = element.type === 'Table' ? models.get(element.part ?? -1) : undefined;
    return [model ? completed(element, model) : element];
  });
}

type Found = ReadonlyMap<number, StructureElement>;

function completed(table: StructureElement, { rows }: TablePart): StructureElement {
  const found: Found = new Map(
    elementsOf(table).flatMap((each) => (each.part === undefined ? [] : [[each.part, each]])),
  );
  const others = table.kids.filter((kid) => !isElement(kid) || kid.type !== 'TR');
  return { ...table, kids: [...others, ...rows.map((row, index) => rowOf(row, rows.length - index, found))] };
}

function rowOf(row: RowPart, rowsLeft: number, found: Found): StructureElement {
  const cells = row.cells.map((cell) => cellOf(cell, rowsLeft, found.get(cell.part)));
  return {
    ...(found.get(row.part) ?? { type: 'TR' }),
    kids: cells.map((cell, at) => withHeadsBefore(cell, cells.slice(at))),
  };
}

function cellOf(
  { part, scope, rowSpan, colSpan }: CellPart,
  rowsLeft: number,
  // An empty corner is the head of nothing.
  found: StructureElement = { type: 'TD', kids: [], part },
): StructureElement {
  const cell: Cell = {
    ...(scope !== undefined && found.type === 'TH' ? { scope } : {}),
    // A rowspan of 0, or of more rows than there are, ends with the table.
    rowSpan: Math.min(rowSpan || rowsLeft, rowsLeft),
    colSpan,
    headers: found.cell?.headers ?? [],
  };
  return { ...found, cell };
}

/** Chromium gives a cell all heads of its row; those after it begin something else. */
function withHeadsBefore(element: StructureElement, after: readonly StructureElement[]): StructureElement {
  const later = new Set(after.map(({ id }) => id));
  if (!element.cell) return element;
  return { ...element, cell: { ...element.cell, headers: element.cell.headers.filter((id) => !later.has(id)) } };
}
