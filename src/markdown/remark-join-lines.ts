import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const HAN = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]`;
const BREAK = new RegExp(`(?<=${HAN})[ \\t]*\\n[ \\t]*|[ \\t]*\\n[ \\t]*(?=${HAN})`, 'gu');

/** remark plugin that joins the lines of a Chinese paragraph: a line break in the file is no space in print. */
export function remarkJoinLines() {
  return (tree: Root): undefined => {
    visit(tree, 'text', (node) => {
      node.value = node.value.replace(BREAK, '');
    });
  };
}
