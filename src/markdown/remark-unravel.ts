import type { Paragraph, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** remark plugin that takes components out of a paragraph that holds nothing else: `<附件>…</附件>` on one line is no paragraph. */
export function remarkUnravel() {
  return (tree: Root): undefined => {
    visit(tree, 'paragraph', (node, index, parent: Parents | undefined) => {
      if (!parent || index === undefined || !isOnlyComponents(node)) return undefined;
      const components = node.children
        .filter(({ type }) => type === 'mdxJsxTextElement')
        .map((component) => ({ ...component, type: 'mdxJsxFlowElement' }));
      (parent.children as unknown[]).splice(index, 1, ...components);
      return [SKIP, index];
    });
  };
}

function isOnlyComponents({ children }: Paragraph): boolean {
  const components = children.filter((child) => child.type === 'mdxJsxTextElement' && child.name !== 'br');
  const blank = children.filter((child) => child.type === 'text' && child.value.trim() === '');
  return components.length > 0 && components.length + blank.length === children.length;
}
