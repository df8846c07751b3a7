import type { Division } from './division.ts';
import { isPlain, type TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { isInBrackets } from './sentences.ts';

/**
 * Right behind the whole, after a rate at most: `154人（行政20人，…）`, `298.6万元，下浮4.29%：一标段105.2万元，…`,
 * `300份问卷中，满意273份、一般21份、不满意6份`.
 */
const OPENS =
  /^(?:[，,][^，,；;。]{0,8}%)?[（(：:]$|^的?(?:构成|组成|明细|用途)(?:是|为|如下)?[：:]$|^\p{Script=Han}{0,8}中[，,]$/u;
/** Right behind how many there are. */
const BEHIND = /^[：:（(]$/;
/** What makes amounts in a bracket something else than parts: another time, a plan, a measure of one. */
const OTHER = /\d{4}年|[上去前]年|计划|目标|预算|概算|标准|限额|原|每|均|较|比|增|减|含|约|其中|同期|最[高低]|不足/;
/** Longer lists are no sentence. */
const LONGEST = 1000;
/** Over all years, those of the years are its parts. */
const ALL_YEARS = /累计|[两三四五]年/;

/**
 * A list behind a number that no word calls its parts: every item has a name and the same unit, and nothing else stands
 * between them. It may be something else after all, so only a slip counts against it.
 */
export function impliedParts(passage: Passage, whole: TypedNumber, following: readonly TypedNumber[]): Division[] {
  const { text } = passage;
  const [aside] = following;
  const isAside = aside && aside.unit !== whole.unit && (aside.unit === '%' || counts(text, whole, aside));
  const list = isAside ? following.slice(1) : following;
  const [first] = list;
  const from = aside !== first && aside ? aside.end : whole.end;
  const opening =
    first && (OPENS.exec(text.slice(whole.end, first.from)) ?? BEHIND.exec(text.slice(from, first.from)))?.[0];
  if (!first || opening === undefined || whole.unit === '' || /^[%‰]$/.test(whole.unit) || !isPlain(whole)) return [];
  const bracket = /[（(]$/.test(opening);
  const close = text.slice(first.start, first.start + LONGEST).search(bracket ? /[）)]/ : /[。；;]/);
  const end = first.start + (close === -1 ? LONGEST : close);
  const listed = list.filter(({ start }) => start < end && (bracket || !isInBrackets(text, start)));
  const parts = withoutRate(listed);
  const years = ALL_YEARS.test(whole.lead);
  const named =
    parts.length >= (bracket ? 2 : 3) &&
    parts.every(({ lead }) => isNamed(lead) && !OTHER.test(years ? lead.replace(/\d{4}年/, '') : lead));
  if (!named || !parts.every((part) => isPlain(part) && part.unit === whole.unit)) return [];
  const bare = parts.every((part, at) =>
    /^[，,、；;和及]?$/.test(withoutBrackets(text.slice(parts[at - 1]?.end ?? part.from, part.from))),
  );
  const plain = /^[，,]?$/.test(withoutBrackets(text.slice(parts.at(-1)?.end, listed[parts.length]?.from ?? end)));
  return bare && plain ? [{ passage, whole, parts, complete: false, implied: true }] : [];
}

/** `甲60万元（其中设备40万元）、乙40万元`: what a bracket says of an item. */
function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（()）]*[）)]/g, '');
}

/** `不满意6份，满意度98%`: the rate that the list leads to. */
function withoutRate(parts: readonly TypedNumber[]): readonly TypedNumber[] {
  const last = parts.at(-1);
  return last && /^[%‰]$/.test(last.unit) && /[率度]$/.test(last.lead) ? parts.slice(0, -1) : parts;
}

/** `投入428.64万元实施修缮工程4个：`: how many things the parts are. */
function counts(text: string, whole: TypedNumber, { start, unit }: TypedNumber): boolean {
  return /^[个项处座所条家]$/.test(unit) && /^[^，。；：:（）]{0,12}$/.test(text.slice(whole.end, start));
}

function isNamed(lead: string): boolean {
  return lead.length >= 2;
}
