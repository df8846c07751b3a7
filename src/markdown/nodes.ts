import type { Nodes, Root } from 'mdast';

/** Every node of a tree in the order of the text: gathered once, where several rules look at all of them. */
export function nodesOf(tree: Root): Nodes[] {
  const found: Nodes[] = [];
  const add = (node: Nodes): void => {
    found.push(node);
    if ('children' in node) for (const child of node.children) add(child);
  };
  add(tree);
  return found;
}
