import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';

/** A number of things with the list of them that follows. */
export interface Listing {
  readonly number: TypedNumber;
  readonly count: number;
  readonly items: readonly string[];
  /** How many there are when 和 and 及 in the last name join no two names. */
  readonly least: number;
  /** Ends in 等: one may be left out on purpose. */
  readonly open: boolean;
}

const OPENS =
  /^(?<noun>[^，。；：:（(、\d]{0,16}?)(?:[，,]?(?:分别(?:为|是)|即|包括|依次为)[：:]?|[：:]|(?<bracket>[（(]))/;
const ENDS = /[。；;！？\uFFFC]/;
/** Words that leave a list open from the start. */
const SOME = /等|如|主要|其中|若干|部分|含$|涉及/;
const THINGS = /^(?:个|项|类|所|家|种|方面|处|条|名|次|批|期|部|份|起|件|支|座|台|套)$/;

/** Every count that is followed by a list of names: `科室4个（甲、乙、丙、丁）`, `单位3个，分别为甲、乙和丙`. */
export function listingsOf({ text, numbers }: Passage): Listing[] {
  return numbers.flatMap((number) => {
    const count = countOf(number);
    const list = count === undefined ? undefined : listAfter(text.slice(number.end, number.end + 800));
    return count === undefined || list === undefined ? [] : [{ number, count, ...list }];
  });
}

/** How many of a thing, when it is a small whole number said exactly. */
export function countOf({ unit, digits, scale, hint, until }: TypedNumber): number | undefined {
  const plain = scale === 0 && hint === 'exact' && until === undefined && /^\d{1,2}$/.test(digits);
  return THINGS.test(unit) && plain && Number(digits) >= 2 ? Number(digits) : undefined;
}

/** The names of a list that opens right behind a count, or nothing when it isn't a plain one. */
function listAfter(text: string): Omit<Listing, 'number' | 'count'> | undefined {
  const opening = OPENS.exec(text);
  if (!opening || SOME.test(opening.groups?.['noun'] ?? '')) return undefined;
  const rest = text.slice(opening[0].length);
  const body = withoutBrackets(opening.groups?.['bracket'] ? upToBracket(rest) : upToEnd(rest));
  if (!body.includes('、') || /[\d：:，,]/.test(body) || SOME.test(body.replace(/等$/, '').slice(0, 2)))
    return undefined;
  const open = body.endsWith('等');
  const named = body.replace(/等$/, '').split('、');
  const items = [...named.slice(0, -1), ...divideLast(named.at(-1) ?? '')].map((item) => item.trim());
  const sound = !/等[^级]/.test(body) && items.every((item) => item.length >= 2 && item.length <= 30);
  return sound ? { items, least: areAlike(items.slice(-2)) ? items.length : named.length, open } : undefined;
}

/** A sentence's rest; nothing when it is too long to be a list. */
function upToEnd(text: string): string {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (/[（(]/.test(character)) depth += 1;
    if (/[）)]/.test(character)) depth -= 1;
    if (depth < 0 || (depth === 0 && ENDS.test(character))) return text.slice(0, index);
  }
  return text.length < 790 ? text : '';
}

function upToBracket(text: string): string {
  const end = text.search(/[）)]/);
  return end === -1 || /[（(]/.test(text.slice(0, end)) ? '' : text.slice(0, end);
}

function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（()）]{0,80}[）)]/g, '').replace(/《[^《》]{1,80}》/g, '书名');
}

/** The last two names may be joined by 和, 及 or 与. */
function divideLast(name: string): string[] {
  return name.split(/以及|(?<=.{2})[和及与](?=.{2})/);
}

/** 农业股和普查股 are two: they end alike. */
function areAlike([one = '', other = '']: readonly string[]): boolean {
  return one.at(-1) === other.at(-1);
}

const ORDINALS = [...'一二三四五六七八九十'].map((numeral) => `${numeral}是`);
const INTRODUCES = /^(?:方面)?[^。；，,、\d]{0,12}[：:，,。]?\s*一是/;

/** `三个方面的问题：一是……二是……三是……`: how many points follow. */
export function pointsAfter({ text }: Passage, number: TypedNumber): number | undefined {
  if (countOf(number) === undefined || !/^(?:个|点|条|项|方面|类)$/.test(number.unit)) return undefined;
  const rest = text.slice(number.end, number.end + 2000);
  if (!INTRODUCES.test(rest)) return undefined;
  let at = 0;
  const end = ORDINALS.findIndex((ordinal) => {
    const found = rest.indexOf(ordinal, at);
    if (found !== -1) at = found;
    return found === -1;
  });
  return end;
}

/** `城关镇、东河镇、西山镇3个镇`: the names before a count, where all end like the noun behind it. */
export function namesBefore(
  { text }: Passage,
  number: TypedNumber,
): { names: readonly string[]; open: boolean } | undefined {
  const noun = /^\p{Script=Han}/u.exec(text.slice(number.end))?.[0];
  if (countOf(number) === undefined || noun === undefined) return undefined;
  const near = text.slice(Math.max(0, number.start - 200), number.start);
  const before = near.split(/[，。；：:（(）)\d]/).at(-1) ?? '';
  // 抽取1个村、每村22名村民: what stands behind a number is counted and no name.
  if (/\d$/.test(near.slice(0, near.length - before.length))) return undefined;
  const open = before.endsWith('等');
  const names = before.replace(/等$/, '').split(/、|(?<=.{2})[和及与](?=.{2})/);
  return names.length >= 2 && names.every((name) => name.endsWith(noun) && name.length >= 2)
    ? { names, open }
    : undefined;
}
