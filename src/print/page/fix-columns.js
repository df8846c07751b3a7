// @ts-check

/**
 * Gives every table the column widths that it has when whole, so that its parts on later sheets line up.
 *
 * @param {Element} report laid out at the width of its type area
 */
export function fixColumns(report) {
  // All are measured before any is set: the browser would lay out the report anew for each.
  const probes = [...report.querySelectorAll('table')].flatMap(probe);
  const measures = probes.map(({ table, row }) => ({
    table,
    row,
    room: table.parentElement?.getBoundingClientRect().width ?? 0,
    widths: [...row.cells].map((cell) => cell.getBoundingClientRect().width),
  }));
  for (const { table, row, room, widths } of measures) {
    row.remove();
    replaceColumns(table, widths, room);
  }
}

/**
 * A row to measure a table by, one cell a column: rows of the table may all have spanning cells.
 *
 * @param {HTMLTableElement} table
 */
function probe(table) {
  const columns = columnCount(table);
  const body = table.tBodies[0];
  if (!body || columns === 0) return [];
  const row = document.createElement('tr');
  for (let column = 0; column < columns; column += 1) row.append(document.createElement('td'));
  for (const cell of row.cells) cell.style.cssText = 'padding: 0; border: 0; height: 0; font-size: 0';
  body.append(row);
  return [{ table, row }];
}

/** @param {HTMLTableElement} table */
function columnCount(table) {
  return [...(table.rows[0]?.cells ?? [])].reduce((count, cell) => count + cell.colSpan, 0);
}

/**
 * @param {HTMLTableElement} table
 * @param {readonly number[]} widths
 * @param {number} room
 */
function replaceColumns(table, widths, room) {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const group = document.createElement('colgroup');
  for (const width of widths) {
    const column = document.createElement('col');
    column.setAttribute('width', `${((100 * width) / whole).toFixed(4)}%`);
    group.append(column);
  }
  for (const old of table.querySelectorAll('colgroup, col')) old.remove();
  table.caption ? table.caption.after(group) : table.prepend(group);
  table.dataset['columns'] = 'fixed';
  // A table too wide for its sheet stays so, and is found there: squeezed, it would break numbers in two.
  if (whole > room + 1) table.style.minWidth = `${whole}px`;
}
