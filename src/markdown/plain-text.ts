import type { PhrasingContent } from 'mdast';
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
const NAMES = /(\{[\p{L}_][\p{L}\p{N}_]*\})/u;

/** Whether a text is what it looks like to every part of the parser; names of figures may be in it. */
export function isPlain(text: string): boolean {
  return !SIGNS.test(withoutFigures(text));
}

/** The text without the names of figures in it; other braces stay. */
export function withoutFigures(text: string): string {
  if (!text.includes('{')) return text;
  const parts = text.split(NAMES);
  return parts.filter((part) => !(NAMES.test(part) && findFigure(part.slice(1, -1)))).join('');
}

/** The texts and names of a plain text, each with its place. */
export function phrases(text: string, from: Point): PhrasingContent[] {
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

export function around(start: Point, children: readonly { readonly position?: Position | undefined }[]): Position {
  return { start, end: children.at(-1)?.position?.end ?? start };
}

export function after({ line, column, offset = 0 }: Point, text: string): Point {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    line: line + lines.length - 1,
    column: lines.length > 1 ? last + 1 : column + last,
    offset: offset + text.length,
  };
}
