// @ts-check

/**
 * Gives every table the column widths that it has when whole, so that its parts on later sheets line up.
 *
 * @param {Element} report laid out at the width of its type area
 */
export function fixColumns(report) {
  for (const table of report.querySelectorAll('table')) {
    const widths = columnWidths(table);
    if (widths.length > 0) replaceColumns(table, widths);
  }
}

/**
 * Measured with a row of its own, one cell a column: rows of the table may all have spanning cells.
 *
 * @param {HTMLTableElement} table
 */
function columnWidths(table) {
  const probe = document.createElement('tr');
  for (let column = 0; column < columnCount(table); column += 1) probe.append(document.createElement('td'));
  const body = table.tBodies[0];
  if (!body) return [];
  for (const cell of probe.cells) cell.style.cssText = 'padding: 0; border: 0; height: 0; font-size: 0';
  body.append(probe);
  const widths = [...probe.cells].map((cell) => cell.getBoundingClientRect().width);
  probe.remove();
  return widths;
}

/** @param {HTMLTableElement} table */
function columnCount(table) {
  return [...(table.rows[0]?.cells ?? [])].reduce((count, cell) => count + cell.colSpan, 0);
}

/**
 * @param {HTMLTableElement} table
 * @param {readonly number[]} widths
 */
function replaceColumns(table, widths) {
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
  if (whole > availableWidth(table) + 1) table.style.minWidth = `${whole}px`;
}

/** @param {HTMLTableElement} table */
function availableWidth(table) {
  return table.parentElement?.getBoundingClientRect().width ?? 0;
}
