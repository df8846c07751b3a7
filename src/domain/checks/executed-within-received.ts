import { amount, amountText, type Budget, type BudgetRow, total, yuan } from '../budget.ts';
import { type Exact, sum } from '../decimal.ts';
import type { Rule } from '../rule.ts';

/**
 * No more was spent than arrived. Unit: that of the budget, exact.
 *
 * Why: money that never came can't have been paid out. 上年结转资金 arrived before the year: it counts with its budget, and
 * so does what a department had left at the start of the year.
 */
export const executedWithinReceived: Rule = {
  name: 'executed-within-received',
  severity: 'error',
  find: ({ budget, department }, { place }) => {
    const [executed, received] = [total(budget, 'executed'), available(budget, department?.carryOver?.opening)];
    if (executed === undefined || received === undefined || executed.compare(received) <= 0) return [];
    const [spent, arrived] = [amountText(budget, executed), amountText(budget, received)];
    return [
      {
        place: place(['budget', 'sources']),
        message: `全年执行数 ${spent} 超过实际到位数 ${arrived}，多 ${amountText(budget, executed.sub(received))}`,
        fix: '核对实际到位数和全年执行数；另有资金来源的，把它列进 sources',
      },
    ];
  },
};

function available(budget: Budget, opening: string | undefined): Exact | undefined {
  const own = budget.sources.some(({ source }) => source === 'prior-year-carry-over') ? undefined : opening;
  const amounts = [
    ...budget.sources.map((row) => arrived(budget, row)),
    ...(own === undefined ? [] : [yuan(own, budget.unit)]),
  ];
  return amounts.every((value) => value !== undefined) ? sum(amounts) : undefined;
}

function arrived(budget: Budget, row: BudgetRow): Exact | undefined {
  const [received, adjusted] = [amount(budget, row, 'received'), amount(budget, row, 'adjusted')];
  if (row.source !== 'prior-year-carry-over' || received === undefined || adjusted === undefined) return received;
  return adjusted.compare(received) > 0 ? adjusted : received;
}
