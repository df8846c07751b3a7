// @ts-check
import { placedCells } from './table-grid.js';

const NUMBER = /^([-−+]?[\d,]+)((?:\.\d+)?)(\s*[%％‰]?)$/;

/**
 * Sets numbers of a column with their decimal points below each other, the column of them in the middle of its cells. Its
 * other cells, a dash or 不适用, are centred.
 *
 * @param {Element} report with columns that are fixed
 */
export function alignNumbers(report) {
  const columns = [...report.querySelectorAll('table')].flatMap((table) => [...numberColumns(table)]);
  // All are measured before any is set: the browser would lay out the report anew for each.
  const measures = columns.map((cells) => ({ cells, numbers: cells.flatMap((cell) => measured(cell) ?? []) }));
  for (const { cells, numbers } of measures) alignColumn(cells, numbers);
}

/**
 * Cells that are meant to be numbers, by column.
 *
 * @param {HTMLTableElement} table
 * @returns {Iterable<readonly HTMLTableCellElement[]>}
 */
function numberColumns(table) {
  /** @type {Map<number, HTMLTableCellElement[]>} */
  const columns = new Map();
  for (const { cell, left } of [...table.tBodies].flatMap(placedCells)) {
    if (!cell.matches('.number, [data-align="right"]') || cell.colSpan > 1) continue;
    columns.set(left, [...(columns.get(left) ?? []), cell]);
  }
  return columns.values();
}

/**
 * @param {readonly HTMLTableCellElement[]} cells
 * @param {readonly NonNullable<ReturnType<typeof measured>>[]} numbers
 */
function alignColumn(cells, numbers) {
  const before = Math.max(0, ...numbers.map((number) => number.before));
  const after = Math.max(0, ...numbers.map((number) => number.after));
  for (const cell of cells) cell.dataset['aligned'] = 'center';
  for (const number of numbers) {
    const spare = (number.room - before - after) / 2;
    // Too narrow for them all: the column keeps to the right.
    number.cell.dataset['aligned'] = 'point';
    const inset = Math.max(0, spare) + after - number.after;
    number.cell.style.setProperty('--inset', `${(Math.round(inset * 64) / 64).toFixed(3)}px`);
  }
}

/**
 * Widths on both sides of the end of a number's whole part.
 *
 * @param {HTMLTableCellElement} cell
 */
function measured(cell) {
  const text = textOf(cell);
  const [, whole = ''] = NUMBER.exec(text?.data.trim() ?? '') ?? [];
  if (!text || !whole) return undefined;
  const start = text.data.indexOf(whole);
  const style = getComputedStyle(cell);
  const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
  return {
    cell,
    before: widthOf(text, start, start + whole.length),
    after: widthOf(text, start + whole.length, text.data.trimEnd().length),
    room: cell.clientWidth - padding,
  };
}

/**
 * The text of a cell that has but one.
 *
 * @param {Element} cell
 */
function textOf(cell) {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  /** @type {Node[]} */
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) texts.push(walker.currentNode);
  const [text] = texts;
  return text instanceof Text && texts.length === 1 ? text : undefined;
}

/**
 * @param {Text} text
 * @param {number} start
 * @param {number} end
 */
function widthOf(text, start, end) {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range.getBoundingClientRect().width;
}
