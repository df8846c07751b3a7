/** An operator of a content stream (ISO 32000-1 7.8.2) with its operands. */
export interface Operator {
  readonly name: string;
  /** Where its first operand begins, and where it ends. */
  readonly start: number;
  readonly end: number;
  /** Read when they are asked for: most operators are only counted. */
  readonly operands: readonly string[];
}

/**
 * The operators of a page, in order.
 *
 * @throws for what isn't a content stream, and for inline images, which Chromium doesn't write.
 */
export function operatorsOf(stream: string): Operator[] {
  const operators: Operator[] = [];
  let start = -1;
  for (let at = skipBlanks(stream, 0); at < stream.length; ) {
    const end = endOfToken(stream, at);
    if (start < 0) start = at;
    if (isOperator(stream, at, end)) {
      operators.push(new Read(stream, start, at, end));
      start = -1;
    }
    at = skipBlanks(stream, end);
  }
  return operators;
}

class Read implements Operator {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly #before: string;

  constructor(stream: string, start: number, at: number, end: number) {
    this.name = stream.slice(at, end);
    if (this.name === 'BI') unexpected(at);
    this.start = start;
    this.end = end;
    this.#before = stream.slice(start, at);
  }

  get operands(): readonly string[] {
    const operands: string[] = [];
    for (let at = 0; at < this.#before.length; ) {
      const end = endOfToken(this.#before, at);
      operands.push(this.#before.slice(at, end));
      at = skipBlanks(this.#before, end);
    }
    return operands;
  }
}

const CONSTANTS = new Set(['true', 'false', 'null']);

function isOperator(stream: string, at: number, end: number): boolean {
  const first = stream.charCodeAt(at);
  const isLetter = (first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a);
  if (!isLetter && first !== QUOTE && first !== DOUBLE_QUOTE) return false;
  return end - at < 4 || !CONSTANTS.has(stream.slice(at, end));
}

const [QUOTE, DOUBLE_QUOTE] = codes('\'"');
const [PERCENT, SLASH, OPEN, CLOSE, LESS, GREATER, LEFT, RIGHT, BACKSLASH] = codes('%/()<>[]\\');

function codes(characters: string): number[] {
  return Array.from(characters, (character) => character.charCodeAt(0));
}

/** What ends a name, a number or an operator: white space and delimiters (ISO 32000-1 tables 1 and 2). */
const BLANK = new Set(codes('\0\t\n\f\r \u000b'));
const ENDS = Uint8Array.from({ length: 256 }, (_, code) =>
  BLANK.has(code) || '()<>[]{}/%'.includes(String.fromCharCode(code)) ? 1 : 0,
);

/** White space and comments. */
function skipBlanks(stream: string, from: number): number {
  let at = from;
  for (; at < stream.length; at += 1) {
    const code = stream.charCodeAt(at);
    if (code === PERCENT) while (at < stream.length && !/[\r\n]/.test(stream.charAt(at))) at += 1;
    else if (code > 0x20 || !BLANK.has(code)) break;
  }
  return at;
}

function endOfToken(stream: string, at: number): number {
  switch (stream.charCodeAt(at)) {
    case OPEN:
      return endOfString(stream, at);
    case LESS:
      return stream.charCodeAt(at + 1) === LESS ? at + 2 : endOfHex(stream, at);
    case GREATER:
      return stream.charCodeAt(at + 1) === GREATER ? at + 2 : unexpected(at);
    case LEFT:
    case RIGHT:
      return at + 1;
    case SLASH:
      return endOfWord(stream, at + 1);
    default:
      return ENDS[stream.charCodeAt(at)] === 1 ? unexpected(at) : endOfWord(stream, at);
  }
}

function endOfWord(stream: string, from: number): number {
  let at = from;
  while (at < stream.length && ENDS[stream.charCodeAt(at)] !== 1) at += 1;
  return at;
}

function endOfHex(stream: string, at: number): number {
  const end = stream.indexOf('>', at);
  return end < 0 ? unexpected(at) : end + 1;
}

/** Brackets in a string are paired or escaped. */
function endOfString(stream: string, from: number): number {
  let depth = 0;
  for (let at = from; at < stream.length; at += 1) {
    const code = stream.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === OPEN) depth += 1;
    else if (code === CLOSE) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return unexpected(from);
}

function unexpected(at: number): never {
  throw new Error(`Unexpected content at ${at}, expected an operator`);
}
