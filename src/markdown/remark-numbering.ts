import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { headingNumbers } from '../domain/numbering.ts';

/** Help pages have headings of their own kind. */
const EVALUATION = /[\\/]evaluations[\\/][^\\/]+[\\/][^\\/]+$/;

/**
 * remark plugin that writes 一、 （一） 1. （1） in front of headings, as text, so that copies and bookmarks have them too.
 *
 * The address of a heading comes from its words alone: it stays when a chapter is put in front.
 */
export function remarkNumbering() {
  return (tree: Root, file: VFile): undefined => {
    if (!EVALUATION.test(file.path ?? '')) return;
    const headings: Heading[] = [];
    visit(tree, 'heading', (node) => void headings.push(node));
    const ids = headingIds(headings.map((heading) => textOf(heading)));
    for (const [index, number] of headingNumbers(headings.map(({ depth }) => depth)).entries()) {
      const heading = headings[index];
      if (!heading) continue;
      heading.children.unshift({ type: 'text', value: number });
      heading.data = { ...heading.data, hProperties: { id: ids[index] } };
    }
  };
}

/** `项目概况`, and `项目概况-2` for the second of that name. */
function headingIds(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const id = text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'section';
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
