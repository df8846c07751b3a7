import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5']);

/** rehype plugin that ends each heading with a link to itself, for the screen; its sign comes from the style sheet. */
export function rehypeHeadingAnchors() {
  return (tree: Root): undefined => {
    visit(tree, 'element', ({ tagName, properties, children }) => {
      const { id } = properties;
      if (!HEADINGS.has(tagName) || typeof id !== 'string' || id === '') return;
      const label = `链接：${id}`;
      children.push({
        type: 'element',
        tagName: 'a',
        properties: { className: ['anchor', 'screen-only'], href: `#${id}`, ariaLabel: label },
        children: [],
      });
    });
  };
}
