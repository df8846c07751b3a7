import type { MoneyUnit } from '../../domain/budget.ts';
import { plain } from '../../domain/prose/characters.ts';
import { readNumbers, type TypedNumber } from '../../domain/prose/numbers.ts';
import type { ExpenseRow, Found } from '../form/reading.ts';
import { inUnit, isMoney } from './money-numbers.ts';
import type { Passage } from './prose-money.ts';

/** Names of the items of 三公经费 as reports write them; brackets are no part of a lead. */
const ITEMS: readonly (readonly [RegExp, ExpenseRow['item']])[] = [
  [/因公出国(?:出境)?费用?/, 'abroad'],
  [/公务用车购置费用?/, 'vehicle-purchase'],
  [/公务用车运行(?:维护)?费用?/, 'vehicle-running'],
  [/公务接待费用?/, 'reception'],
];

/** Items of 三公经费 with what was planned, spent and spent the year before; the first telling of each counts. */
export function publicExpenses(passages: readonly Passage[], unit: MoneyUnit): ExpenseRow[] {
  const found = new Map<ExpenseRow['item'], { [column in Column]?: Found }>();
  for (const { text, place } of passages) {
    for (const number of readNumbers(plain(text)).numbers) {
      const told = isMoney(number) ? tell(number) : undefined;
      if (!told) continue;
      const amounts = found.get(told.item) ?? {};
      amounts[told.column] ??= { value: inUnit(number, unit), place, certainty: 'likely' };
      found.set(told.item, amounts);
    }
  }
  return [...found].flatMap(([item, { executed, ...more }]) => (executed ? [{ item, executed, ...more }] : []));
}

type Column = 'budget' | 'executed' | 'previous';

function tell({ lead }: TypedNumber): { readonly item: ExpenseRow['item']; readonly column: Column } | undefined {
  const [pattern, item] = ITEMS.find(([name]) => name.test(lead)) ?? [];
  if (pattern === undefined || item === undefined) return undefined;
  const [before = '', after = ''] = lead.split(pattern);
  if (/较|比|同比|增|减|下降|上升/.test(after)) return undefined;
  if (/上年|去年/.test(before + after)) return { item, column: 'previous' };
  return { item, column: /预算/.test(before + after) && !/决算|支出|执行/.test(after) ? 'budget' : 'executed' };
}
