import type { Division } from './division.ts';
import { isOfThings, isPlain, type TypedNumber } from './numbers.ts';
import { isOneSlipOff, type Relation, readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';
import { isAside, sentenceStart } from './sentences.ts';

/** What is left of something: `剩余7条`, `未办结7单`, `缺口75.2万元`, `余34万元`. */
const REST =
  /^(?:其中)?(?:其余|剩余|剩下|剩|余下|余|尚余|尚有|尚剩|还剩|还有|仍有|缺口|相差|差|尚缺|欠缺|欠\p{Script=Han}|(?:增减)?相抵后?净[增减]|沉淀|账面结余|结余|结存|净值|净额|净资产|差额|空编|(?:[较比](?:年初|采购)?预算)?(?:节约|节支|节省|减少)|[尚仍还]?未\p{Script=Han}{1,4})(?:的|财政|资金|为|是|有|了)*$/u;

/** Numbers of a sentence that a rest may be of; more is a list. */
const MOST = 8;

const DIFFERENCE: Relation = (whole, done, rest) =>
  Math.abs(whole.value - done.value - rest.value) <= whole.half + done.half + rest.half + whole.value * 1e-9;

/**
 * A whole, what was done of it and what is left, one slip off: `排查1203条，整改1196条，剩余9条`.
 *
 * Any amounts before the rest in its sentence may be the whole and what was done of it; only where none are, and one slip in
 * the last two (or in the rest) would make them, something is wrong. `甲4500万元、乙2500万元，其余` is the rest of another whole.
 */
export function remaindersOf(passage: Passage): Division[] {
  return passage.numbers.flatMap((rest, index) => {
    if (!isPlain(rest) || !REST.test(rest.lead) || !isOfThings(rest)) return [];
    const start = sentenceStart(passage.text, rest.start);
    const before = passage.numbers
      .slice(Math.max(0, index - MOST), index)
      .filter((number) => number.start >= start && number.unit === rest.unit && isPlain(number));
    const [whole, done] = before.filter((number) => !isAside(passage.text, number, rest)).slice(-2);
    if (!whole || !done || whole.digits.length < 2 || !isBeside(passage, done, rest)) return [];
    if (rest.lead.startsWith('其余') && passage.text.slice(whole.end, done.from) === '、') return [];
    const known = before.some(
      (one, at) => isLeftOfAll(one, before.slice(at + 1), rest) || before.some((other) => isLeft(one, other, rest)),
    );
    if (known || !isOneSlipOff([whole, done, rest], DIFFERENCE)) return [];
    return [{ passage, whole, parts: [done, rest], complete: false, implied: true }];
  });
}

const ADDS = /^(?:加上|加|另加|连同|再加上?)(?=.{2})/;
const MAKES = /(?:合计|总计|共计|总额|总数)(?:为|达)?$/;

/** `收入3400万元，加上年初结转126.4万元，收入总计3526.4万元`: an addition in words, one slip off. */
export function additionsOf(passage: Passage): Division[] {
  return passage.numbers.flatMap((part, index) => {
    const [first, whole] = [passage.numbers[index - 1], passage.numbers[index + 1]];
    if (!first || !whole || !ADDS.test(part.lead) || !MAKES.test(whole.lead)) return [];
    const alike = [first, part, whole].every((number) => isPlain(number) && number.unit === part.unit);
    const one = /^[^。；]*$/.test(passage.text.slice(first.end, whole.start));
    if (!alike || !one || DIFFERENCE(readingOf(whole), readingOf(first), readingOf(part))) return [];
    if (!isOneSlipOff([whole, first, part], DIFFERENCE)) return [];
    return [{ passage, whole, parts: [first, part], complete: true }];
  });
}

/** `共38个，已改造17个，今年改造7个，还有14个`. */
function isLeftOfAll(whole: TypedNumber, done: readonly TypedNumber[], rest: TypedNumber): boolean {
  const all = done.map(readingOf);
  const value = all.reduce((sum, each) => sum + each.value, 0);
  const half = all.reduce((sum, each) => sum + each.half, 0);
  return DIFFERENCE(readingOf(whole), { value, half }, readingOf(rest));
}

function isLeft(one: TypedNumber, other: TypedNumber, rest: TypedNumber): boolean {
  return one !== other && DIFFERENCE(readingOf(one), readingOf(other), readingOf(rest));
}

/** Rates may stand between what was done and what is left. */
function isBeside({ text }: Passage, done: TypedNumber, rest: TypedNumber): boolean {
  return /^[^，,。；;、]{0,10}[，,](?:[^，,。；;]{0,10}[%‰](?:和[\d.]+%)?[，,；;]){0,3}$/.test(
    text.slice(done.end, rest.from),
  );
}
