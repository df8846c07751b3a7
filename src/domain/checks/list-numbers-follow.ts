import { type Passage, placeAt } from '../prose/passage.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * The items of a list are numbered one after another: 1, 2, 3. Where a paragraph or a table stands between, the next
 * list may go on; all items with the same number are numbered by themselves.
 *
 * Why: the page shows the right numbers whatever was typed, so that the author thinks of an item that isn't there.
 */
export const listNumbersFollow: Rule = {
  name: 'list-numbers-follow',
  severity: 'warning',
  find: (_evaluation, { prose }) => {
    const items = prose.passages.filter(({ number }) => number !== undefined);
    const lists = [...Map.groupBy(items, ({ block }) => block).values()];
    return lists.flatMap((list, index) => gap(list, lists[index - 1]));
  },
};

function gap(list: readonly Passage[], before: readonly Passage[] | undefined): Finding[] {
  const numbers = list.map(({ number = 0 }) => number);
  const [first] = numbers;
  if (numbers.length > 1 && numbers.every((number) => number === first)) return [];
  const next = (before?.at(-1)?.number ?? 0) + 1;
  const start = first === next ? next : 1;
  const at = numbers.findIndex((number, index) => number !== start + index);
  const item = list[at];
  if (item === undefined) return [];
  return [
    {
      place: placeAt(item, 0),
      message: `列表第 ${at + 1} 项的序号是 ${numbers[at]}，按顺序应为 ${start + at}`,
      fix: '改正序号；少了一项的，补上',
    },
  ];
}
