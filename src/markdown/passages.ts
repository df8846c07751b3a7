import type { List, Nodes, Parents, Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { OPAQUE, type Passage, type PassageKind, passage } from '../domain/prose/passage.ts';
import { TextRun } from './text-run.ts';

/** Every heading, paragraph, list item and table cell of a body, in order, with the numbers typed in it. */
export function passagesOf(tree: Root, source: string, file: string): Passage[] {
  const found: Passage[] = [];
  const section: string[] = [];
  let blocks = 0;

  function read(node: Nodes, kind: PassageKind, block: number): void {
    if (node.type === 'heading') section.splice(node.depth - 1);
    if (node.type === 'heading' || node.type === 'paragraph')
      add(node, node.type === 'heading' ? 'heading' : kind, block);
    else if (node.type === 'table') readTable(node, ++blocks);
    else if (node.type === 'list') readList(node, ++blocks);
    else if ('children' in node) for (const child of node.children) read(child as Nodes, kind, block);
    if (node.type === 'heading') section[node.depth - 1] = textOf(node);
  }

  /** Only the first paragraph of an item stands for it. */
  function readList({ children, ordered }: List, block: number): void {
    for (const item of children) {
      const number = ordered ? { number: Number.parseInt(source.slice(item.position?.start.offset), 10) } : {};
      const [first, ...others] = item.children;
      if (first?.type === 'paragraph') add(first, 'item', block, number);
      else if (first) read(first, 'item', block);
      for (const child of others) read(child, 'paragraph', block);
    }
  }

  type Details = Pick<Passage, 'heads' | 'cell' | 'number'>;

  function add(node: Parents, kind: PassageKind, block: number, at: Details = {}): void {
    const run = new TextRun(source);
    for (const child of node.children) write(child as Nodes, run);
    if (run.text.trim() === '') return;
    const above = section.filter((title) => title !== undefined);
    const { text, marks } = run;
    found.push(passage({ kind, text, file, marks, section: above, block, ...at }));
  }

  function readTable({ children: [head, ...rows] }: Table, block: number): void {
    for (const [line, row] of (head ? [head, ...rows] : []).entries()) {
      // A 合计 behind an empty 序号 is what heads its row, and so is a name behind a number.
      const numbered = head?.children[0] !== undefined && NUMBERS.test(textOf(head.children[0]).trim());
      const labelled = numbered ? 1 : row.children.slice(0, 2).findIndex((cell) => !BLANK.test(textOf(cell).trim()));
      const label = row.children[Math.max(0, labelled)];
      for (const [index, cell] of row.children.entries()) {
        const column = row === head ? undefined : head?.children[index];
        const heads = index <= Math.max(0, labelled) || !column || !label ? '' : `${textOf(label)}${textOf(column)}`;
        add(cell, 'cell', block, { ...(heads && { heads }), cell: [line, index] });
      }
    }
  }

  read(tree, 'paragraph', 0);
  return found;
}

const NUMBERS = /^(?:序号|编号)$/;
const BLANK = /^[-—–/]*$/;

/** Text as readers see it; figures, code, images and components leave a sign that ends what stood before. */
function write(node: Nodes, run: TextRun): void {
  if (node.type === 'text') run.write(node.value, node.position?.start);
  else if (node.type === 'break') run.write(OPAQUE, node.position?.start);
  else if ('children' in node && node.children.length > 0)
    for (const child of node.children) write(child as Nodes, run);
  else run.write(OPAQUE, node.position?.start);
}
