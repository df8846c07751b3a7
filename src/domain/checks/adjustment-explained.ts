import { amountText, total } from '../budget.ts';
import { exact, quotient, roundHalfUp } from '../decimal.ts';
import type { Rule } from '../rule.ts';

/**
 * A budget changed in the year by more than the method's line has a reason. Unit of the line: percent, either way.
 *
 * Source: `thresholds.adjustment` of the method (四川省自评表：年中追加或调减的应单独说明理由).
 */
export const adjustmentExplained: Rule = {
  name: 'adjustment-explained',
  severity: 'warning',
  find: ({ budget, method }, { place }) => {
    const { adjustment: line } = method.thresholds;
    const [initial, adjusted] = [total(budget, 'initial'), total(budget, 'adjusted')];
    if (line === undefined || budget.reason !== undefined || !initial || !adjusted) return [];
    const rate = quotient(adjusted.sub(initial).abs(), initial)?.mul(100);
    const beyond = rate === undefined ? !adjusted.equals(0) : rate.compare(exact(line)) > 0;
    if (!beyond) return [];
    const shown = rate === undefined ? '' : `，调整幅度 ${roundHalfUp(rate, method.rounding.percent)}%`;
    return [
      {
        place: place(['budget', 'sources']),
        message: `预算由 ${amountText(budget, initial)} 调整为 ${amountText(budget, adjusted)}${shown}，没有说明理由`,
        fix: '在 budget.reason 里写明追加或调减的理由',
      },
    ];
  },
};
