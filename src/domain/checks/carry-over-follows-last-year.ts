import { amountText, columnTotal } from '../budget.ts';
import type { Rule } from '../rule.ts';
import { yearBefore } from '../year-before.ts';

/**
 * No more is carried over into a year than the year before left unspent. Unit: that of the budget, exact.
 *
 * Why: the two evaluations of a continuing project tell the same money. Needs the year before in the same series.
 */
export const carryOverFollowsLastYear: Rule = {
  name: 'carry-over-follows-last-year',
  severity: 'warning',
  find: ({ budget, previous }, { place }) => {
    const index = budget.sources.findIndex(({ source }) => source === 'prior-year-carry-over');
    const rows = budget.sources.filter(({ source }) => source === 'prior-year-carry-over');
    const carried = columnTotal(budget, rows, 'adjusted');
    if (index === -1 || carried === undefined || previous === undefined) return [];
    const { fiscalYear, adjusted: planned, executed: spent } = yearBefore(previous);
    if (planned === undefined || spent === undefined) return [];
    const left = planned.sub(spent);
    if (carried.compare(left) <= 0) return [];
    return [
      {
        place: place(['budget', 'sources', index]),
        message: `上年结转资金 ${amountText(budget, carried)} 多于上年未用的预算 ${amountText(budget, left)}（${fiscalYear}年：${amountText(budget, planned)} − ${amountText(budget, spent)}）`,
        fix: '核对本年的结转数和上年的执行数',
      },
    ];
  },
};
