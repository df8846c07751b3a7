import type { Root } from 'mdast';
import { numberedHeadings } from './headings.ts';

/** remark plugin that writes 一、 （一） 1. （1） in front of headings, as text, so that copies and bookmarks have them too. */
export function remarkNumbering() {
  return (tree: Root): undefined => {
    for (const { heading, number, id } of numberedHeadings(tree)) {
      heading.children.unshift({ type: 'text', value: number });
      heading.data = { ...heading.data, hProperties: { id } };
    }
  };
}
