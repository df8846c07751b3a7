import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { captionsOf, withoutSign } from './captions.ts';
import { goalOf, referenceLabels } from './references.ts';

/**
 * remark plugin that numbers the titles of tables and figures, 表1 and 图1, and writes the number wherever the text refers
 * to them: `见[](#表-各季度支出)` becomes 见表1.
 *
 * Before the numbering of headings: addresses come from their words.
 */
export function remarkCaptions() {
  return (tree: Root): undefined => {
    const labels = referenceLabels(tree);
    visit(tree, 'link', (link) => {
      const label = labels.get(goalOf(link) ?? '');
      if (label !== undefined && link.children.length === 0) link.children = [{ type: 'text', value: label }];
    });
    for (const { paragraph, kind, label, id } of captionsOf(tree)) {
      const [first] = paragraph.children;
      if (first?.type === 'text') first.value = `${label} ${withoutSign(first.value)}`;
      // Not "caption" yet: read as HTML on its way, one outside of a table would be dropped.
      paragraph.data = { ...paragraph.data, hName: 'figcaption', hProperties: { id, dataKind: kind } };
    }
  };
}
