import type { Paragraph } from 'mdast';
import type { Point } from 'unist';
import { around, isPlain, phrases } from './plain-text.ts';

/** What makes something else of a paragraph at the start of one of its lines. */
const STARTS = /^(?:[ \t#+=:{-]|\d{1,9}[.)]|import\b|export\b|$)/;

/** The node of a paragraph that holds text and names of figures only; nothing for all else. */
export function plainParagraph(lines: readonly string[], start: Point): Paragraph | undefined {
  if (!lines.every((each) => isPlain(each) && !STARTS.test(each))) return undefined;
  const children = phrases(lines.join('\n'), start);
  return { type: 'paragraph', children, position: around(start, children) };
}
