import type { Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { BodyHeading } from '../domain/body.ts';

const HEADING = /^h([2-5])$/;

/** rehype plugin that notes the headings, before links to them are added. */
export function rehypeCollectHeadings(headings: BodyHeading[]) {
  return (tree: Root): undefined => {
    visit(tree, 'element', (node) => {
      const depth = HEADING.exec(node.tagName)?.[1];
      const { id } = node.properties;
      if (depth !== undefined && typeof id === 'string')
        headings.push({ depth: Number(depth), slug: id, text: textOf(node) });
    });
  };
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
