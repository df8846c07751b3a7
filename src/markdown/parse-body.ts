import type { Nodes, Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Point } from 'unist';
import { nodesOf } from './nodes.ts';
import { plainNode, STAYS_OPEN } from './plain-blocks.ts';
import { type Block, withoutFigures } from './plain-text.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkCjkFriendly).freeze();

/** The same for a body without a sign of an address: GFM looks through every text for one that isn't marked as such. */
const withoutAddresses = parser().use(noTransforms).freeze();
const ADDRESS = /www\.|:\/\/|@/i;

/** A unified plugin: trees are not looked through again once they are made. */
function noTransforms(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map(({ transforms: _, ...rest }) => rest);
}

/**
 * The tree of a body, the same for checks and pages.
 *
 * Most of the time of the parser goes into headings, paragraphs, lists and tables without any signs. Their nodes are
 * made here, and it reads the rest. The tree is the one that it makes of the whole text, but for the syntax trees of
 * expressions, which nobody reads.
 *
 * @throws VFileMessage where the parser stops
 */
export function parseBody(text: string): Root {
  return apart(text) ?? parse(text);
}

/** A unified plugin: bodies are read by `parseBody`. */
export function bodyParser(this: Processor): undefined {
  this.parser = parseBody;
}

function parse(text: string): Root {
  return (ADDRESS.test(text) ? parser : withoutAddresses).parse(text);
}

/** Goes on over empty lines for as long as it likes. */
const SPANS = /^(?:import|export)\b|`{3}|~{3}/;
/** Signs that count otherwise than as one: other ends of lines, tabs, what the parser replaces or leaves out. */
const UNUSUAL = /[\t\r\0\ufeff]/;
const EMPTY_TAG = /<[\p{L}_][\p{L}\p{N}_]*[ ]?\/>/gu;

/** The tree with its plain blocks made apart; nothing for a text in which a block may reach over its end. */
function apart(text: string): Root | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const nodes: RootContent[] = [];
  const rest: Block[] = [];
  let open = false;
  const blocks = blocksOf(text);
  for (const [index, block] of blocks.entries()) {
    const node = open ? undefined : plainNode(block, blocks[index + 1]);
    if (node) {
      nodes.push(node);
      continue;
    }
    if (block.lines.some(spans)) return undefined;
    open = block.lines.some((line) => STAYS_OPEN.test(line));
    rest.push(block);
  }
  try {
    if (rest.length > 0) nodes.push(...restNodes(rest));
  } catch {
    // Said again by the parser of the whole, with its place.
    return undefined;
  }
  const start = { line: 1, column: 1, offset: 0 };
  const end = { line: text.split('\n').length, column: text.length - text.lastIndexOf('\n'), offset: text.length };
  return { type: 'root', children: nodes.sort(byOffset), position: { start, end } };
}

function spans(line: string): boolean {
  return SPANS.test(line) || /[<{}]/.test(withoutFigures(line.replace(EMPTY_TAG, '')));
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] | undefined;
  let offset = 0;
  for (const [index, each] of text.split('\n').entries()) {
    if (/^[ \t]*$/.test(each)) lines = undefined;
    else if (lines) lines.push(each);
    else {
      lines = [each];
      blocks.push({ lines, line: index + 1, offset });
    }
    offset += each.length + 1;
  }
  return blocks;
}

/** What the parser makes of these blocks, at their places in the whole text. */
function restNodes(blocks: readonly Block[]): RootContent[] {
  const tree = parse(blocks.map(({ lines }) => `${lines.join('\n')}\n`).join('\n'));
  const starts = blocks.flatMap(startsOf);
  const moved = ({ line, column }: Point): Point => {
    const start = starts[line - 1] ?? { line, offset: 0 };
    return { line: start.line, column, offset: start.offset + column - 1 };
  };
  for (const node of nodesOf(tree)) move(node, moved);
  return tree.children;
}

/** Where each line of a block starts, and the empty one behind it. */
function startsOf({ lines, line, offset }: Block): { readonly line: number; readonly offset: number }[] {
  let at = offset;
  return ['', ...lines].map((before, index) => {
    at += index === 0 ? 0 : before.length + 1;
    return { line: line + index, offset: at };
  });
}

function move(node: Nodes, moved: (point: Point) => Point): void {
  const { position } = node;
  if (position) node.position = { start: moved(position.start), end: moved(position.end) };
}

function byOffset(a: RootContent, b: RootContent): number {
  return (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0);
}
