import { total } from '../budget.ts';
import { allDigits } from '../figures/money.ts';
import type { Rule } from '../rule.ts';

/**
 * All money of the budget arrived, or the report says why not.
 *
 * Why: money that never arrived is no balance. 结余 against the budget hides it.
 */
export const fundsReceivedInFull: Rule = {
  name: 'funds-received-in-full',
  severity: 'warning',
  find: ({ budget }, { place }) => {
    const [adjusted, received] = [total(budget, 'adjusted'), total(budget, 'received')];
    if (adjusted === undefined || received === undefined || received.compare(adjusted) >= 0) return [];
    const missing = allDigits(adjusted.sub(received));
    return [
      {
        place: place(['budget', 'sources']),
        message: `有 ${missing} 万元没有到位（全年预算数 ${allDigits(adjusted)}，实际到位 ${allDigits(received)}）；未到位不是结余`,
        fix: '核对到位数；确实没有到位的，在 accepted 里说明原因',
      },
    ];
  },
};
