import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import type { Point } from 'unist';
import { after, around, type Block, isPlain, phrases } from './plain-text.ts';

const ROW = /^\|.+\|$/;
const RULE = /^ *(:?)-+(:?) *$/;

/**
 * The node of a table with all its bars, as many cells in each row, and nothing in them but text and names of figures;
 * nothing for all else.
 */
export function plainTable({ lines, line, offset }: Block): Table | undefined {
  if (lines.length < 2 || !lines.every((each) => ROW.test(each))) return undefined;
  const [head = [], rules = [], ...rows] = lines.map((each) => each.slice(1, -1).split('|'));
  const align = rules.flatMap(alignOf);
  const isWhole = (cells: readonly string[]) =>
    cells.length === align.length && cells.every((cell) => isPlain(trimmed(cell)));
  if (align.length !== rules.length || ![head, ...rows].every(isWhole)) return undefined;
  let at = offset;
  const starts = lines.map((each, index) => {
    const start = { line: line + index, column: 1, offset: at };
    at += each.length + 1;
    return start;
  });
  const children = [head, rules, ...rows].flatMap((cells, index) =>
    index === 1 ? [] : rowOf(cells, starts[index] as Point),
  );
  const end = after(starts.at(-1) as Point, lines.at(-1) ?? '');
  return { type: 'table', align, children, position: { start: starts[0] as Point, end } };
}

function alignOf(rule: string): AlignType[] {
  const [found, left, right] = RULE.exec(rule) ?? [];
  if (found === undefined) return [];
  if (left && right) return ['center'];
  return [left ? 'left' : right ? 'right' : null];
}

/** A cell reaches from its bar to the next, the last one over that at the end. */
function rowOf(cells: readonly string[], start: Point): TableRow {
  let at = start;
  const children = cells.map((cell, index): TableCell => {
    const [from, bar] = [at, index === cells.length - 1 ? '|' : ''];
    at = after(from, `|${cell}${bar}`);
    const text = trimmed(cell);
    const blanks = cell.length - cell.replace(/^ +/, '').length;
    const inside = text === '' ? [] : phrases(text, after(from, `|${' '.repeat(blanks)}`));
    return { type: 'tableCell', children: inside, position: { start: from, end: at } };
  });
  return { type: 'tableRow', children, position: around(start, children) };
}

function trimmed(cell: string): string {
  return cell.replace(/^ +| +$/g, '');
}
