import type { Heading, List, Paragraph, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { plainList } from './plain-list.ts';
import { plainParagraph } from './plain-paragraph.ts';
import { plainTable } from './plain-table.ts';
import { after, around, type Block, isPlain, phrases } from './plain-text.ts';

type Plain = Heading | List | MdxJsxFlowElement | Paragraph | Table;

/** Lists, quotes and notes go on after an empty line, or end with the first paragraph there. */
export const STAYS_OPEN = /^(?:[ \t]|[-+*>]|\d{1,9}[.)]|\[\^)/;
const EMPTY_TAG = /^<([\p{L}_][\p{L}\p{N}_]*)[ ]?\/>$/u;
const HEADING = /^(#{1,6}) (?=[^ \t#])([^#]+)$/;

/** The node of a block that holds text and names of figures only, or is one component; nothing for all else. */
export function plainNode(block: Block, next: Block | undefined): Plain | undefined {
  const { lines, line, offset } = block;
  const [first = ''] = lines;
  const start = { line, column: 1, offset };
  if (first.startsWith('|')) return plainTable(block);
  if (STAYS_OPEN.test(first)) return next && STAYS_OPEN.test(next.lines[0] ?? '') ? undefined : plainList(block);
  if (lines.length > 1) return plainParagraph(lines, start);
  const [, name] = EMPTY_TAG.exec(first) ?? [];
  const end = after(start, first);
  if (name) return { type: 'mdxJsxFlowElement', name, attributes: [], children: [], position: { start, end } };
  const [, marks, title = ''] = HEADING.exec(first) ?? [];
  if (!marks) return plainParagraph(lines, start);
  if (!isPlain(title)) return undefined;
  const children = phrases(title, after(start, `${marks} `));
  return { type: 'heading', depth: marks.length as Heading['depth'], children, position: around(start, children) };
}
