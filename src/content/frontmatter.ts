import { type Alias, type Document, isMap, isScalar, parseDocument, type Scalar, visit, type YAMLMap } from 'yaml';
import type { Place } from '../domain/diagnostic.ts';
import { codeOf, INVISIBLE } from '../domain/prose/characters.ts';
import { readQuickly } from './quick-yaml.ts';
import { offsetAt, type Spot, spotsOf } from './spots.ts';

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

/** Uniqueness of keys is ours: the parser compares every key with every other. */
const PLAIN = {
  schema: 'core',
  merge: false,
  prettyErrors: false,
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
} as const;

/** Faults of syntax that are worth a message each: those after them follow from them. */
const MOST_ERRORS = 20;

/**
 * Reads YAML with places. `text` may be a whole MDX file with its body blanked out, so that lines are those of the file.
 *
 * Only plain YAML: no merge keys, no tags of other languages, no dates.
 */
export function readFrontmatter(text: string, file: string): Frontmatter {
  const quick = readQuickly(text);
  if (quick === undefined) return readThoroughly(text, file);
  const at = placeIn(text, file);
  return {
    data: quick.data,
    place: placesOf(quick.spots, at, file),
    keyPlace: (path, key) => readThoroughly(text, file).keyPlace(path, key),
    errors: [],
  };
}

/** The reader that can tell every fault: the other gives up at the first. */
export function readThoroughly(text: string, file: string): Frontmatter {
  const document = parseDocument(text, PLAIN);
  const at = placeIn(text, file);
  const errors = [...document.errors, ...document.warnings, ...ownRules(document)]
    .slice(0, MOST_ERRORS)
    .map((error) => ({ message: wording(error), place: at(error.pos[0]) }));
  const places = { place: placesOf(spotsOf(document), at, file), keyPlace: keyPlacer(document, at) };
  if (errors.length > 0) return { data: undefined, ...places, errors };
  return { ...toData(document, file), ...places };
}

/** Line and column of an offset, counted when somebody asks: most files have no fault. */
function placeIn(text: string, file: string): (offset: number) => Place {
  return (offset) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const line = text.slice(0, start).split('\n').length;
    return { file, line, column: offset - start + 1 };
  };
}

function toData(document: Document.Parsed, file: string): Pick<Frontmatter, 'data' | 'errors'> {
  try {
    return { data: document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {}, errors: [] };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { data: undefined, errors: [{ message: 'YAML 的引用（*）太多', place: { file, line: 1, column: 1 } }] };
  }
}

function placesOf(spots: Spot | undefined, at: (offset: number) => Place, file: string): Frontmatter['place'] {
  return (path) => {
    const offset = offsetAt(spots, path);
    return offset === undefined ? { file, line: 1, column: 1 } : at(offset);
  };
}

function keyPlacer(document: Document.Parsed, at: (offset: number) => Place): Frontmatter['keyPlace'] {
  return (path, key) => {
    const map = path.length === 0 ? document.contents : document.getIn([...path], true);
    if (!isMap<Scalar, unknown>(map)) return undefined;
    const range = map.items.find((pair) => String(pair.key.value) === key)?.key.range;
    return range ? at(range[0]) : undefined;
  };
}

/** What is wrong with the syntax, and from where to where. */
interface SyntaxError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/**
 * What YAML allows and we don't, by kind. On the way a number becomes the text that was typed: money must not lose a
 * digit on its way through a float.
 */
function ownRules(document: Document.Parsed): SyntaxError[] {
  const repeated: SyntaxError[] = [];
  const aliases: SyntaxError[] = [];
  const invisible: SyntaxError[] = [];
  visit(document, {
    Map(_key, map) {
      repeated.push(...repeatedKeys(map));
    },
    Alias(_key, alias, path) {
      aliases.push(...openAlias(alias, document, path));
    },
    Scalar(key, scalar) {
      if (key !== 'key' && typeof scalar.value === 'number' && scalar.source !== undefined)
        scalar.value = scalar.source;
      invisible.push(...invisibleText(scalar));
    },
  });
  return [...repeated, ...aliases, ...invisible];
}

function repeatedKeys({ items }: YAMLMap): SyntaxError[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const again = seen.has(key.value);
    seen.add(key.value);
    return again ? fault('DUPLICATE_KEY', String(key.value), key) : [];
  });
}

/** An alias of nothing, or of a node that it is part of. */
function openAlias(alias: Alias, document: Document.Parsed, path: readonly unknown[]): SyntaxError[] {
  const target = alias.resolve(document);
  if (target === undefined) return [fault('BAD_ALIAS', alias.source, alias)];
  return path.includes(target) ? [fault('CIRCULAR_ALIAS', alias.source, alias)] : [];
}

/** Signs that nobody sees, typed or escaped: able to show other digits than those here. */
function invisibleText(scalar: Scalar): SyntaxError[] {
  const [sign] = INVISIBLE.exec(String(scalar.value)) ?? [];
  return sign === undefined ? [] : [fault('INVISIBLE', codeOf(sign), scalar)];
}

function fault(code: string, message: string, node: Scalar | Alias): SyntaxError {
  const start = node.range?.[0] ?? 0;
  return { code, message, pos: [start, start] };
}

function wording({ code, message }: SyntaxError): string {
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
  INVISIBLE: '有看不见的字符，要重新键入',
  BAD_ALIAS: '引用（*）没有定义',
  CIRCULAR_ALIAS: '引用（*）绕回了自己',
  NON_STRING_KEY: '键只能是一个词',
  MULTIPLE_DOCS: '数据部分中间有多余的 --- 或 ...',
  TAG_RESOLVE_FAILED: '不支持 YAML 标签（!）',
};
