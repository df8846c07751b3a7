// @ts-check
import { passRows } from './held-rows.js';

/**
 * Makes one rest of an element of two: what a sheet cut off first goes on behind what it cut off next.
 *
 * A sheet is looked at again after each cut, as what stayed on it may have grown, by the lower edge of a table perhaps.
 *
 * @param {Element} first
 * @param {Element} second comes right after it
 */
export function rejoin(first, second) {
  if (!isRestOf(first, second)) return;
  for (const child of [...second.childNodes]) {
    if (child instanceof Element && child.hasAttribute('data-repeated') && !isCell(child)) continue;
    const before = child instanceof Element ? partOf(first, child) : undefined;
    if (before && child instanceof Element) rejoin(before, child);
    else first.append(child);
  }
  second.remove();
  first.normalize();
  if (first instanceof HTMLTableElement && second instanceof HTMLTableElement) passRows(second, first);
  if (first instanceof HTMLTableSectionElement) for (const row of first.rows) rejoinCells(first, row);
}

/**
 * Are they parts of one element, the second the later one?
 *
 * @param {Element} first
 * @param {Element} second
 */
function isRestOf(first, second) {
  return second.hasAttribute('data-continued') && numberOf(first) === numberOf(second) && numberOf(first) !== null;
}

/**
 * @param {Element} first
 * @param {Element} child
 */
function partOf(first, child) {
  return [...first.children].findLast((each) => isRestOf(each, child));
}

/**
 * A cell that spans rows was begun anew in the row of the first cut; it goes on as one.
 *
 * @param {HTMLTableSectionElement} body
 * @param {HTMLTableRowElement} row
 */
function rejoinCells(body, row) {
  const above = [...body.rows].slice(0, [...body.rows].indexOf(row)).flatMap(({ cells }) => [...cells]);
  for (const cell of [...row.cells]) {
    const begun = above.findLast((each) => isRestOf(each, cell));
    if (!begun) continue;
    begun.rowSpan += cell.rowSpan;
    if (!cell.hasAttribute('data-repeated')) begun.append(...cell.childNodes);
    cell.remove();
  }
}

/** @param {Element} element */
function isCell(element) {
  return element instanceof HTMLTableCellElement;
}

/** @param {Element} element */
function numberOf(element) {
  return element.getAttribute('data-part');
}
