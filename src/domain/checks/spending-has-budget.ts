import { amountText, total } from '../budget.ts';
import type { Rule } from '../rule.ts';

/**
 * What was spent has a budget of the full year that isn't 0. A budget of 0 with no spending is fine: it has no rate.
 *
 * Why: systems print an execution rate of 0% or 100% over a budget of 0, and both are wrong.
 */
export const spendingHasBudget: Rule = {
  name: 'spending-has-budget',
  severity: 'error',
  find: ({ budget }, { place }) => {
    const [adjusted, executed] = [total(budget, 'adjusted'), total(budget, 'executed')];
    const unstated = budget.sources.every((row) => row.adjusted === undefined);
    const none = unstated || adjusted?.equals(0) === true;
    if (!none || executed === undefined || executed.compare(0) <= 0) return [];
    const spent = amountText(budget, executed);
    return [
      {
        place: place(['budget', 'sources']),
        message: `全年预算数${unstated ? '没有填' : '为 0'}，却支出 ${spent}，执行率没有意义`,
        fix: '填写调整后的全年预算数（adjusted）；年中追加的也是预算',
        related: [{ place: place(['budget', 'sources', 0, 'executed']), note: `全年执行数合计：${spent}` }],
      },
    ];
  },
};
