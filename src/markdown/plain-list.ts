import type { List, ListItem } from 'mdast';
import { plainParagraph } from './plain-paragraph.ts';
import { after, around, type Block } from './plain-text.ts';

const ITEM = /^((?:(\d{1,9})([.)])|([-+*])) )(.+)$/;

/**
 * The node of a list with one line to an item, one kind of marker and nothing in it but text and names of figures;
 * nothing for all else.
 *
 * Only where the next block ends it: what may go on with a list after an empty line is for the parser.
 */
export function plainList({ lines, line, offset }: Block): List | undefined {
  let at = offset;
  const items = lines.map((each, index) => {
    const start = { line: line + index, column: 1, offset: at };
    at += each.length + 1;
    const [, marker = '', number, delimiter, bullet, text = ''] = ITEM.exec(each) ?? [];
    const paragraph = plainParagraph([text], after(start, marker));
    return { kind: delimiter ?? bullet, number, paragraph, start };
  });
  const [first] = items;
  const children = items.flatMap(({ kind, paragraph, start }): ListItem[] =>
    paragraph === undefined || kind !== first?.kind
      ? []
      : [
          {
            type: 'listItem',
            spread: false,
            checked: null,
            children: [paragraph],
            position: around(start, [paragraph]),
          },
        ],
  );
  if (first === undefined || children.length < items.length) return undefined;
  return {
    type: 'list',
    ordered: first.number !== undefined,
    start: first.number === undefined ? null : Number(first.number),
    spread: false,
    children,
    position: around(first.start, children),
  };
}
