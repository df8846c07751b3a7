import { expect, test } from 'vitest';
import { mutate, numbersOf } from './mutations.ts';
import { faultsOf, specimenText } from './report.ts';

/**
 * Who can catch a changed number? Only a number that is said twice, in data and prose, or that a sum or a rule touches.
 *
 * Left out of the trials, for every specimen: dates, years, document numbers, list markers; and by hand, what only the
 * prose says (below). Of the data: a target or an initial budget that the prose doesn't repeat, and what last year was.
 */
const SPECIMENS = ['bond', 'department', 'third-party', 'training', 'transfer', 'website'];

const ONLY_SAID = [
  '编制32名', '实有人员30人', '覆盖9个街道', '126条', '80条', '46条', '500余份', '走访6个', '2.1个百分点', '312人次', '85人次',
  '安排90万元', '98%以上', '编制26名', '135万元', '达到99%', '共5人', '有两个', '两条', '配套资金1400万元跨年',
  '28.43605万元', // the last digits of a part stay within the rounding of the other parts
]; // biome-ignore format: one look at the list

const NOT_REPEATED = /initial: |previous: |target: 每月|(?:立项|目标合理|使用合规|制度).*target/;
const DATE = /^(?:19|20)\d{2}$/;

/** The numbers of a specimen that a reader could find wrong. */
function trials(name: string): { text: string; at: number; typed: string }[] {
  const text = specimenText(`${name}.mdx`);
  const body = text.indexOf('\n---\n', 4);
  return numbersOf(text).flatMap(({ at, typed }) => {
    const [before, after] = [
      text.slice(Math.max(0, at - 14), at),
      text.slice(at + typed.length, at + typed.length + 8),
    ];
    const calendar = DATE.test(typed) || /^[年月日]/.test(after) || /〕$/.test(before) || /\n$/.test(before);
    const said = ONLY_SAID.some((words) => text.slice(at - 12, at + 16).includes(words) && words.includes(typed));
    return calendar || said || (at < body && !repeated(text, body, at, typed, before)) ? [] : [{ text, at, typed }];
  });
}

/** Whether the body gives a number of the frontmatter again. */
function repeated(text: string, body: number, at: number, typed: string, before: string): boolean {
  const key = /(\w+): [≥≤=]?$/.exec(before)?.[1] ?? '';
  if (['initial', 'previous', 'points', 'opening', 'fiscalYear'].includes(key) || NOT_REPEATED.test(before))
    return false;
  const value = (digits: string) => Number(digits.replace(/[^\d.]/g, ''));
  const same = (other: string) =>
    [1, 1e4, 1e-4, 1e8].some((factor) => Math.abs(value(other) * factor - value(typed)) < 1e-9);
  const said = numbersOf(text).filter((number) => number.at > body && same(number.typed)).length;
  const inData = numbersOf(text).filter((number) => number.at < body && same(number.typed) && number.at !== at).length;
  return key === 'target' ? said > inData : said > 0;
}

/** A seeded random, so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test('of a hundred numbers changed at random, 95 or more are found', () => {
  const random = seeded(2018);
  const all = SPECIMENS.flatMap(trials);
  const missed: string[] = [];
  let count = 0;
  while (count < 500) {
    const { text, at, typed } = all[Math.floor(random() * all.length)] ?? { text: '', at: 0, typed: '' };
    const mutation = mutate(text, at, typed, random);
    if (mutation === undefined) continue;
    count += 1;
    if (faultsOf(mutation.text).length === 0)
      missed.push(`${text.slice(at - 12, at)}【${mutation.from}→${mutation.to}】`);
  }
  console.info(`${all.length} numbers, ${count} changes, ${count - missed.length} found\n${missed.join('\n')}`);
  expect(count - missed.length).toBeGreaterThanOrEqual(475);
}, 60_000);
