import { onceForEach } from '../once-for-each.ts';
import { isPlain, type TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { sentenceStart } from './sentences.ts';

/** Names and numbers in one order: `决策、过程、产出三部分满分分别为18分、22分、60分`. */
export interface Respective {
  /** As many as the numbers, or none where they aren't understood. */
  readonly names: readonly string[];
  /** What is said of each: 满分, 得分率, 到位. */
  readonly what: string;
  readonly numbers: readonly TypedNumber[];
}

/** 占比为 before several shares gives them respectively, too. */
const OPENS = /^(?:(?<what>.*?)(?:分别|依次|各)(?:为|是|得分?|占|达|达到|到位|支出)*|(?<share>占比)[为是]?)$/u;
const NAMES = /(?<first>(?:\p{Script=Han}{1,16}[、和与及])+)(?<last>\p{Script=Han}{1,16})$/u;
/** `效益四部分满分`: what stands behind the last name. */
const TAIL =
  /(?:[一二两三四五六七\d]{0,2}(?:个?部分|大?类|项|个?维度|方面|个?一级指标|级)?)(?:指标|资金)?(?:的)?(?<what>满分|分值|权重|标准分|实际得分|得分率|得分|评分|资金|到位|支出|安排)?$/u;
const MOST = 12;

/** Every list of numbers that a sentence gives respectively, with its names; a later list of as many has the same names. */
export function respectivelyOf(passage: Passage): readonly Respective[] {
  return passage.kind === 'cell' || !/分别|依次|各|占比/.test(passage.text) ? [] : listsOf(passage);
}

const listsOf = onceForEach((passage: Passage): Respective[] => {
  const found: Respective[] = [];
  let before: { readonly names: readonly string[]; readonly sentence: number } | undefined;
  for (const [index, first] of passage.numbers.entries()) {
    const opens = OPENS.exec(first.lead)?.groups;
    const what = opens?.['what'] ?? opens?.['share'];
    if (what === undefined) continue;
    const numbers = runFrom(passage, index);
    const sentence = sentenceStart(passage.text, first.start);
    const own = namesBefore(passage, first);
    const names = own?.names ?? (before?.sentence === sentence ? before.names : []);
    if (own) before = { names: own.names, sentence };
    if (numbers.length >= 2)
      found.push({
        names: names.length === numbers.length ? names : [],
        what: `${own?.what ?? ''}${what}${first.lead.slice(what.length)}`,
        numbers,
      });
  }
  return found;
});

/** `18分、22分和60分`: numbers with nothing but a mark between them. */
function runFrom({ text, numbers }: Passage, first: number): TypedNumber[] {
  const run = numbers.slice(first, first + MOST);
  const end = run.findIndex(
    (number, at) =>
      at > 0 &&
      (!/^\s?[、，,和及与]\s?$/.test(text.slice(run[at - 1]?.end, number.start)) || number.unit !== run[0]?.unit),
  );
  const own = end === -1 ? run : run.slice(0, end);
  return own.every(isPlain) ? own : [];
}

function namesBefore({ text }: Passage, first: TypedNumber): { names: string[]; what: string } | undefined {
  const clause =
    text
      .slice(Math.max(0, first.start - 80), first.start)
      .split(/[。；;：:，,（(]/)
      .at(-1) ?? '';
  const words = clause.replace(/(?:分别|依次|各)(?:为|是|得分?|占|达|达到|到位|支出)*$/, '');
  const { first: others = '', last = '' } = NAMES.exec(words)?.groups ?? {};
  if (others === '') return undefined;
  const tail = TAIL.exec(last);
  const name = tail ? last.slice(0, tail.index) : last;
  const names = [...others.split(/[、和与及]/).filter((each) => each !== ''), name];
  return names.every((each) => each.length > 0) ? { names, what: tail?.groups?.['what'] ?? '' } : undefined;
}
