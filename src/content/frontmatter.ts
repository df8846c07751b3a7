import { type Document, isMap, isNode, LineCounter, parseDocument, type Scalar, visit, type YAMLError } from 'yaml';
import type { Place } from '../domain/diagnostic.ts';

/** A YAML text that has been read: its data, where each value stands, and what is wrong with its syntax. */
export interface Frontmatter {
  /** Plain data. Numbers are the text that was typed: 9.620 stays "9.620". */
  readonly data: unknown;
  readonly place: (path: readonly PropertyKey[]) => Place;
  /** Where a key was written: an unknown key is wrong itself, not its value. */
  readonly keyPlace: (path: readonly PropertyKey[], key: string) => Place | undefined;
  readonly errors: readonly { readonly message: string; readonly place: Place }[];
}

/** Most nodes that aliases may add up to: a bomb of nested aliases is refused before it grows. */
const MAX_ALIASES = 50;

/**
 * Reads YAML with places. `text` may be a whole MDX file with its body blanked out, so that lines are those of the file.
 *
 * Only plain YAML: no merge keys, no tags of other languages, no dates.
 */
export function readFrontmatter(text: string, file: string): Frontmatter {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', merge: false, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    message: wording(error),
    place: at(error.pos[0]),
  }));
  const places = { place: placer(document, at, file), keyPlace: keyPlacer(document, at) };
  if (errors.length > 0) return { data: undefined, ...places, errors };
  keepDigits(document);
  return { ...toData(document, file), ...places };
}

function toData(document: Document.Parsed, file: string): Pick<Frontmatter, 'data' | 'errors'> {
  try {
    return { data: document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {}, errors: [] };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { data: undefined, errors: [{ message: 'YAML 的引用（*）太多', place: { file, line: 1, column: 1 } }] };
  }
}

/** A number becomes the text that was typed: money must not lose a digit on its way through a float. */
function keepDigits(document: Document.Parsed): void {
  visit(document, {
    Scalar(key, node: Scalar) {
      if (key !== 'key' && typeof node.value === 'number' && node.source !== undefined) node.value = node.source;
    },
  });
}

function placer(document: Document.Parsed, at: (offset: number) => Place, file: string): Frontmatter['place'] {
  return (path) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const offset = offsetOf(document, path.slice(0, depth));
      if (offset !== undefined) return at(offset);
    }
    const start = document.contents?.range?.[0];
    return start === undefined ? { file, line: 1, column: 1 } : at(start);
  };
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  const node = document.getIn([...path], true);
  return isNode(node) && node.range ? node.range[0] : undefined;
}

function keyPlacer(document: Document.Parsed, at: (offset: number) => Place): Frontmatter['keyPlace'] {
  return (path, key) => {
    const map = path.length === 0 ? document.contents : document.getIn([...path], true);
    if (!isMap<Scalar, unknown>(map)) return undefined;
    const range = map.items.find((pair) => String(pair.key.value) === key)?.key.range;
    return range ? at(range[0]) : undefined;
  };
}

function wording({ code, message }: YAMLError | { code: string; message: string }): string {
  return `${SYNTAX[code] ?? '这里不合 YAML 的写法'}（${message.split('\n')[0]}）`;
}

const SYNTAX: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对',
  TAB_AS_INDENT: '缩进用了制表符，要用空格',
  DUPLICATE_KEY: '同一个键写了两次',
  MISSING_CHAR: '少了标点，例如冒号后的空格、引号或括号',
  UNEXPECTED_TOKEN: '有多余的字符；含有冒号、# 或方括号的文字要加引号',
  BAD_SCALAR_START: '文字不能以这个符号开头，要加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，文字要加引号',
  MULTILINE_IMPLICIT_KEY: '键不能跨行，是不是少了冒号？',
  BAD_ALIAS: '引用（*）没有定义',
  TAG_RESOLVE_FAILED: '不支持 YAML 标签（!）',
};
