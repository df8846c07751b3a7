import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** rehype plugin that keeps the alignment of table cells in an attribute of ours: MDX would write it as a style. */
export function rehypeCellAlign() {
  return (tree: Root): undefined => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if ((tagName !== 'td' && tagName !== 'th') || properties['align'] === undefined) return;
      properties['dataAlign'] = properties['align'];
      delete properties['align'];
    });
  };
}
