import type { Operator } from './operators.ts';

/** Something painted: a text object, a path, or an image or form. */
export interface Item {
  readonly kind: 'text' | 'path' | 'object';
  readonly start: number;
  readonly end: number;
  /** Where a text begins on the sheet, in points. */
  readonly at?: readonly [number, number];
}

/** A marked piece of content (ISO 32000-1 14.6): from `BDC` to `EMC`. */
export interface Marking {
  /** The `BDC` or `BMC` with its operands. */
  readonly start: number;
  readonly end: number;
  /** Where its `EMC` ends. */
  readonly close: number;
  readonly tag: string;
  /** Its number on the page, when it belongs to the structure. */
  readonly mark?: number;
  readonly items: readonly Item[];
}

/** What a page paints, with and without a mark. */
export interface Scan {
  readonly markings: readonly Marking[];
  readonly unmarked: readonly Item[];
}

type Matrix = readonly [number, number, number, number, number, number];

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINT = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const OBJECTS = new Set(['Do', 'sh']);

/** Finds what is painted on a page, and under which mark. */
export function scan(operators: readonly Operator[]): Scan {
  const markings: Open[] = [];
  const unmarked: Item[] = [];
  const open: Open[] = [];
  for (const part of partsOf(operators)) {
    if ('kind' in part) (open[0]?.items ?? unmarked).push(part);
    else if (part.name === 'EMC') close(open.pop(), part.end);
    else {
      const marking = { ...markingOf(part), items: [], close: Number.POSITIVE_INFINITY };
      // What is marked inside another mark belongs to that.
      if (open.length === 0) markings.push(marking);
      open.push(marking);
    }
  }
  return { markings, unmarked };
}

type Open = Omit<Marking, 'items' | 'close'> & { items: Item[]; close: number };

function close(marking: Open | undefined, at: number): void {
  if (marking) marking.close = at;
}

function markingOf({ start, end, operands }: Operator): Omit<Marking, 'items' | 'close'> {
  const number = /\/MCID\s+(\d+)/.exec(operands.join(' '))?.[1];
  return { start, end, tag: (operands[0] ?? '').slice(1), ...(number !== undefined && { mark: Number(number) }) };
}

/** Items, and the operators that open and close marks. */
function* partsOf(operators: readonly Operator[]): Generator<Item | Operator> {
  const matrices: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let path: number | undefined;
  let text: { start: number; at?: readonly [number, number] } | undefined;
  for (const operator of operators) {
    const { name, start, end } = operator;
    if (name === 'BDC' || name === 'BMC' || name === 'EMC') yield operator;
    else if (PATH.has(name)) path ??= start;
    else if (name === 'n') path = undefined;
    else if (PAINT.has(name)) {
      yield { kind: 'path', start: path ?? start, end };
      path = undefined;
    } else if (name === 'BT') text = { start };
    else if (name === 'Tm' && text) text.at ??= originOf(multiply(matrixOf(operator.operands), matrix));
    else if (name === 'ET' && text) {
      yield { kind: 'text', end, ...text };
      text = undefined;
    } else if (OBJECTS.has(name)) yield { kind: 'object', start, end };
    else if (name === 'q') matrices.push(matrix);
    else if (name === 'Q') matrix = matrices.pop() ?? matrix;
    else if (name === 'cm') matrix = multiply(matrixOf(operator.operands), matrix);
  }
}

function matrixOf(operands: readonly string[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number);
  return [a, b, c, d, e, f];
}

function originOf([, , , , x, y]: Matrix): readonly [number, number] {
  return [x, y];
}

function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
