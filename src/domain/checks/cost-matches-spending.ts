import { amountText, type Budget, MONEY_UNITS, type MoneyUnit, total } from '../budget.ts';
import { type Exact, halfStep, ZERO } from '../decimal.ts';
import type { Place } from '../diagnostic.ts';
import { type Indicator, targetOf } from '../indicator.ts';
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
    const beyond = indicators.flatMap((indicator, index) => aboveBudget(indicator, index, budget, place));
    const executed = total(budget, 'executed');
    if (executed === undefined) return beyond;
    const copied = indicators.flatMap((indicator, index): Finding[] => {
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
    return [...beyond, ...copied];
  },
};

/** No limit of a cost is more than all the money there was, of either column. */
function aboveBudget(
  indicator: Indicator,
  index: number,
  budget: Budget,
  place: (path: readonly PropertyKey[]) => Place,
): Finding[] {
  const { level2, name, target: typed } = indicator;
  const target = targetOf(indicator);
  const [initial, adjusted] = [total(budget, 'initial'), total(budget, 'adjusted')];
  if (
    level2 !== 'cost' ||
    /总投资|概算|估算/.test(name) ||
    target.kind !== 'number' ||
    !isMoney(target.unit) ||
    !adjusted
  )
    return [];
  const limit = target.value.mul(MONEY_UNITS[target.unit]);
  if (limit.compare(adjusted) <= 0 || (initial !== undefined && limit.compare(initial) <= 0)) return [];
  return [
    {
      severity: 'warning',
      place: place(['indicators', index, 'target']),
      message: `“${name}”的目标 ${typed} 比全年预算数 ${amountText(budget, adjusted)} 还多，控制不了成本`,
      fix: '核对指标值；按项目总投资控制的，在名称里写明“总投资”',
      related: [{ place: place(['budget', 'sources']), note: `全年预算数：${amountText(budget, adjusted)}` }],
    },
  ];
}

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
