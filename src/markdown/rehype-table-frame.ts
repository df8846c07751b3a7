import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** rehype plugin that gives a table a frame in which a wide one scrolls, so that the page never does. */
export function rehypeTableFrame() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      const frame: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-scroll'] },
        children: [node],
      };
      parent.children.splice(index, 1, frame);
      return SKIP;
    });
  };
}
