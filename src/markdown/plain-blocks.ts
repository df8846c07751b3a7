import type { Heading, Paragraph, Table } from 'mdast';
import { plainTable } from './plain-table.ts';
import { after, around, type Block, isPlain, phrases } from './plain-text.ts';

/** What makes something else of a paragraph at the start of one of its lines. */
const STARTS = /^(?:[ \t#+=:{-]|\d{1,9}[.)]|import\b|export\b)/;
const HEADING = /^(#{1,6}) (?=[^ \t#])([^#]+)$/;

/** The node of a heading, paragraph or table that holds text and names of figures only; nothing for all else. */
export function plainNode(block: Block): Heading | Paragraph | Table | undefined {
  return block.lines[0]?.startsWith('|') ? plainTable(block) : plainText(block);
}

function plainText({ lines, line, offset }: Block): Heading | Paragraph | undefined {
  const [first = ''] = lines;
  const [, marks, title = ''] = (lines.length === 1 && HEADING.exec(first)) || [];
  const start = { line, column: 1, offset };
  if (marks === undefined) {
    if (!lines.every((each) => isPlain(each) && !STARTS.test(each))) return undefined;
    const children = phrases(lines.join('\n'), start);
    return { type: 'paragraph', children, position: around(start, children) };
  }
  if (!isPlain(title)) return undefined;
  const children = phrases(title, after(start, `${marks} `));
  return { type: 'heading', depth: marks.length as Heading['depth'], children, position: around(start, children) };
}
