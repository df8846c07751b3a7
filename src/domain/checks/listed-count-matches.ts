import { countOf, listingsOf, namesBefore, pointsAfter } from '../prose/lists.ts';
import type { TypedNumber } from '../prose/numbers.ts';
import { type Passage, placeAt } from '../prose/passage.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * A number of things agrees with the list of them that follows: “直属单位10个，即…” lists ten.
 *
 * The last two names may be joined by 和, or hold a 和 of their own: both ways of counting are right. A list that ends
 * in 等 is open; when it names all but one of five or more, naming the last is asked for, as a warning.
 */
export const listedCountMatches: Rule = {
  name: 'listed-count-matches',
  severity: 'error',
  find: (_evaluation, { prose: { passages } }) =>
    passages.flatMap((passage, index) => [
      ...inSentence(passage),
      ...belowIt(passages, index),
      ...passage.numbers.flatMap((number) => [...points(passage, number), ...namedBefore(passage, number)]),
    ]),
};

function inSentence(passage: Passage): Finding[] {
  return listingsOf(passage).flatMap(({ number, count, least, items, open }) => {
    const fits = count >= least && count <= items.length;
    const meant = open && (count < 5 || count !== items.length + 1);
    return fits || meant ? [] : [finding(passage, number, items.length, items.join('、'), open)];
  });
}

/** `分四个方面：` with a list of points below. */
function belowIt(passages: readonly Passage[], index: number): Finding[] {
  const [passage, first] = [passages[index], passages[index + 1]];
  const number = passage?.numbers.at(-1);
  if (!passage || !number || first?.kind !== 'item' || passage.kind === 'item') return [];
  const count = countOf(number);
  if (count === undefined || !/^[\p{Script=Han}]{0,8}[：:]$/u.test(passage.text.slice(number.end))) return [];
  const items = passages.filter(({ kind, block }) => kind === 'item' && block === first.block);
  return items.length === count ? [] : [finding(passage, number, items.length, '见下面的列表', false)];
}

function points(passage: Passage, number: TypedNumber): Finding[] {
  const count = pointsAfter(passage, number);
  if (count === undefined || count < 2 || count === Number(number.digits)) return [];
  return [finding(passage, number, count, '一是、二是……', false)];
}

function namedBefore(passage: Passage, number: TypedNumber): Finding[] {
  const { names = [], open = false } = namesBefore(passage, number) ?? {};
  const count = Number(number.digits);
  const fits = open ? count >= names.length : count === names.length;
  return names.length === 0 || fits ? [] : [finding(passage, number, names.length, names.join('、'), false, '前面')];
}

function finding(
  passage: Passage,
  number: TypedNumber,
  count: number,
  items: string,
  open: boolean,
  where = '后面',
): Finding {
  const typed = passage.text.slice(number.start, number.end);
  return {
    place: placeAt(passage, number.start),
    message: `正文写的是 ${typed}，${where}列出的是 ${count}${number.unit}：${items.length > 120 ? `${items.slice(0, 120)}…` : items}`,
    fix: open ? `补上没有列出的那一${number.unit}，或改正总数` : '补上漏列的，或改正总数',
    ...(open ? { severity: 'warning' as const } : {}),
  };
}
