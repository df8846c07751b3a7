// @ts-check
import { moveBeyond, restOf } from './cut.js';
import { isBeyond } from './edge.js';
import { passRows } from './held-rows.js';
import { HEADINGS } from './selectors.js';
import { cellsReaching, insertAt } from './table-grid.js';

/** A longer text isn't a label that has to be said again. */
const LONGEST_LABEL = 60;

/**
 * Takes from a table the rows that lie beyond the edge: rows stay whole, the head comes again, and a cell that spans rows
 * goes on with its label. A row that is taller than a sheet is cut through its cells.
 *
 * @param {HTMLTableElement} table
 * @param {number} edge
 * @returns {HTMLTableElement | undefined} the table itself where all of it has to move
 */
export function cutTable(table, edge) {
  const rows = bodyRows(table);
  const row = rows.find((each) => reaches(each, edge));
  if (!row) return undefined;
  const first = row === rows[0];
  if (first && !startsSheet(table)) return table;
  const rest = /** @type {HTMLTableElement} */ (restOf(table));
  const later = bodiesAfter(row, table);
  rest.append(first ? cutRow(row, edge) : rowsFrom(row, edge), ...later);
  if (first) moveRowsAfter(row, rest);
  passRows(table, rest);
  rest.prepend(...repeatedHead(table));
  return rest;
}

/** @param {HTMLTableElement} table */
function bodyRows(table) {
  return [...table.tBodies].flatMap((body) => [...body.rows]);
}

/**
 * Told by the row's own cells, as its box grows with those that span rows.
 *
 * @param {HTMLTableRowElement} row
 * @param {number} edge
 */
function reaches(row, edge) {
  const own = [...row.cells].filter((cell) => cell.rowSpan === 1);
  return (own.length > 0 ? own : [row]).some((box) => isBeyond(box, edge));
}

/**
 * Is there nothing before the table on its sheet, but for headings?
 *
 * @param {Element} table
 */
function startsSheet(table) {
  for (let element = table; element.parentElement; element = element.parentElement) {
    if (element.matches('[data-sheet]')) return true;
    for (let before = element.previousElementSibling; before; before = before.previousElementSibling)
      if (!before.matches(HEADINGS) && before.textContent?.trim()) return false;
  }
  return true;
}

/**
 * A body of the given row and those after it, with the cells that reach into them from above.
 *
 * @param {HTMLTableRowElement} row
 * @param {number} edge
 */
function rowsFrom(row, edge) {
  const body = /** @type {HTMLTableSectionElement} */ (row.parentElement);
  const at = [...body.rows].indexOf(row);
  const reaching = cellsReaching(body, row);
  const continued = reaching.map(({ cell, left, index }) => {
    const copy = continuedCell(cell, edge);
    copy.rowSpan = index + cell.rowSpan - at;
    return { copy, left };
  });
  for (const { cell, index } of reaching) cell.rowSpan = at - index;
  const rest = restOf(body);
  rest.append(...[...body.rows].slice(at));
  for (const { copy, left } of continued) insertAt(row, copy, left);
  return rest;
}

/**
 * The text of the cell that is beyond the edge, or its label again.
 *
 * @param {HTMLTableCellElement} cell
 * @param {number} edge
 */
function continuedCell(cell, edge) {
  const copy = /** @type {HTMLTableCellElement} */ (restOf(cell));
  if (moveBeyond(cell, copy, edge) || (cell.textContent ?? '').trim().length > LONGEST_LABEL) return copy;
  copy.append(...[...cell.childNodes].map((child) => child.cloneNode(true)));
  copy.dataset['repeated'] = '';
  for (const each of copy.querySelectorAll('[id]')) each.removeAttribute('id');
  return copy;
}

/**
 * The rest of a row that is taller than a sheet.
 *
 * @param {HTMLTableRowElement} row
 * @param {number} edge
 */
function cutRow(row, edge) {
  const body = restOf(/** @type {Element} */ (row.parentElement));
  const rest = restOf(row);
  for (const cell of row.cells) {
    const part = restOf(cell);
    moveBeyond(cell, part, edge);
    rest.append(part);
  }
  body.append(rest);
  return body;
}

/**
 * @param {HTMLTableRowElement} row
 * @param {HTMLTableElement} rest
 */
function moveRowsAfter(row, rest) {
  const body = /** @type {HTMLTableSectionElement} */ (row.parentElement);
  rest.tBodies[0]?.append(...[...body.rows].slice([...body.rows].indexOf(row) + 1));
}

/**
 * @param {HTMLTableRowElement} row
 * @param {HTMLTableElement} table
 */
function bodiesAfter(row, table) {
  const parts = [...table.children];
  return parts.slice(parts.indexOf(/** @type {Element} */ (row.parentElement)) + 1);
}

/** @param {HTMLTableElement} table */
function repeatedHead(table) {
  return [continuedCaption(table), table.querySelector('colgroup'), table.tHead]
    .filter((each) => each !== null)
    .map((each) => asRepeated(/** @type {Element} */ (each.cloneNode(true))));
}

/**
 * "表1 支出明细" goes on as "续表1 支出明细"; a title that is no table's number isn't said twice.
 *
 * @param {HTMLTableElement} table
 */
function continuedCaption({ caption }) {
  const text = caption?.textContent?.trim() ?? '';
  if (!caption || !/^续?表/.test(text)) return null;
  const copy = /** @type {HTMLTableCaptionElement} */ (caption.cloneNode(false));
  copy.textContent = text.startsWith('续') ? text : `续${text}`;
  return copy;
}

/** @param {Element} element */
function asRepeated(element) {
  element.setAttribute('data-repeated', '');
  element.removeAttribute('id');
  for (const each of element.querySelectorAll('[id]')) each.removeAttribute('id');
  return element;
}
