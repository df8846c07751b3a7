import type { Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { findFigure } from '../domain/figures/index.ts';
import { figureName, isComment } from './figure-name.ts';

/**
 * remark plugin that turns the name of a figure into the component that shows it.
 *
 * `{预算执行率}` becomes `<Figure name="executionRate" />`: no expression of an author is ever evaluated.
 */
export function remarkFigures() {
  return (tree: Root): undefined => {
    visit(tree, ['mdxTextExpression', 'mdxFlowExpression'], (node, index, parent) => {
      if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return undefined;
      const nodes = isComment(node.value) ? [] : [component(node)];
      replace(parent as Parents | undefined, index, nodes);
      // A comment leaves no node: its neighbour moves to this index and has to be visited there.
      return (index ?? 0) + nodes.length;
    });
  };
}

type Expression = { type: 'mdxTextExpression' | 'mdxFlowExpression'; value: string };

function component({ type, value }: Expression): Parents['children'][number] {
  const id = findFigure(figureName(value) ?? '')?.id;
  if (id === undefined) throw new Error(`Unexpected expression {${value}}, expected the name of a figure`);
  const element = {
    name: 'Figure',
    attributes: [{ type: 'mdxJsxAttribute' as const, name: 'name', value: id }],
    children: [],
  };
  if (type === 'mdxTextExpression') return { type: 'mdxJsxTextElement', ...element };
  return { type: 'paragraph', children: [{ type: 'mdxJsxTextElement', ...element }] };
}

function replace(parent: Parents | undefined, index: number | undefined, nodes: Parents['children']): void {
  if (parent && index !== undefined) (parent.children as Parents['children']).splice(index, 1, ...nodes);
}
