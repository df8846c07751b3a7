import type { Nodes, Paragraph, Parents, Root } from 'mdast';
import { slugOf } from './headings.ts';

/** The title of a table or a figure, as its author wrote it: `表：各季度支出` above a table, `图：故障次数` below an image. */
export interface Caption {
  readonly paragraph: Paragraph;
  readonly kind: '表' | '图';
  /** `表1`: counted in the order of the text, each kind by itself. */
  readonly label: string;
  readonly id: string;
  /** Is it where its table or image is? */
  readonly placed: boolean;
}

const CAPTION = /^(表|图)[：:]\s*(?=\S)/;

/** All captions of a body, in order. */
export function captionsOf(tree: Root): Caption[] {
  const found: Caption[] = [];
  const counts = { 表: 0, 图: 0 };
  const read = (parent: Parents): void => {
    for (const [index, node] of parent.children.entries()) {
      const kind = node.type === 'paragraph' ? kindOf(node) : undefined;
      if (node.type === 'paragraph' && kind) {
        counts[kind] += 1;
        const placed =
          kind === '表' ? parent.children[index + 1]?.type === 'table' : isImage(parent.children[index - 1]);
        const id = `${kind}-${slugOf(ownText(node).replace(CAPTION, ''))}`;
        found.push({ paragraph: node, kind, label: `${kind}${counts[kind]}`, id, placed });
      } else if ('children' in node) read(node as Parents);
    }
  };
  read(tree);
  return found;
}

/** Takes 表： away from the text of a caption. */
export function withoutSign(text: string): string {
  return text.replace(CAPTION, '');
}

function kindOf({ children: [first] }: Paragraph): Caption['kind'] | undefined {
  const sign = first?.type === 'text' ? CAPTION.exec(first.value)?.[1] : undefined;
  return sign as Caption['kind'] | undefined;
}

/** A paragraph with nothing but an image. */
function isImage(node: Nodes | undefined): boolean {
  return node?.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'image';
}

/** Typed words only: what is generated may change, and an address must not. */
function ownText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => ownText(child as Nodes)).join('') : '';
}
