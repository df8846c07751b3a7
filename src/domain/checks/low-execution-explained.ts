import { amountText, COLUMNS, total } from '../budget.ts';
import { exact, quotient, roundHalfUp } from '../decimal.ts';
import type { Rule } from '../rule.ts';

/**
 * An execution rate below the method's line has a reason. Unit of the line: percent; the exact rate is held against it.
 *
 * Why: unspent money is no saving by itself. Source: `thresholds.execution` of the method (四川省自评表：低于90%).
 */
export const lowExecutionExplained: Rule = {
  name: 'low-execution-explained',
  severity: 'warning',
  find: ({ budget, method }, { place }) => {
    const { execution: line } = method.thresholds;
    const { denominator } = method.execution;
    const [executed, base] = [total(budget, 'executed'), total(budget, denominator)];
    if (line === undefined || budget.reason !== undefined || !executed || !base) return [];
    const rate = quotient(executed, base)?.mul(100);
    if (rate === undefined || rate.compare(exact(line)) >= 0) return [];
    const [spent, planned] = [amountText(budget, executed), amountText(budget, base)];
    return [
      {
        place: place(['budget', 'sources']),
        message: `预算执行率 ${roundHalfUp(rate, method.rounding.percent)}%（${spent} ÷ ${COLUMNS[denominator]} ${planned}）低于 ${line}%，没有说明原因`,
        fix: '在 budget.reason 里写明原因和改进措施；少支出不等于节约',
      },
    ];
  },
};
