import { amountText, columnTotal, yuan } from '../budget.ts';
import type { Rule } from '../rule.ts';

/**
 * What a department has left at the end of the year is what it had and received less what it spent. Unit: that of the
 * budget, exact. A row 上年结转资金 among the sources is the opening balance and isn't counted twice.
 *
 * Why: 结转结余 that don't follow from income and spending hide money. Returned or recovered money is explained.
 */
export const carryOverAddsUp: Rule = {
  name: 'carry-over-adds-up',
  severity: 'warning',
  find: ({ budget, department }, { place }) => {
    const { carryOver } = department ?? {};
    const income = budget.sources.filter(({ source }) => source !== 'prior-year-carry-over');
    const [received, executed] = [
      columnTotal(budget, income, 'received'),
      columnTotal(budget, budget.sources, 'executed'),
    ];
    if (carryOver === undefined || received === undefined || executed === undefined) return [];
    const [opening, closing] = [yuan(carryOver.opening, budget.unit), yuan(carryOver.closing, budget.unit)];
    const expected = opening.add(received).sub(executed);
    if (expected.equals(closing)) return [];
    return [
      {
        place: place(['department', 'carryOver', 'closing']),
        message: `年末结转结余填 ${amountText(budget, closing)}，按数据应为 ${amountText(budget, expected)}（年初 ${amountText(budget, opening)} + 本年到位 ${amountText(budget, received)} − 全年执行 ${amountText(budget, executed)}）`,
        fix: '核对结转结余、到位数和执行数；上缴或收回的，在 accepted 里说明',
        related: [{ place: place(['department', 'carryOver', 'opening']), note: `年初结转结余：${carryOver.opening}` }],
      },
    ];
  },
};
