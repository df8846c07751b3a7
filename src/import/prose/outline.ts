import type { Block, ObjectReference, Paragraph, Table } from '../source/source.ts';

/** A part of a body: what it is and where it stood. */
export type Piece =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string; readonly place: string }
  | PieceParagraph
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly place: string }
  | { readonly kind: 'table'; readonly table: Table; readonly place: string };

export interface PieceParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly place: string;
  readonly objects?: readonly ObjectReference[];
}

const HAN = '[一二三四五六七八九十]{1,3}';

/** Ways to number by hand, from chapters down. */
const NUMBERS: readonly RegExp[] = [
  new RegExp(`^第${HAN}(?:章|部分|篇|节)[、:：]?\\s*`),
  new RegExp(`^${HAN}\\s*[、．.,，]\\s*`),
  new RegExp(`^[（(]\\s*${HAN}\\s*[）)][、.]?\\s*`),
  /^\d{1,2}\s*(?:[、．]|\.(?!\d))\s*/,
  /^[（(]\s*\d{1,2}\s*[）)][、.]?\s*/,
  /^[①-⑳]\s*/,
];

interface Numbered {
  readonly rank: number;
  readonly count: number;
  readonly text: string;
}

/** Rank and count of the number in front of a text; nothing when it has none. */
export function numbered(text: string): Numbered | undefined {
  const rank = NUMBERS.findIndex((pattern) => pattern.test(text));
  const [typed = ''] = rank === -1 ? [] : (NUMBERS[rank]?.exec(text) ?? []);
  return rank === -1 ? undefined : { rank, count: countOf(typed), text: text.slice(typed.length).trim() };
}

const DIGITS = '零一二三四五六七八九';

function countOf(typed: string): number {
  const circled = /[①-⑳]/.exec(typed)?.[0];
  if (circled) return (circled.codePointAt(0) ?? 0) - 0x245f;
  const digits = /\d+/.exec(typed)?.[0];
  if (digits) return Number(digits);
  const [tens = '', ones = ''] = (/[一二三四五六七八九十]+/.exec(typed)?.[0] ?? '').split('十');
  if (!typed.includes('十')) return DIGITS.indexOf(tens);
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

/** Reads the chapters of a body: headings by style or by number, lists, paragraphs, tables. */
export function outline(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  const ranks: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      pieces.push({ kind: 'table', table: block, place: block.place });
      continue;
    }
    const head = isAnnex(blocks, index) ? undefined : headingOf(block, blocks[index + 1]);
    if (!head) {
      pieces.push(paragraphOf(block));
      continue;
    }
    while ((ranks.at(-1) ?? -1) >= head.rank) ranks.pop();
    if (ranks.length < 4) {
      ranks.push(head.rank);
      pieces.push({ kind: 'heading', depth: ranks.length + 1, text: head.title, place: block.place });
    } else pieces.push({ kind: 'paragraph', text: head.title, place: block.place });
    if (head.rest !== '') pieces.push({ ...paragraphOf(block), text: head.rest });
  }
  return joinLists(pieces);
}

/** `2.满意度调查问卷` behind `附件：1.项目支出绩效自评表` is the next annex, no heading. */
function isAnnex(blocks: readonly Block[], at: number): boolean {
  for (let index = at; index >= 0 && index > at - 20; index -= 1) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph') return false;
    if (/^附(?:件|表)\s*[:：]\s*1\s*[.、．]/.test(block.text)) return true;
    if (!/^\d{1,2}\s*[.、．]/.test(block.text)) return false;
  }
  return false;
}

function paragraphOf({ text, numbered: typed, place, objects }: Paragraph): PieceParagraph {
  return { kind: 'paragraph', text: `${typed ?? ''}${text}`, place, ...(objects && { objects }) };
}

interface Heading {
  readonly rank: number;
  readonly title: string;
  readonly rest: string;
}

/** Ends of the words that head a paragraph on their own line: （一）项目概况。本项目…… */
const RUN_IN =
  /(?:情况|分析|指标|目标|概况|措施|建议|问题|原因|范围|依据|过程|结论|做法|说明|管理|制度|内容|性质|填制|自评|个数|类型|方法|原则|组织|程序|结果|成效|进度|质量|效益|资金|机构|职能|任务|概述|背景)$/;

function headingOf({ text, style, numbered: automatic }: Paragraph, next: Block | undefined): Heading | undefined {
  const line = `${automatic ?? ''}${text}`
    .replace(/\s*\n\s*/g, '')
    .replaceAll('\uFFFC', '')
    .trim();
  const found = numbered(line);
  if (typeof style === 'number' && line.length <= 80) {
    return { rank: found?.rank ?? Math.min(style, 5), title: ended(found?.text ?? line), rest: '' };
  }
  if (!found || found.text === '') return undefined;
  const title = ended(found.text);
  const sentence = /。$/.test(found.text) && /[，,]|\d(?:\.\d+)?\s*(?:万元|亿元|元|[%％])/.test(title);
  if (!sentence && isTitle(title, found.rank) && (found.rank < 3 || !continues(found, next))) {
    return { rank: found.rank, title, rest: '' };
  }
  const stop = found.text.indexOf('。');
  const head = found.text.slice(0, stop);
  if (stop < 2 || stop > 24 || found.rank > 4 || /[，,；;：:]/.test(head) || !RUN_IN.test(head)) return undefined;
  return { rank: found.rank, title: head, rest: found.text.slice(stop + 1).trim() };
}

function ended(title: string): string {
  return title.replace(/[。:：；;]$/, '').trim();
}

function isTitle(title: string, rank: number): boolean {
  if (title === '' || /[。；;！!？?]/.test(title) || title.length > (rank < 3 ? 45 : 28)) return false;
  return rank < 3 ? !/[，,：:].{12,}/.test(title) : !/[，,：:]|\d+(?:\.\d+)?(?:万|元|%|个|次|人)/.test(title);
}

/** Whether the next paragraph is the next item of the same list: then this is an item too, not a heading. */
function continues({ rank, count }: Numbered, next: Block | undefined): boolean {
  if (next?.kind !== 'paragraph') return next === undefined;
  const following = numbered(`${next.numbered ?? ''}${next.text}`);
  return following?.rank === rank && following.count === count + 1;
}

/** Paragraphs numbered 1, 2, 3 right behind each other are a list. A gap is kept as it was typed. */
function joinLists(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let index = 0; index < pieces.length; ) {
    const items = itemsFrom(pieces, index);
    const [first] = items;
    if (items.length >= 2 && first) {
      joined.push({ kind: 'list', items: items.map(({ item }) => item), place: first.place });
      index += items.length;
    } else {
      const piece = pieces[index];
      if (piece) joined.push(piece);
      index += 1;
    }
  }
  return joined;
}

function itemsFrom(pieces: readonly Piece[], start: number): { item: string; place: string }[] {
  const items: { item: string; place: string }[] = [];
  let rank: number | undefined;
  for (let index = start; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece?.kind !== 'paragraph' || piece.objects?.length || piece.text.includes('\n')) break;
    const found = numbered(piece.text);
    if (!found || found.count !== items.length + 1 || found.text === '' || (rank ?? found.rank) !== found.rank) break;
    rank = found.rank;
    items.push({ item: found.text, place: piece.place });
  }
  return items;
}
