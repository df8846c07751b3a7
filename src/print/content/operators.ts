/** An operator of a content stream (ISO 32000-1 7.8.2) with its operands. */
export interface Operator {
  readonly name: string;
  /** Where its first operand begins, and where it ends. */
  readonly start: number;
  readonly end: number;
  readonly operands: readonly string[];
}

/** Spaces and comments, strings, hexadecimal strings, names, brackets, then numbers and operators. */
const TOKEN =
  /[\s\0]+|%[^\r\n]*|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<<|>>|<[\da-fA-F\s]*>|[[\]]|\/[^\s\0()<>[\]{}/%]*|[^\s\0()<>[\]{}/%]+/y;

const OPERATOR = /^[a-zA-Z'"][a-zA-Z\d*'"]*$/;
const CONSTANTS = new Set(['true', 'false', 'null']);

/**
 * The operators of a page, in order.
 *
 * @throws for what isn't a content stream, and for inline images, which Chromium doesn't write.
 */
export function* operatorsOf(stream: string): Generator<Operator> {
  let operands: string[] = [];
  let start = -1;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < stream.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(stream)?.[0];
    if (token === undefined || token === 'BI') throw new Error(`Unexpected content at ${at}, expected an operator`);
    if (/^[\s\0%]/.test(token)) continue;
    if (start < 0) start = at;
    if (!OPERATOR.test(token) || CONSTANTS.has(token)) {
      operands.push(token);
      continue;
    }
    yield { name: token, start, end: at + token.length, operands };
    operands = [];
    start = -1;
  }
}
