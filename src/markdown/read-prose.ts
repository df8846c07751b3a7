import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Point } from 'unist';
import { VFileMessage } from 'vfile-message';
import { NO_PROSE, type Prose } from '../domain/evaluation.ts';
import type { Fault } from './fault.ts';
import { figureName } from './figure-name.ts';
import { imagesOf } from './images.ts';
import { overgrown } from './limits.ts';
import { nodesOf } from './nodes.ts';
import { parseBody } from './parse-body.ts';
import { passagesOf } from './passages.ts';
import { placeOf } from './place-of.ts';
import { CODE, policyFaults } from './policy.ts';
import { referenceFaults } from './references.ts';

export interface ProseReading {
  readonly prose: Prose;
  readonly faults: readonly Fault[];
}

/** The stack ran over. */
const TOO_DEEP: Fault = {
  rule: 'body-readable',
  point: undefined,
  message: '正文里的标签或列表一层套一层，套得太深，读不下去',
  fix: '减少层次',
};

/**
 * Reads the body of an evaluation without running any of it.
 *
 * `text` is the whole file with its frontmatter blanked out, so that lines and columns are those of the file.
 */
export function readProse(text: string, file: string): ProseReading {
  const stalling = overgrown(text);
  if (stalling) return { prose: NO_PROSE, faults: [stalling] };
  try {
    const tree = parseBody(text);
    const nodes = nodesOf(tree);
    return {
      prose: proseOf(tree, nodes, text, file),
      faults: [...policyFaults(nodes), ...referenceFaults(tree, nodes)],
    };
  } catch (error) {
    if (error instanceof RangeError) return { prose: NO_PROSE, faults: [TOO_DEEP] };
    if (!(error instanceof VFileMessage)) throw error;
    return { prose: NO_PROSE, faults: [syntaxFault(error)] };
  }
}

function proseOf(tree: Root, nodes: readonly Nodes[], text: string, file: string): Prose {
  const headings: Prose['headings'][number][] = [];
  const figures: Prose['figures'][number][] = [];
  const components: Prose['components'][number][] = [];
  for (const node of nodes) {
    const place = placeOf(node.position?.start, file);
    if (node.type === 'heading') headings.push({ depth: node.depth, text: textOf(node), place });
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      const name = figureName(node.value);
      if (name !== undefined) figures.push({ name, place });
    }
    if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name) {
      components.push({ name: node.name, place });
    }
  }
  return { headings, figures, components, images: imagesOf(nodes, file), passages: passagesOf(tree, text, file) };
}

/** MDX stops at the first fault of its syntax. Its English reason is kept for those who can use it. */
function syntaxFault(error: VFileMessage): Fault {
  const point = pointOf(error);
  if (error.reason.includes('import/exports')) return { ...CODE, point };
  return {
    rule: 'body-readable',
    point,
    message: `正文从这里起读不下去：${SYNTAX[error.ruleId ?? ''] ?? '标签或花括号不成对'}（${error.reason}）`,
    fix: '补全标签或花括号；文字里的 < 写成 &lt;，{ 写成 \\{',
  };
}

/** A tag that is never closed has no place but the one that its message names: ``Expected a closing tag for `<br>` (1:1-1:5)``. */
function pointOf({ place, reason }: VFileMessage): Point | undefined {
  const [, line, column] = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? [];
  if (line !== undefined && column !== undefined) return { line: Number(line), column: Number(column) };
  return place && 'start' in place ? place.start : place;
}

const SYNTAX: Readonly<Record<string, string>> = {
  acorn: '花括号里不是数字的名称',
  'end-tag-mismatch': '标签没有成对',
  'unexpected-character': '标签里有不该有的字符',
  'unexpected-closing-slash': '多了一个结束标签',
  'unexpected-eof': '标签或花括号没有结束',
  'unexpected-lazy': '标签或花括号被引用或列表打断',
};
