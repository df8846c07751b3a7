import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import type { Point, Position } from 'unist';
import { findFigure } from '../domain/figures/index.ts';

/** Lines of a text without an empty one between them. */
export interface Block {
  readonly lines: readonly string[];
  /** Where it starts. */
  readonly line: number;
  readonly offset: number;
}

/** Everything that markdown, GFM, MDX or the search for addresses may take for a sign, wherever in a line it stands. */
const SIGNS = /[*_`~[\]\\&<>|@{}]|:\/\/|www\.|[ \t]$/i;
/** What makes something else of a paragraph at the start of one of its lines. */
const STARTS = /^(?:[ \t#+=:{-]|\d{1,9}[.)]|import\b|export\b)/;
const HEADING = /^(#{1,6}) (?=[^ \t#])([^#]+)$/;
const NAMES = /(\{[\p{L}_][\p{L}\p{N}_]*\})/u;

/** The node of a heading or paragraph that holds text and names of figures only; nothing for all else. */
export function plainNode({ lines, line, offset }: Block): Heading | Paragraph | undefined {
  const [first = ''] = lines;
  const [, marks, title = ''] = (lines.length === 1 && HEADING.exec(first)) || [];
  const start = { line, column: 1, offset };
  if (marks === undefined) {
    if (!lines.every((each) => isPlain(each) && !STARTS.test(each))) return undefined;
    const children = phrases(lines.join('\n'), start);
    return { type: 'paragraph', children, position: around(start, children) };
  }
  if (!isPlain(title)) return undefined;
  const children = phrases(title, after(start, `${marks} `));
  return { type: 'heading', depth: marks.length as Heading['depth'], children, position: around(start, children) };
}

function isPlain(text: string): boolean {
  return !SIGNS.test(withoutFigures(text));
}

/** The text without the names of figures in it; other braces stay. */
export function withoutFigures(text: string): string {
  if (!text.includes('{')) return text;
  const parts = text.split(NAMES);
  return parts.filter((part) => !(NAMES.test(part) && findFigure(part.slice(1, -1)))).join('');
}

/** The texts and names of a plain block, each with its place. */
function phrases(text: string, from: Point): PhrasingContent[] {
  let start = from;
  return text
    .split(NAMES)
    .filter((part) => part !== '')
    .map((part): PhrasingContent => {
      const position = { start, end: after(start, part) };
      start = position.end;
      if (part.startsWith('{')) return { type: 'mdxTextExpression', value: part.slice(1, -1), position };
      return { type: 'text', value: part, position };
    });
}

function around(start: Point, children: readonly PhrasingContent[]): Position {
  return { start, end: children.at(-1)?.position?.end ?? start };
}

function after({ line, column, offset = 0 }: Point, text: string): Point {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    line: line + lines.length - 1,
    column: lines.length > 1 ? last + 1 : column + last,
    offset: offset + text.length,
  };
}
