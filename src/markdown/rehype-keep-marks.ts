import type { Element, ElementContent, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { FIGURE_SLOT } from './body-parts.ts';

/** Marks that may not end a line, and marks that may not start one. */
const BEFORE = /[（《“‘〔【]+$/u;
const AFTER = /^[，。；：、！？）》”’〕】%]+/u;

/**
 * rehype plugin that keeps a figure and the marks beside it in one line: a figure is a button on the page, and browsers
 * break lines beside a button even before a comma.
 */
export function rehypeKeepMarks() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (node, index, parent) => {
      if (index === undefined || parent?.type !== 'element' || node.tagName !== FIGURE_SLOT) return;
      keep(parent.children, index);
      // The figure is a child of what keeps it now.
      return index + 2;
    });
  };
}

function keep(siblings: ElementContent[], index: number): void {
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  const marks = [cut(before, BEFORE), siblings[index], cut(after, AFTER)].filter((each) => each !== undefined);
  if (marks.length === 1) return;
  const kept: Element = { type: 'element', tagName: 'span', properties: { className: ['kept'] }, children: marks };
  siblings[index] = kept;
}

/** Takes the marks off a text beside a figure. */
function cut(node: ElementContent | undefined, marks: RegExp): Text | undefined {
  const [value] = (node?.type === 'text' && marks.exec(node.value)) || [];
  if (node?.type !== 'text' || value === undefined) return undefined;
  node.value = node.value.replace(marks, '');
  return { type: 'text', value };
}
