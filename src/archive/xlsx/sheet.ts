import type { Cell, CellValue, Worksheet } from 'exceljs';

/** Which cells, both ends included; one column or row where an end is left out. */
export interface Area {
  readonly row: number;
  readonly from: number;
  readonly to?: number;
  readonly until?: number;
}

/** Writes a value into an area as one cell. `path` names the cell by the field of the record that it holds. */
export function write(
  sheet: Worksheet,
  { row, from, to = from, until = row }: Area,
  value: CellValue,
  path?: string,
): Cell {
  const cell = sheet.getCell(row, from);
  cell.value = value;
  if (to > from || until > row) sheet.mergeCells(row, from, until, to);
  if (path !== undefined) cell.addName(path);
  if (typeof value === 'string' && until === row) makeRoom(sheet, row, lines(sheet, value, from, to));
  return cell;
}

/** A label of the form. */
export function head(sheet: Worksheet, area: Area, text: string): Cell {
  const cell = write(sheet, area, text);
  cell.font = { ...BODY, bold: true };
  return cell;
}

const LINE_HEIGHT = 15;
const ROW_PADDING = 7;

/** A spreadsheet doesn't make merged rows as high as their text needs. Unit: points. */
function makeRoom(sheet: Worksheet, row: number, count: number): void {
  const height = count * LINE_HEIGHT + ROW_PADDING;
  const own = sheet.getRow(row);
  if ((own.height ?? 0) < height) own.height = height;
}

/** Lines of a text in columns of these widths, a Chinese character being two wide. */
function lines(sheet: Worksheet, text: string, from: number, to: number): number {
  let room = 0;
  for (let column = from; column <= to; column += 1) room += (sheet.getColumn(column).width ?? 9) - 1;
  const wide = (line: string) => [...line].reduce((width, sign) => width + (sign > '\u2e80' ? 2 : 1.1), 0);
  return text.split('\n').reduce((count, line) => count + Math.max(1, Math.ceil(wide(line) / room)), 0);
}

const THIN = { style: 'thin' } as const;
const FRAME = { top: THIN, bottom: THIN, left: THIN, right: THIN };
export const BODY = { name: '宋体', size: 10.5 } as const;

/** Lines, type and alignment of all cells of these rows; what was set before stays. */
export function frame(sheet: Worksheet, from: number, to: number, columns: number): void {
  for (let row = from; row <= to; row += 1) {
    for (let column = 1; column <= columns; column += 1) {
      const cell = sheet.getCell(row, column);
      cell.border = FRAME;
      cell.font = { ...BODY, ...cell.font };
      cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true, ...cell.alignment };
    }
  }
}

/** Format of a number with at least so many decimal places, more where more were typed. */
export function format(places: number, typed = ''): string {
  const all = Math.max(places, typed.split('.')[1]?.length ?? 0);
  return all === 0 ? '0' : `0.${'0'.repeat(all)}`;
}

/** `C5:C9`, or nothing where there is no row. */
export function range(sheet: Worksheet, column: number, from: number, to: number): string {
  return `${sheet.getCell(from, column).address}:${sheet.getCell(to, column).address}`;
}

/** What a cell shows that has nothing to hold. */
export const NOTHING = '—';
