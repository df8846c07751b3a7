import { decode } from './decode.ts';
import { LIMITS } from './limits.ts';
import { type Block, type Source, SourceFault, type Table } from './source.ts';

/** Reads plain text, a paragraph a line. Lines with ` | ` or tabs between their parts are rows of a table. */
export function readPlainText(bytes: Buffer, name: string): Source {
  const { text } = decode(bytes);
  if (text.includes('\0'))
    throw new SourceFault('文件里有空字符，不是文字文件', '另存为 .txt、.csv、.docx 或 .xlsx 后再导入');
  if (text.length > LIMITS.characters)
    throw new SourceFault(`文字超过 ${LIMITS.characters} 字`, '把文件分成几份再导入');
  return { name, blocks: blocksOf(text.split('\n')), notes: [], pictures: [], dropped: [] };
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let rows: { readonly line: number; readonly parts: readonly string[] }[] = [];
  const close = () => {
    const [row] = rows;
    if (rows.length === 1 && row)
      blocks.push({ kind: 'paragraph', text: row.parts.join(' | '), place: `第${row.line}行` });
    else if (rows.length > 1) blocks.push(tableOf(rows, blocks.filter(({ kind }) => kind === 'table').length + 1));
    rows = [];
  };
  for (const [index, line] of lines.entries()) {
    const parts = split(line);
    if (parts.length > 1) rows.push({ line: index + 1, parts });
    else if (line.trim() !== '') {
      close();
      blocks.push({ kind: 'paragraph', text: line.trim(), place: `第${index + 1}行` });
    }
  }
  close();
  return blocks;
}

/** Cells of a line; empty ones between two borders are kept, a border at either end is none. */
function split(line: string): readonly string[] {
  const bare = line.trim().replace(/^\||\|$/g, '');
  if (/^[\s|:+-]+$/.test(bare)) return [];
  const parts = bare.includes('|') ? bare.split('|') : bare.split('\t');
  return parts.map((part) => part.trim());
}

function tableOf(rows: readonly { line: number; parts: readonly string[] }[], count: number): Table {
  return {
    kind: 'table',
    place: `表${count}`,
    guessed: true,
    cells: rows.flatMap(({ line, parts }, row) =>
      parts.map((text, column) => ({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text,
        place: `第${line}行第${column + 1}格`,
      })),
    ),
  };
}
