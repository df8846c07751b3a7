import type { Workbook, Worksheet } from 'exceljs';
import { COLUMNS } from '../../domain/budget.ts';
import { exact } from '../../domain/decimal.ts';
import type { RecordField } from '../../domain/record-fields.ts';
import { float } from './form.ts';
import { BODY, format, frame, head, write } from './sheet.ts';

const NAME = '登记信息';
const HEADS = ['字段（与报告文件头相同）', '内容'];
const WIDTHS = [42, 90];
const FIRST = 2;

/** Where each of these fields will stand on the sheet of what the form has no cell for. */
export function registerPlaces(fields: readonly RecordField[]): ReadonlyMap<string, string> {
  return new Map(fields.map(({ path }, index) => [path, `'${NAME}'!$B$${FIRST + index}`]));
}

/** The sheet of all fields that the form has no cell for, one a row, each value named by its path. */
export function writeRegister(book: Workbook, fields: readonly RecordField[]): void {
  const sheet = book.addWorksheet(NAME, {
    pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  for (const [index, text] of HEADS.entries()) head(sheet, { row: 1, from: index + 1 }, text);
  for (const [index, field] of fields.entries()) writeField(sheet, FIRST + index, field);
  frame(sheet, 1, FIRST + fields.length - 1, HEADS.length);
}

/** Amounts are numbers, so that formulas of the form can refer to them; everything else is text, an index number too. */
function writeField(sheet: Worksheet, row: number, { path, value }: RecordField): void {
  write(sheet, { row, from: 1 }, path).alignment = { horizontal: 'left' };
  const isAmount = Object.hasOwn(COLUMNS, path.split('.').at(-1) ?? '');
  const cell = write(sheet, { row, from: 2 }, isAmount ? float(exact(value)) : value, path);
  cell.numFmt = isAmount ? format(0, value) : '@';
  cell.font = BODY;
  cell.alignment = { horizontal: 'left' };
}
