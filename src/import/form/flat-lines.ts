import type { Block } from '../source/source.ts';
import { bare, halfWidth, indicatorColumn, labelOf, moneyColumn } from './vocabulary.ts';

/** A line of a form whose borders were lost when it was copied from a page. */
export interface FlatLine {
  readonly text: string;
  /** Its parts between the borders that are left. */
  readonly parts: readonly string[];
  readonly place: string;
}

/** Words that stand for a whole form when its lines are all that is left. */
const HEADS = /(年度|年初)?(指标值|目标值)|实际完成值|完成值|执行数|分值/;

/** Where a form starts in flat text, by the number of its block; -1 when there is none. */
export function flatFormStart(blocks: readonly Block[]): number {
  const lines = blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text).join(' '),
  );
  const named = lines.findIndex((line) =>
    /(^|\s)(项目|专项|资金|转移支付(?:[（(]项目[）)])?)名称[\s:：]/.test(`${line} `),
  );
  const head = lines.findIndex((line) => HEADS.test(line) && isHeadLine(line));
  const rows =
    lines.join(' \n').match(/(数量|质量|时效|成本|社会效益|满意度|投入|产出|结果)(指标|目标)?(?=[\s|（(:：])/g)
      ?.length ?? 0;
  const title = lines.findIndex((line) => /自评表/.test(line) && line.length < 80);
  if (title !== -1 && named > title && named - title <= 3 && rows > 0 && (head === -1 || head > title)) return title;
  if (head === -1 || (named === -1 && rows < 2) || rows === 0) return -1;
  const first = named === -1 ? head : Math.min(named, head);
  return Math.max(0, first - titleLines(lines, first));
}

function isHeadLine(line: string): boolean {
  return moneyColumnsIn(line).length >= 2 || indicatorColumnsIn(line).length >= 3;
}

/** The lines of a title right above. */
function titleLines(lines: readonly string[], at: number): number {
  const above = lines.slice(Math.max(0, at - 3), at);
  const title = above.findIndex((line) => /表/.test(line) && line.length < 80);
  return title === -1 ? 0 : above.length - title;
}

/** All lines of some blocks; tables of guessed borders give a line a row. */
export function flatLines(blocks: readonly Block[]): FlatLine[] {
  return blocks.flatMap((block): FlatLine[] => {
    if (block.kind === 'paragraph') {
      const parts = block.text.split('|').map((part) => part.trim());
      return [{ text: block.text, parts, place: block.place }];
    }
    const rows = new Map<number, string[]>();
    for (const { row, text } of block.cells) rows.set(row, [...(rows.get(row) ?? []), text]);
    return [...rows].map(([row, parts]) => {
      const place = block.cells.find((cell) => cell.row === row)?.place.replace(/第\d+格$/, '') ?? block.place;
      return { text: parts.join(' | '), parts, place };
    });
  });
}

/** Words of a line with the text behind each label: `主管部门 某局 实施单位 某站`. */
export function labelled(text: string): { readonly label: string; readonly value: string }[] {
  const plain = halfWidth(text).replace(/\(盖章\)|\(公章\)/g, '');
  const found = [
    ...plain.matchAll(/(?:^|[\s|])(项目主管部门\(单位\)|转移支付\(项目\)名称|[\p{Script=Han}]{2,8})\s*[:：\s|]\s*/gu),
  ].filter(([, label = '']) => labelOf(label) !== undefined);
  return found.map((match, index) => ({
    label: match[1] ?? '',
    value:
      plain
        .slice(match.index + match[0].length, found[index + 1]?.index ?? plain.length)
        .split(/\||\s+(?=[\p{Script=Han}]{2,8}:)/u)[0]
        ?.trim() ?? '',
  }));
}

/** Columns that a line names, in its order: of money or of indicators. */
export function columnsIn<Key>(text: string, columnOf: (word: string) => Key | undefined): readonly Key[] {
  const words = text.split(/[\s|]+/).flatMap((typed) => {
    const word = typed.replace(/^[（(](?=[^)）]*$)|(?<=^[^(（]*)[)）]$/g, '');
    return columnOf(word) ?? columnOf(word.replace(/[（(].*$/, ''));
  });
  return [...new Set(words.filter((key) => key !== undefined))];
}

export const moneyColumnsIn = (text: string) => columnsIn(text, moneyColumn);
export const indicatorColumnsIn = (text: string) => columnsIn(text, indicatorColumn);

/** Names of levels at the start of a text: `产出指标(50分) 数量指标 …`. */
const LEVEL1 =
  /^(投入|决策|过程|产出|效益|效果|结果|成本|满意度)(指标|目标)?(?:[（(][^（()）]*[)）])?(?=[\s:：|]|$)[\s:：]*/;
const LEVEL2 =
  /^((?:产出)?(?:数量|质量|时效|成本)|经济效益|社会效益|生态效益|经济成本|社会成本|生态环境成本|可持续(?:性|影响|发展)?(?:效益)?|服务对象满意度?|满意度|经济|社会|生态)(指标等?)?(?:[（(][^（()）]*[)）])?(?=[\s:：|]|$)[\s:：]*/;

export interface Levels {
  readonly level1?: string;
  readonly level2?: string;
  readonly rest: string;
}

/** Takes the names of levels off the start of a text. */
export function takeLevels(text: string): Levels {
  let rest = text.trim();
  const first = LEVEL1.exec(rest);
  const second = LEVEL2.exec(rest);
  // 满意度指标 and 成本指标 are both: a level 1 when a level 2 follows.
  const takesFirst = first && (!second || LEVEL2.test(rest.slice(first[0].length)));
  if (takesFirst) rest = rest.slice(first[0].length);
  const below = LEVEL2.exec(rest);
  if (below) rest = rest.slice(below[0].length);
  return {
    ...(takesFirst ? { level1: `${first[1]}指标` } : {}),
    ...(below ? { level2: bare(`${below[1]}${below[2] ?? ''}`) } : {}),
    rest,
  };
}

/** The level 1 that a whole cell names. */
export function levelOne(text: string): string | undefined {
  const [all, name] = LEVEL1.exec(text.trim()) ?? [];
  return name !== undefined && all?.length === text.trim().length ? `${name}指标` : undefined;
}
