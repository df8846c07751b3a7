import type ExcelJS from 'exceljs';

/** A cell that a published form names by the path of its value in the frontmatter: `indicators.0.target`. */
export interface NamedCell {
  readonly path: string;
  /** Nothing where a formula has no result that the file keeps. */
  readonly value: string | undefined;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly place: string;
}

/** The sheet that holds what the form has no cell for; its head is how a published workbook is known. */
const REGISTER = '登记信息';
const HEAD = '字段（与报告文件头相同）';

/** Whether a workbook is a 自评表 as an archive publishes it: it can be read back whole. */
export function isPublishedForm(book: ExcelJS.Workbook): boolean {
  return book.getWorksheet(REGISTER)?.getCell('A1').value === HEAD;
}

export function formSheet(book: ExcelJS.Workbook): ExcelJS.Worksheet | undefined {
  return book.worksheets.find(({ name }) => name !== REGISTER);
}

/** Every named cell with what stands in it now. A name whose row was deleted has no cell and is left out. */
export function namedCells(book: ExcelJS.Workbook): NamedCell[] {
  return book.definedNames.model.flatMap(({ name, ranges }) => {
    if (name.startsWith('_xlnm')) return [];
    const [, quoted = '', column = '', row = ''] = /^(.+)!\$?([A-Z]+)\$?(\d+)$/.exec(ranges[0] ?? '') ?? [];
    const sheet = quoted.replace(/^'|'$/g, '').replaceAll("''", "'");
    const cell = book.getWorksheet(sheet)?.getCell(`${column}${row}`);
    if (!cell) return [];
    const at = { sheet, row: Number(cell.row), column: Number(cell.col), place: `${sheet}!${cell.address}` };
    return [{ path: name, value: typedText(cell), ...at }];
  });
}

export function isFormula(cell: ExcelJS.Cell): boolean {
  return cell.formula !== undefined && cell.formula !== '';
}

/** What was typed. A number has the digits that it needs: zeros behind it are the format's. */
export function typedText(cell: ExcelJS.Cell): string | undefined {
  const value = isFormula(cell) ? cell.result : cell.value;
  if (value === null || value === undefined) return isFormula(cell) ? undefined : '';
  if (typeof value === 'number') return numberText(value, cell.numFmt ?? '');
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value).trim();
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  return 'text' in value ? String(value.text).trim() : undefined;
}

function numberText(value: number, format: string): string {
  const percent = /%/.test(format);
  const text = String(Number((percent ? value * 100 : value).toPrecision(15)));
  return percent ? `${text}%` : text;
}
