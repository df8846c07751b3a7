import { parse } from 'csv-parse/sync';
import { decode } from './decode.ts';
import { LIMITS } from './limits.ts';
import { type Cell, type Source, SourceFault } from './source.ts';

/** Reads a table of comma, semicolon or tab separated values. */
export function readCsv(bytes: Buffer, name: string): Source {
  const { text } = decode(bytes);
  const rows = records(text);
  const cells = rows.flatMap((row, index) => cellsOf(row, index));
  if (cells.length > LIMITS.cells) throw new SourceFault(`表格超过 ${LIMITS.cells} 格`, '把表格分开再导入');
  const blocks = cells.length === 0 ? [] : [{ kind: 'table' as const, cells, place: 'CSV' }];
  return { name, blocks, notes: [], pictures: [], dropped: [] };
}

function records(text: string): string[][] {
  const first = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  const delimiter = [',', '\t', ';', '，'].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  } catch {
    throw new SourceFault('CSV 的引号不成对', '用 Excel 或 WPS 打开，另存为 CSV 或 .xlsx 后再导入');
  }
}

function cellsOf(row: readonly string[], index: number): Cell[] {
  return row.flatMap((text, column) =>
    text.trim() === ''
      ? []
      : [
          {
            row: index,
            column,
            rowSpan: 1,
            columnSpan: 1,
            text: text.trim(),
            place: `第${index + 1}行第${column + 1}列`,
          },
        ],
  );
}
