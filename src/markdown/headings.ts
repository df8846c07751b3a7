import type { Heading, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { chineseNumeral, headingNumbers } from '../domain/numbering.ts';
import { ATTACHMENT } from './components.ts';

/** A heading with what is generated for it. */
export interface NumberedHeading {
  readonly heading: Heading;
  /** 一、 （一） 1. （1）. */
  readonly number: string;
  /** Its address, from its words alone: it stays when a chapter is put in front. */
  readonly id: string;
  /** How the text refers to it: 第三部分（二）. */
  readonly label: string;
}

/** A heading, its address, and the annex that it stands in: 0 for the report itself. */
interface PlacedHeading {
  readonly heading: Heading;
  readonly id: string;
  readonly annex: number;
}

/** The headings of a body in order. Those too high or too deep are a fault of their own, and have no number. */
export function placedHeadings(tree: Root): PlacedHeading[] {
  const found: Omit<PlacedHeading, 'id'>[] = [];
  let annexes = 0;
  const read = (node: Nodes, annex: number): void => {
    if (node.type === 'heading' && node.depth >= 2 && node.depth <= 5) found.push({ heading: node, annex });
    const inner = isAttachment(node) ? ++annexes : annex;
    if ('children' in node && node.type !== 'heading') for (const child of node.children) read(child, inner);
  };
  read(tree, 0);
  const ids = headingIds(found.map(({ heading }) => textOf(heading)));
  return found.map((each, index) => ({ ...each, id: ids[index] ?? '' }));
}

/** The headings of a body, numbered; those of an annex count anew. */
export function numberedHeadings(tree: Root): NumberedHeading[] {
  const placed = placedHeadings(tree);
  const scopes = Map.groupBy(placed, ({ annex }) => annex);
  const numbered = new Map([...scopes].flatMap(([annex, headings]) => inScope(headings, annex)));
  return placed.map(({ heading, id }) => ({ heading, id, number: '', label: '', ...numbered.get(heading) }));
}

function isAttachment(node: Nodes): boolean {
  return node.type === 'mdxJsxFlowElement' && node.name === ATTACHMENT;
}

function inScope(headings: readonly PlacedHeading[], annex: number): [Heading, { number: string; label: string }][] {
  const numbers = headingNumbers(headings.map(({ heading }) => heading.depth));
  const above: string[] = [];
  let chapters = 0;
  return headings.map(({ heading }, index) => {
    const number = numbers[index] ?? '';
    if (heading.depth === 2) chapters += 1;
    above.splice(heading.depth - 2);
    above[heading.depth - 2] = heading.depth === 2 ? `第${chineseNumeral(chapters)}部分` : number.replace(/\.$/, '');
    return [heading, { number, label: (annex > 0 ? `附件${annex}` : '') + above.join('') }];
  });
}

/** `项目概况`, and `项目概况-2` for the second of that name. */
function headingIds(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const id = slugOf(text) || 'section';
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}

/** Words as a part of an address. */
export function slugOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
