import type { Evaluation } from '../evaluation.ts';
import { candidatesOf } from './candidates.ts';
import type { Division } from './division.ts';
import { admits } from './interval.ts';
import { nameOf } from './name-of.ts';
import { isOfThings, isPlain, type TypedNumber } from './numbers.ts';
import { readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';
import { isInBrackets } from './sentences.ts';

/** `项目支出按功能科目划分：文化684.2万元，文物428.64万元，旅游381万元`, `从工种看，母婴护理238人，养老护理196人`, `支出明细：…`. */
const OPENS =
  /(?:^|[。；;，,])(?:其中[，,：:])?(?:(?:(?<what>\p{Script=Han}{2,10}?)可?按照?\p{Script=Han}{2,10}|(?:按照?|从|分)\p{Script=Han}{1,10}?(?:看|分|归集|统计|列示))[：:，,]|(?<detailed>\p{Script=Han}{0,6}支出)(?:明细|用途|构成|内容|情况)(?:为|如下|是)?[：:])$/u;

/** A number with the passage that it stands in. */
export interface Placed {
  readonly passage: Passage;
  readonly number: TypedNumber;
}

/**
 * A list of all of something that was told elsewhere: its sum is that amount, of the data or of the body.
 *
 * `all` are the numbers of things and money of the body. Where the list makes an amount that was told, nothing is wrong; the
 * divisions that come back are those of what it may be a list of, of which a slip may be found.
 */
export function classifiedLists(passage: Passage, all: readonly Placed[], evaluation: Evaluation): Division[] {
  return passage.numbers.flatMap((first, index) => {
    const opening = OPENS.exec(passage.text.slice(Math.max(0, first.from - 24), first.from));
    if (!opening || !isOfThings(first)) return [];
    const what = opening.groups?.['what'] ?? opening.groups?.['detailed'];
    const parts = listFrom(passage, index);
    if (parts.length < 3) return [];
    const sum = parts.reduce((total, part) => total + readingOf(part).value, 0);
    const half = parts.length * Math.min(...parts.map((part) => readingOf(part).half));
    const alike = all.filter(({ number }) => number.unit === first.unit && !parts.includes(number));
    const named = what === undefined ? [] : alike.filter(({ number }) => number.lead.endsWith(what));
    const wholes = named.length > 0 ? named : what === undefined ? wholesOf(passage, first, alike, evaluation) : [];
    const data = what === undefined ? undefined : nameOf(what);
    const known = data ? candidatesOf(data.term, [], evaluation).map(({ value }) => Number(value)) : [];
    const told = (what === undefined ? alike : named).map(({ number }) => readingOf(number).value);
    const fits = [...told, ...known].some((value) => Math.abs(value - sum) <= half);
    return fits
      ? []
      : wholes.map((home) => ({
          passage,
          whole: home.number,
          home: home.passage,
          parts,
          complete: false,
          implied: true,
        }));
  });
}

/** A list without a name is of the number before it in its paragraph, or of all that was spent. */
function wholesOf(passage: Passage, first: TypedNumber, alike: readonly Placed[], evaluation: Evaluation): Placed[] {
  const before = alike.findLast(({ passage: home, number }) => home === passage && number.end <= first.from);
  const spent =
    first.unit === '元' ? candidatesOf({ kind: 'figure', figures: ['executed'] }, [], evaluation).at(0) : undefined;
  const typed = spent && alike.find(({ number }) => isPlain(number) && admits(number, spent.value));
  return [before, typed].filter((each) => each !== undefined);
}

/** Amounts of one unit with a name each, to the end of their sentence or statement. */
function listFrom({ text, numbers }: Passage, index: number): TypedNumber[] {
  const parts: TypedNumber[] = [];
  for (const number of numbers.slice(index)) {
    const last = parts.at(-1);
    const between = last ? text.slice(last.end, number.from) : '';
    if (/[。！？]/.test(between) || (parts.length > 2 && /[；;]/.test(between) && !isParted(text, parts))) break;
    const aside = /^占|每|均|单价/.test(number.lead) || isInBrackets(text, number.start);
    if (aside || number.unit === '%') continue;
    if (number.unit !== parts[0]?.unit && last) return [];
    if (!isPlain(number) || number.lead.length < 2 || number.lead.includes('其中')) return [];
    parts.push(number);
  }
  return parts;
}

/** Whether the items of the list have semicolons between them. */
function isParted(text: string, [first, second]: readonly TypedNumber[]): boolean {
  return /[；;]/.test(text.slice(first?.end, second?.from));
}
