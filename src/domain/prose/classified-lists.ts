import type { Evaluation } from '../evaluation.ts';
import { candidatesOf } from './candidates.ts';
import type { Division } from './division.ts';
import { nameOf } from './name-of.ts';
import { isPlain, type TypedNumber } from './numbers.ts';
import { readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';
import { isInBrackets } from './sentences.ts';

/** `项目支出按功能科目划分：文化684.2万元，文物428.64万元，旅游381万元`, `支出明细：…`. */
const OPENS =
  /(?:^|[。；，,])(?:其中[，,：:])?(?:(?<what>\p{Script=Han}{2,10})可?按照?\p{Script=Han}{2,10}[：:，,]|(?<detailed>\p{Script=Han}{0,6}支出)(?:明细|用途|构成|内容|情况)(?:为|如下|是)?[：:])$/u;

/**
 * A list of all of something that was told elsewhere: its sum is that amount, of the data or of the body.
 *
 * `amounts` are the amounts of money of the body. Where one of the name's is the sum, nothing is wrong; the divisions that
 * come back are those of all others, of which a slip may be found.
 */
export function classifiedLists(passage: Passage, amounts: readonly TypedNumber[], evaluation: Evaluation): Division[] {
  return passage.numbers.flatMap((first, index) => {
    const opening = OPENS.exec(passage.text.slice(Math.max(0, first.from - 24), first.from));
    const what = opening?.groups?.['what'] ?? opening?.groups?.['detailed'];
    if (what === undefined || first.unit !== '元') return [];
    const parts = listFrom(passage, index);
    if (parts.length < 3) return [];
    const sum = parts.reduce((total, part) => total + readingOf(part).value, 0);
    const half = parts.length * Math.min(...parts.map((part) => readingOf(part).half));
    const named = amounts.filter(({ lead, start }) => start !== first.start && lead.endsWith(what));
    const data = nameOf(what);
    const known = data ? candidatesOf(data.term, [], evaluation).map(({ value }) => Number(value)) : [];
    const fits = [...named.map((whole) => readingOf(whole).value), ...known].some(
      (value) => Math.abs(value - sum) <= half,
    );
    return fits ? [] : named.map((whole) => ({ passage, whole, parts, complete: false, implied: true }));
  });
}

/** Amounts with a name each, to the end of their sentence. */
function listFrom({ text, numbers }: Passage, index: number): TypedNumber[] {
  const parts: TypedNumber[] = [];
  for (const number of numbers.slice(index)) {
    const last = parts.at(-1);
    if (last && /[。！？]/.test(text.slice(last.end, number.from))) break;
    const aside = /^占|每|均|单价/.test(number.lead) || isInBrackets(text, number.start);
    if (aside || number.unit === '%') continue;
    if (number.unit !== '元' || !isPlain(number) || number.lead.length < 2 || number.lead.includes('其中')) return [];
    parts.push(number);
  }
  return parts;
}
