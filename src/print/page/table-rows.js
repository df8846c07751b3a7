// @ts-check
import { Handler } from 'pagedjs';

/**
 * Tables across sheets: rows stay whole, heads come again, and a cell that spans rows goes on with its label.
 *
 * Paged.js does none of these; it breaks at the first text that overflows, wherever in a row that is.
 */
export class TableRows extends Handler {
  /**
   * Moves a break that fell inside a row to the start of that row.
   *
   * @param {Range | undefined} overflow
   * @param {HTMLElement} rendered
   * @param {DOMRect} bounds
   */
  onOverflow(overflow, rendered, bounds) {
    const table = overflow && closest(overflow.startContainer, 'table');
    const inside = table ?? startingTable(overflow);
    if (!overflow || !inside) return undefined;
    const rows = /** @type {HTMLTableRowElement[]} */ ([...inside.querySelectorAll('tbody > tr')]);
    const row = rows.find((each) => reaches(each, bounds.right));
    return row && breakBefore(row, rendered);
  }

  /**
   * Makes the row that starts a sheet stand alone: Paged.js rebuilds it from rows before it, and gets it wrong.
   *
   * @param {import('pagedjs').BreakToken | undefined} token
   */
  onBreakToken(token) {
    const row = token?.node instanceof HTMLTableRowElement ? token.node : undefined;
    if (row?.parentElement?.localName === 'tbody' && row.previousElementSibling) startBody(row);
  }

  /**
   * Whatever comes first on a sheet, a row or the rest of one that is too tall: the head comes before it.
   *
   * @param {Node} clone
   * @param {Node} source
   */
  renderNode(clone, source) {
    const [part, whole] = [closest(clone, 'table'), closest(source, 'table')];
    if (!(part instanceof HTMLTableElement) || !(whole instanceof HTMLTableElement)) return;
    if (part.dataset['splitFrom'] && !part.querySelector('colgroup')) repeatHead(part, whole);
  }
}

/**
 * Is any part of the row in the column beyond? Told by its own cells, as the row's box grows with those that span rows.
 *
 * @param {HTMLTableRowElement} row
 * @param {number} right
 */
function reaches(row, right) {
  const own = [...row.cells].filter((cell) => cell.rowSpan === 1);
  return (own.length > 0 ? own : [row]).some((box) => [...box.getClientRects()].some((part) => part.left >= right));
}

/** @param {Range | undefined} overflow */
function startingTable(overflow) {
  const start = overflow?.startContainer.childNodes[overflow.startOffset];
  return start instanceof Element && start.matches('thead, tbody, tr') ? start.closest('table') : undefined;
}

/**
 * @param {HTMLTableRowElement} row
 * @param {HTMLElement} rendered
 * @returns {Range | undefined} nothing when the row starts the sheet: then it is taller than a sheet and has to be cut
 */
function breakBefore(row, rendered) {
  const table = /** @type {HTMLTableElement} */ (row.closest('table'));
  const start = table.querySelector('tbody > tr') === row ? withHeadings(table) : row;
  const range = document.createRange();
  range.setStart(rendered, 0);
  range.setEndBefore(start);
  if (range.toString().trim() === '') return undefined;
  range.setStartBefore(start);
  range.setEndAfter(/** @type {Node} */ (rendered.lastChild));
  return range;
}

/**
 * A table that moves to the next sheet takes along the headings right before it.
 *
 * @param {Element} element
 */
function withHeadings(element) {
  let first = element;
  while (first.previousElementSibling?.matches('h1, h2, h3, h4, h5, h6')) first = first.previousElementSibling;
  return first;
}

/**
 * @param {Node} node
 * @param {string} selector
 */
function closest(node, selector) {
  return (node instanceof Element ? node : node.parentElement)?.closest(selector) ?? undefined;
}

/**
 * Puts a row and all after it into a body of their own, with the cells that reach into it from above.
 *
 * @param {HTMLTableRowElement} row
 */
function startBody(row) {
  const body = /** @type {HTMLTableSectionElement} */ (row.parentElement);
  const reaching = cellsReaching(body, row);
  const rest = /** @type {HTMLTableSectionElement} */ (body.cloneNode(false));
  rest.dataset['ref'] = `${body.dataset['ref']}-${row.dataset['ref']}`;
  const at = [...body.rows].indexOf(row);
  rest.append(...[...body.rows].slice(at));
  body.after(rest);
  for (const { cell, left, index } of reaching) insertAt(row, continued(cell, index + cell.rowSpan - at), left);
}

/**
 * The cells of earlier rows that still cover a row, from left to right.
 *
 * @param {HTMLTableSectionElement} body
 * @param {HTMLTableRowElement} row
 */
function cellsReaching(body, row) {
  const at = [...body.rows].indexOf(row);
  return placedCells(body)
    .filter(({ index, cell }) => index < at && index + cell.rowSpan > at)
    .sort((a, b) => a.left - b.left);
}

/**
 * Every cell with its row and the column where it begins.
 *
 * @param {HTMLTableSectionElement} body
 */
function placedCells(body) {
  /** @type {Set<string>} */
  const taken = new Set();
  return [...body.rows].flatMap((row, index) =>
    [...row.cells].map((cell) => {
      let left = 0;
      while (taken.has(`${index},${left}`)) left += 1;
      for (let y = index; y < index + cell.rowSpan; y += 1)
        for (let x = left; x < left + cell.colSpan; x += 1) taken.add(`${y},${x}`);
      return { cell, index, left };
    }),
  );
}

/**
 * @param {HTMLTableCellElement} cell
 * @param {number} rows
 */
function continued(cell, rows) {
  const copy = /** @type {HTMLTableCellElement} */ (cell.cloneNode(true));
  copy.rowSpan = rows;
  copy.dataset['repeated'] = '';
  copy.removeAttribute('id');
  return copy;
}

/**
 * @param {HTMLTableRowElement} row
 * @param {HTMLTableCellElement} cell
 * @param {number} left
 */
function insertAt(row, cell, left) {
  let column = 0;
  for (const other of row.cells) {
    if (column >= left) {
      other.before(cell);
      return;
    }
    column += other.colSpan;
  }
  row.append(cell);
}

/**
 * @param {HTMLTableElement} part
 * @param {HTMLTableElement} whole
 */
function repeatHead(part, whole) {
  const repeated = [continuedCaption(whole), whole.querySelector('colgroup'), whole.tHead]
    .filter((each) => each !== null)
    .map((each) => /** @type {Element} */ (each.cloneNode(true)));
  for (const each of repeated) forget(each);
  part.prepend(...repeated);
}

/**
 * "表1 支出明细" goes on as "续表1 支出明细"; a title that is no table's number isn't said twice.
 *
 * @param {HTMLTableElement} whole
 */
function continuedCaption({ caption }) {
  if (!caption?.textContent?.trim().startsWith('表')) return null;
  const copy = /** @type {HTMLTableCaptionElement} */ (caption.cloneNode(false));
  copy.textContent = `续${caption.textContent.trim()}`;
  return copy;
}

/**
 * A repeated element is no source of anything: Paged.js finds places by `data-ref`, readers by `id`.
 *
 * @param {Element} element
 */
function forget(element) {
  element.setAttribute('data-repeated', '');
  for (const each of [element, ...element.querySelectorAll('*')]) {
    each.removeAttribute('data-ref');
    each.removeAttribute('id');
  }
}
