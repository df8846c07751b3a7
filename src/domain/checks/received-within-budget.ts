import { amountText, total } from '../budget.ts';
import type { Rule } from '../rule.ts';

/**
 * No more arrived than the budget of the full year holds. Unit: that of the budget, exact.
 *
 * Why: money beyond the budget means that an addition in the year is missing in 全年预算数.
 */
export const receivedWithinBudget: Rule = {
  name: 'received-within-budget',
  severity: 'warning',
  find: ({ budget }, { place }) => {
    const [adjusted, received] = [total(budget, 'adjusted'), total(budget, 'received')];
    if (adjusted === undefined || received === undefined || received.compare(adjusted) <= 0) return [];
    return [
      {
        place: place(['budget', 'sources']),
        message: `实际到位数 ${amountText(budget, received)} 超过全年预算数 ${amountText(budget, adjusted)}，多 ${amountText(budget, received.sub(adjusted))}`,
        fix: '把年中追加的计入全年预算数（adjusted），或改正到位数；确属预算外到位的，在 accepted 里说明原因',
      },
    ];
  },
};
