import { amount, amountText, SOURCES, total } from '../budget.ts';
import type { Evaluation, Manuscript } from '../evaluation.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * No more was spent than the budget of the full year allows. Unit: that of the budget, exact.
 *
 * Why: spending needs a budget (预算法：未列入预算的不得支出). Another source may cover it, and then it is in the
 * budget: the whole decides, a single source that went over is a warning. A budget of 0 has a rule of its own.
 */
export const executedWithinBudget: Rule = {
  name: 'executed-within-budget',
  severity: 'error',
  find: (evaluation, manuscript) => {
    const { budget } = evaluation;
    const [adjusted, executed] = [total(budget, 'adjusted'), total(budget, 'executed')];
    if (adjusted === undefined || executed === undefined || adjusted.equals(0)) return [];
    if (executed.compare(adjusted) <= 0) return sourceExcesses(evaluation, manuscript);
    const [spent, planned] = [amountText(budget, executed), amountText(budget, adjusted)];
    return [
      {
        place: manuscript.place(['budget', 'sources']),
        message: `全年执行数 ${spent} 超过全年预算数 ${planned}，多 ${amountText(budget, executed.sub(adjusted))}`,
        fix: '核对预算数和执行数；年中追加的计入全年预算数，另有资金来源的列进 sources',
      },
    ];
  },
};

function sourceExcesses({ budget }: Evaluation, { place }: Manuscript): Finding[] {
  return budget.sources.flatMap((row, index): Finding[] => {
    const [adjusted, executed] = [amount(budget, row, 'adjusted'), amount(budget, row, 'executed')];
    if (adjusted === undefined || executed === undefined || executed.compare(adjusted) <= 0) return [];
    return [
      {
        severity: 'warning',
        place: place(['budget', 'sources', index, 'executed']),
        message: `${SOURCES[row.source]}的全年执行数 ${amountText(budget, executed)} 超过它的全年预算数 ${amountText(budget, adjusted)}`,
        fix: '核对这一来源的预算数和执行数；用别的来源垫付的，改列到实际来源',
        related: [{ place: place(['budget', 'sources', index, 'adjusted']), note: `全年预算数：${row.adjusted}` }],
      },
    ];
  });
}
