import type { Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Audience } from '../domain/evaluation.ts';
import { INTERNAL } from './components.ts';

/**
 * remark plugin for `<内部>…</内部>`: the public never gets it, not even as hidden HTML; inside the house it is plain text.
 *
 * Before numbering, so that chapters that are left out leave no gap.
 */
export function remarkInternal({ audience }: { readonly audience: Audience }) {
  return (tree: Root): undefined => {
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node, index, parent: Parents | undefined) => {
      if (!parent || index === undefined || !('name' in node) || node.name !== INTERNAL) return;
      const kept = audience === 'internal' && 'children' in node ? (node.children as Parents['children']) : [];
      (parent.children as Parents['children']).splice(index, 1, ...kept);
      return [SKIP, index];
    });
  };
}
