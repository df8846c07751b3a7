// @ts-check

/**
 * The cells of earlier rows that still cover a row, from left to right.
 *
 * @param {HTMLTableSectionElement} body
 * @param {HTMLTableRowElement} row
 */
export function cellsReaching(body, row) {
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
export function placedCells(body) {
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
 * Puts a cell that came from above into a row, at its column.
 *
 * @param {HTMLTableRowElement} row
 * @param {HTMLTableCellElement} cell
 * @param {number} left
 */
export function insertAt(row, cell, left) {
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
