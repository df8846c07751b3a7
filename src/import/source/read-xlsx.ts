import ExcelJS from 'exceljs';
import { readOwnForm } from '../own-form/read-own-form.ts';
import { LIMITS } from './limits.ts';
import { type Cell, type Dropped, type Source, SourceFault, type Table } from './source.ts';
import { cellText } from './xlsx-text.ts';
import type { Package } from './zip.ts';

/** What no report needs, and what makes a small file slow to read. */
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'hyperlinks',
  'autoFilter',
  'drawing',
  'tableParts',
];

/** Reads the sheets of a workbook: merged cells, shown numbers, the last results of formulas. Nothing is computed. */
export async function readXlsx(bytes: Buffer, file: Package, name: string): Promise<Source> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: IGNORED });
  } catch {
    throw new SourceFault('Excel 文件读不了', '用 Excel 或 WPS 打开后另存为 .xlsx，再导入');
  }
  const dropped: Dropped[] = [...attached(file)];
  const blocks = workbook.worksheets.flatMap((sheet): Table[] => {
    const cells = readSheet(sheet, dropped);
    return cells.length === 0 ? [] : [{ kind: 'table', cells, place: sheet.name }];
  });
  const own = readOwnForm(workbook, blocks);
  return { name, blocks, notes: [], pictures: [], dropped, ...(own && { own }) };
}

function readSheet(sheet: ExcelJS.Worksheet, dropped: Dropped[]): Cell[] {
  if (sheet.state !== 'visible') {
    dropped.push({ place: sheet.name, text: `${sheet.actualRowCount} 行`, reason: '隐藏的工作表没有导入' });
    return [];
  }
  const cells: Cell[] = [];
  let filled = 0;
  sheet.eachRow((row, number) => {
    const texts = rowCells(row, sheet.name);
    if (texts.length === 0) return;
    if (row.hidden) {
      dropped.push({
        place: `${sheet.name}!第${number}行`,
        text: texts.map(({ text }) => text).join(' '),
        reason: '隐藏的行没有导入',
      });
      return;
    }
    filled += 1;
    cells.push(...texts);
    if (filled > LIMITS.rows || cells.length > LIMITS.cells)
      throw new SourceFault(`工作表“${sheet.name}”超过 ${LIMITS.rows} 行`, '只留下自评表，另存后再导入');
  });
  return cells;
}

function rowCells(row: ExcelJS.Row, sheet: string): Cell[] {
  const cells: Cell[] = [];
  row.eachCell((cell) => {
    if (cell.isMerged && cell.master.address !== cell.address) return;
    const text = cellText(cell);
    if (text === '') return;
    const { rowSpan, columnSpan } = spans(cell);
    const column = Number(cell.col) - 1;
    cells.push({ row: Number(cell.row) - 1, column, rowSpan, columnSpan, text, place: `${sheet}!${cell.address}` });
  });
  return cells;
}

/** How far a merged cell reaches: over all cells around it that name it as their master. */
function spans(cell: ExcelJS.Cell): { rowSpan: number; columnSpan: number } {
  if (!cell.isMerged) return { rowSpan: 1, columnSpan: 1 };
  const sheet = cell.worksheet;
  const [row, column] = [Number(cell.row), Number(cell.col)];
  const belongs = (r: number, c: number) => {
    const other = sheet.findCell(r, c);
    return other?.isMerged === true && other.master.address === cell.address;
  };
  let [rowSpan, columnSpan] = [1, 1];
  while (belongs(row + rowSpan, column)) rowSpan += 1;
  while (belongs(row, column + columnSpan)) columnSpan += 1;
  return { rowSpan, columnSpan };
}

function attached(file: Package): Dropped[] {
  return file.names
    .filter((name) => /vbaProject\.bin$|\/embeddings\/|\/externalLinks\/externalLink\d|activeX|\/media\//i.test(name))
    .map((name) => ({ place: '文件的附带内容', text: name, reason: '宏、外部链接、图片和嵌入的文件没有读取' }));
}
