import { amountText, yuan } from '../budget.ts';
import { PUBLIC_EXPENSES } from '../evaluation.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * No item of 三公经费 went over its budget. Unit: that of the budget, exact.
 *
 * Why: these items are controlled one by one; room in one doesn't cover another.
 */
export const publicExpensesWithinBudget: Rule = {
  name: 'public-expenses-within-budget',
  severity: 'warning',
  find: ({ budget, department }, { place }) =>
    (department?.threePublic ?? []).flatMap(({ item, budget: planned, executed }, index): Finding[] => {
      if (planned === undefined) return [];
      const [limit, spent] = [yuan(planned, budget.unit), yuan(executed, budget.unit)];
      if (spent.compare(limit) <= 0) return [];
      const path = ['department', 'threePublic', index];
      return [
        {
          place: place([...path, 'executed']),
          message: `${PUBLIC_EXPENSES[item]}支出 ${amountText(budget, spent)} 超过预算 ${amountText(budget, limit)}，多 ${amountText(budget, spent.sub(limit))}`,
          fix: '核对预算数和执行数；确实超支的，在 accepted 里说明原因',
          related: [{ place: place([...path, 'budget']), note: `预算数：${planned}` }],
        },
      ];
    }),
};
