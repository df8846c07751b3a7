import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** rehype plugin that puts the title of a table into the table, and an image with its title into a figure. */
export function rehypeCaptions() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const siblings = parent.children as ElementContent[];
      if (node.tagName !== 'figcaption') return;
      const { dataKind, ...properties } = node.properties;
      if (dataKind === '表') captionTable({ ...node, tagName: 'caption', properties }, siblings, index);
      if (dataKind === '图') makeFigure({ ...node, properties }, siblings, index);
    });
  };
}

function captionTable(caption: Element, siblings: ElementContent[], index: number): void {
  const table = siblings.slice(index + 1).find((each) => each.type === 'element');
  if (table?.tagName !== 'table') return;
  siblings.splice(index, 1, { type: 'text', value: '\n' });
  table.children.unshift(caption);
}

function makeFigure(caption: Element, siblings: ElementContent[], index: number): void {
  const at = siblings.slice(0, index).findLastIndex((each) => each.type === 'element');
  const paragraph = siblings[at];
  if (paragraph?.type !== 'element' || paragraph.tagName !== 'p') return;
  const figure: Element = {
    type: 'element',
    tagName: 'figure',
    properties: {},
    children: [...paragraph.children, caption],
  };
  siblings.splice(at, 1, figure);
  siblings.splice(index, 1, { type: 'text', value: '\n' });
}
