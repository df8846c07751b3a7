import { amountText, type Budget, MONEY_UNITS, type MoneyUnit, total } from '../budget.ts';
import { type Exact, halfStep, ZERO } from '../decimal.ts';
import { targetOf } from '../indicator.ts';
import type { Finding, Rule } from '../rule.ts';
import { parseQuantity } from '../target.ts';

/**
 * A cost whose limit is the whole budget has the whole spending as its actual value. Unit: 元; a value with
 * two or more decimals may have been rounded, a whole one is exact.
 *
 * Why: 项目总成本 ≤90万元, actual 90万元, beside a spending of 89.974万元: one of them is copied.
 */
export const costMatchesSpending: Rule = {
  name: 'cost-matches-spending',
  severity: 'error',
  find: ({ indicators, budget }, { place }) => {
    const executed = total(budget, 'executed');
    if (executed === undefined) return [];
    return indicators.flatMap((indicator, index): Finding[] => {
      const { name, target, actual } = indicator;
      const spent = money(actual);
      if (spent === undefined || !isWholeBudget(indicator, budget)) return [];
      if (spent.value.sub(executed).abs().compare(spent.half) <= 0) return [];
      return [
        {
          place: place(['indicators', index, 'actual']),
          message: `“${name}”的目标 ${target} 是全部预算，实际完成值 ${actual} 与全年执行数 ${amountText(budget, executed)} 不一致`,
          fix: '改正实际完成值，或核对全年执行数',
          related: [{ place: place(['budget', 'sources']), note: `全年执行数：${amountText(budget, executed)}` }],
        },
      ];
    });
  },
};

function isWholeBudget(indicator: { target: string; actual: string }, budget: Budget): boolean {
  const target = targetOf(indicator);
  if (target.kind !== 'number' || !isMoney(target.unit) || target.operator === '≥' || target.operator === '>')
    return false;
  const limit = target.value.mul(MONEY_UNITS[target.unit]);
  return (['initial', 'adjusted'] as const).some((column) => total(budget, column)?.equals(limit));
}

/** An amount in 元 with half a unit of its last digit. */
function money(text: string): { value: Exact; half: Exact } | undefined {
  const quantity = parseQuantity(text);
  if (quantity === undefined || !isMoney(quantity.unit)) return undefined;
  const decimals = /[.．]([0-9０-９]{2,})/u.exec(text)?.[1];
  const scale = MONEY_UNITS[quantity.unit];
  const half = decimals === undefined ? ZERO : halfStep(`0.${decimals}`).mul(scale);
  return { value: quantity.value.mul(scale), half };
}

function isMoney(unit: string): unit is MoneyUnit {
  return Object.hasOwn(MONEY_UNITS, unit);
}
