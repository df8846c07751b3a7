import { personalDataIn } from '../domain/prose/personal-data.ts';
import type { Block, Cell, Dropped, Source } from './source/source.ts';

/** A source without what conversion and templates left in it and without personal data; all of that is listed. */
export function clean(source: Source): Source {
  const dropped: Dropped[] = [...source.dropped];
  const tidy = (text: string, place: string) => cleanText(text, place, dropped);
  const blocks = withoutContents(source.blocks, dropped).flatMap((block): Block[] => {
    if (block.kind === 'table') return [{ ...block, cells: block.cells.map((cell) => cleanCell(cell, tidy)) }];
    const text = tidy(block.text, block.place);
    const empty = text === '' || (text !== block.text && /^[，,。；;、：:\s]*$/.test(text));
    return empty && !block.objects?.length ? [] : [{ ...block, text }];
  });
  const notes = source.notes.map((note) => ({ ...note, text: tidy(note.text, '脚注') }));
  return { ...source, blocks, notes, dropped };
}

type Tidy = (text: string, place: string) => string;

function cleanCell(cell: Cell, tidy: Tidy): Cell {
  return { ...cell, text: tidy(cell.text, cell.place) };
}

const RESIDUE: readonly (readonly [RegExp, string])[] = [
  [/\[bookmark:[^\]\n]{0,80}\]/gi, '文字处理软件转换的残留'],
  [/_Toc\d{3,}|_GoBack/g, '文字处理软件转换的残留'],
  [
    /错误[!！]\s*未(?:找到引用源|定义书签)[。.]?|Error! (?:Reference source not found|Bookmark not defined)\.?/g,
    '失效的引用',
  ],
  [/\[\s*(?:\.{3,}|…+)[^[\]\n]{0,30}\]/g, '节录的省略号'],
  [/^\s*[-—–－]+\s*\d{1,4}\s*[-—–－]+\s*$|^\s*第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?\s*$/gm, '页码'],
];

const HINT = /[（(]\s*(?:限|不超过|不少于)?\s*\d{2,4}\s*字(?:以内|左右|以上)?\s*[)）]/g;

/** Names behind 联系人 and the like, with the number that follows. */
const CONTACT =
  /(?:联系人|填表人|填报人|经办人|制表人|项目联系人)(?:及(?:联系)?电话)?\s*[:：]\s*[\p{Script=Han}·]{2,4}(?:\s*[（(]?\d[\d\s-]{6,14}[)）]?)?|(?:联系电话|手机号码?|电话)\s*[:：]\s*1[3-9]\d[\d\s-]{8,10}/gu;

function cleanText(typed: string, place: string, dropped: Dropped[]): string {
  let text = plainText(typed);
  for (const [pattern, reason] of RESIDUE) text = take(text, pattern, reason, place, dropped);
  // Hints in a form are read with their cell: the instruction around them goes too.
  if (!/表|!|格/.test(place)) text = take(text, HINT, '模板的提示', place, dropped);
  text = text.replace(CONTACT, (found) => {
    dropped.push({ place, text: `${found.split(/[:：]/)[0]}…`, reason: '个人信息（姓名或电话）不登载' });
    return '';
  });
  return withoutPersonalData(text, place, dropped)
    .replace(/^[ \t\u3000]+|[ \t\u3000]+$/gm, '')
    .trim();
}

function take(text: string, pattern: RegExp, reason: string, place: string, dropped: Dropped[]): string {
  return text.replace(pattern, (found) => {
    if (found.trim() !== '') dropped.push({ place, text: found.trim(), reason });
    return '';
  });
}

function withoutPersonalData(text: string, place: string, dropped: Dropped[]): string {
  let rest = text;
  for (let [found] = personalDataIn(rest); found; [found] = personalDataIn(rest)) {
    const [typed = ''] = /^\+?[\dXx][\dXx -]*[\dXx]/.exec(rest.slice(found.at)) ?? [];
    dropped.push({ place, text: found.hidden, reason: `${found.kind}不登载` });
    rest = rest.slice(0, found.at) + rest.slice(found.at + Math.max(typed.length, 11));
  }
  return rest;
}

/** Text without characters that nobody sees: controls, directions, zero widths, halves of pairs, private signs. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\uFFFD/g, '')
    .replace(/\t/g, ' ')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F]/g, ' ')
    .replace(/[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(
      /[^\P{Cc}\n]|[\p{Bidi_Control}\p{Noncharacter_Code_Point}\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|\p{Co}/gu,
      '',
    );
}

/** Lines of a table of contents that was typed or pasted: a heading with dots or the number of its page. */
const CONTENTS_LINE = /(?:[.．…·]{3,}|\s)\s*\d{1,3}\s*$/;

function withoutContents(blocks: readonly Block[], dropped: Dropped[]): readonly Block[] {
  const head = blocks.findIndex(
    (block) => block.kind === 'paragraph' && /^目\s*录(?:\s|$|[:：])/.test(block.text.trim()),
  );
  if (head === -1 || head > 20) return blocks;
  let end = head + 1;
  while (end < blocks.length && isContents(blocks[end])) end += 1;
  for (const block of blocks.slice(head, end)) {
    if (block.kind === 'paragraph') dropped.push({ place: block.place, text: block.text, reason: '目录由系统生成' });
  }
  return [...blocks.slice(0, head), ...blocks.slice(end)];
}

function isContents(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.text.length < 60 && CONTENTS_LINE.test(block.text);
}
