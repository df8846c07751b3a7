// @ts-check

/** More rows than any sheet takes, with some to see what comes next. */
const MOST_ROWS = 100;

/** @type {WeakMap<HTMLTableElement, readonly HTMLTableRowElement[]>} */
const held = new WeakMap();

/**
 * Keeps most rows of a very long table out of the way: the browser would lay all of them out again for every sheet.
 *
 * @param {Node} block
 */
export function holdRows(block) {
  if (block instanceof HTMLTableElement) hold(block, []);
}

/**
 * Gives the rest of a table the rows that come next.
 *
 * @param {HTMLTableElement} table
 * @param {HTMLTableElement} rest
 */
export function passRows(table, rest) {
  const rows = held.get(table);
  held.delete(table);
  if (rows) hold(rest, rows);
}

/**
 * @param {HTMLTableElement} table
 * @param {readonly HTMLTableRowElement[]} more
 */
function hold(table, more) {
  const body = table.tBodies[0];
  if (!body || table.tBodies.length > 1) return;
  body.append(...more.slice(0, MOST_ROWS));
  const rows = [...body.rows].slice(MOST_ROWS);
  for (const row of rows) row.remove();
  const later = [...rows, ...more.slice(MOST_ROWS)];
  if (later.length > 0) held.set(table, later);
}
