import { placeAt } from '../prose/passage.ts';
import { type Thing, thingsOf } from '../prose/same-things.ts';
import { wholesAgain } from '../prose/whole-again.ts';
import type { Rule } from '../rule.ts';

/**
 * A quantity that the body gives twice is the same both times: 编制16名 here is no 编制15名 there.
 *
 * For quantities that the data doesn't have. Only one and the same noun with one and the same unit counts; a noun with
 * three values or more is no single quantity and stays silent.
 */
export const sameQuantityAgrees: Rule = {
  name: 'same-quantity-agrees',
  severity: 'warning',
  find: (_evaluation, { prose }) => [
    ...wholesAgain(prose.passages).map(({ passage, number, meant }) => ({
      place: placeAt(passage, number.start),
      message: `这里的 ${typed({ passage, number })} 说的是全部，文中别处都没有这个数，只有 ${typed(meant)}`,
      fix: '核对后统一',
      related: [{ place: placeAt(meant.passage, meant.number.start), note: typed(meant) }],
    })),
    ...[...Map.groupBy(thingsOf(prose.passages), ({ key }) => key).values()].flatMap((things) => {
      const [first] = things;
      const other = things.find(({ value, passage }) => value !== first?.value && passage !== first?.passage);
      if (!first || !other || new Set(things.map(({ value }) => value)).size > 2) return [];
      return {
        place: placeAt(other.passage, other.number.start),
        message: `“${first.key.split('/')[0]}”前面写的是 ${typed(first)}，这里写的是 ${typed(other)}`,
        fix: '核对后统一；确实是两回事的，把名称写清楚',
        related: [{ place: placeAt(first.passage, first.number.start), note: typed(first) }],
      };
    }),
  ],
};

function typed({ passage, number }: Pick<Thing, 'passage' | 'number'>): string {
  return passage.text.slice(number.start, number.end);
}
