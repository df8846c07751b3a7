import { type Division, isOff } from './division.ts';
import { isPlain, type TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { isInBrackets } from './sentences.ts';

/** 四个季度合计, with its count in front. */
const SUMS = /^\p{Script=Han}{0,8}(?:共计|合计|总计)|^共$/u;
const SUMS_ALL = /^(?:以上|各项)?(?:共计|合计|总计|共$)/;

/** `A万元；B万元；C万元；共计 D万元`: the amounts of the list before, all of them or a run that fits. */
export function totalOf(passage: Passage, whole: TypedNumber, before: readonly TypedNumber[]): Division[] {
  if (!SUMS.test(whole.lead) || !isPlain(whole) || whole.unit !== '元') return [];
  const [counted, found] = amountsBefore(passage, whole, before);
  const parts = ofName(whole, found);
  // 前两项合计 sums up some that aren't the last.
  if (counted !== undefined && !/^(?:以上|上述|这|后)?$/.test(before.at(-1)?.lead ?? '')) return [];
  if (counted === undefined && !SUMS_ALL.test(whole.lead)) return [];
  if (counted === undefined && whole.lead === '共' && !isPlainList(passage, whole, parts)) return [];
  const runs = parts
    .map((_, index) => parts.slice(index))
    .filter(({ length }) => (counted === undefined ? length >= 2 : length === counted));
  const divisions = runs.map((run) => ({ passage, whole, parts: run, complete: true }));
  if (divisions.length === 0 || divisions.some((division) => !isOff(division))) return [];
  if (counted !== undefined) return divisions;
  return /；|;|、/.test(passage.text.slice(parts[0]?.end, whole.start)) ? divisions.slice(0, 1) : [];
}

/** `第二批下达中央资金2486万元、省级资金1280万元…三批中央资金合计`: a total with a name sums up what has that name. */
function ofName({ lead }: TypedNumber, parts: readonly TypedNumber[]): readonly TypedNumber[] {
  const name = lead.replace(/(?:共计|合计|总计|共)$/, '');
  const named =
    name.length < 3
      ? []
      : parts.filter(({ lead: own }) => own.includes(name) || (own.length > 2 && name.endsWith(own)));
  return named.length > 0 ? named : parts;
}

/** `推介180万元、运营150万元、制作50万元，共380万元`: 共 alone sums up a list with nothing else in it. */
function isPlainList({ text }: Passage, whole: TypedNumber, parts: readonly TypedNumber[]): boolean {
  const ends = [...parts.slice(1), whole];
  return (
    parts.length >= 3 &&
    ends.every((next, at) =>
      (next === whole ? /^[，,]$/ : /^[、和]/).test(
        text.slice(parts[at]?.end, next === whole ? next.from : next.start),
      ),
    )
  );
}

/** The amounts before a total, and how many of them it counts: `四项合计527.07万元`, in their own sentence or the next. */
function amountsBefore(
  { text }: Passage,
  whole: TypedNumber,
  before: readonly TypedNumber[],
): readonly [number | undefined, TypedNumber[]] {
  const last = before.at(-1);
  const count = last && /^[项个类批期笔次]$/.test(last.unit) && last.end === whole.from ? last : undefined;
  const parts: TypedNumber[] = [];
  let start = count?.start ?? whole.start;
  for (const number of (count ? before.slice(0, -1) : before).toReversed()) {
    const between = text.slice(number.end, start);
    if (/[！？]|。./.test(between) || (between.includes('。') && !(count && parts.length === 0))) break;
    if (
      UNIT_PRICE.test(number.lead) ||
      /^[/／]/.test(text.slice(number.end, start)) ||
      (count && number.unit !== whole.unit)
    )
      continue;
    if (number.unit !== whole.unit || !isPlain(number)) break;
    if (!isInBrackets(text, number.start)) parts.unshift(number);
    start = number.start;
  }
  return [count && Number(count.digits), parts];
}

const UNIT_PRICE = /每[^，。；]{0,8}$|人均|户均|平均|单价|标准|结余|节约/;
