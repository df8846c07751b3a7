import { MONEY_UNITS, type MoneyUnit } from '../budget.ts';
import { type Exact, halfStep, shortText } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import type { FigureDefinition } from '../figure.ts';
import { findFigure } from '../figures/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { parseQuantity, type Quantity } from '../target.ts';

/**
 * An indicator that is one of our figures (预算执行率, 资金到位率 …) has the value that follows from the budget. Unit: that
 * of the actual value, which stands for half a unit of its last digit either way.
 *
 * Why: the same rate is in the money rows and in the indicator rows, and they differ more often than one would think.
 */
export const indicatorMatchesFigure: Rule = {
  name: 'indicator-matches-figure',
  severity: 'error',
  find: (evaluation, { place }) =>
    evaluation.indicators.flatMap(({ name, actual }, index): Finding[] => {
      const definition = findFigure(name);
      const quantity = parseQuantity(actual);
      const expected = definition && quantity && figureIn(definition, quantity, evaluation);
      if (expected === undefined || quantity === undefined || isClose(actual, quantity, expected.value)) return [];
      return [
        {
          place: place(['indicators', index, 'actual']),
          message: `“${name}”的实际完成值 ${actual}，按资金数据应为 ${shortText(expected.value)}${quantity.unit}（${expected.working}）`,
          fix: '改正实际完成值，或核对资金数据',
          related: [{ place: place(['budget', 'sources']), note: '资金数据' }],
        },
      ];
    }),
};

/** The figure in the unit of the indicator; nothing when the units don't match. */
function figureIn(
  definition: FigureDefinition,
  { unit }: Quantity,
  evaluation: Evaluation,
): { value: Exact; working: string } | undefined {
  const derivation = definition.derive(evaluation);
  if (derivation.value === undefined || typeof derivation.value === 'string') return undefined;
  const { value, working } = derivation;
  if (definition.unit === 'percent') return unit === '%' ? { value: value.mul(100), working } : undefined;
  if (definition.unit !== 'money' || !Object.hasOwn(MONEY_UNITS, unit)) return undefined;
  return { value: value.div(MONEY_UNITS[unit as MoneyUnit]), working };
}

function isClose(actual: string, { value }: Quantity, expected: Exact): boolean {
  const decimals = /[.．]([0-9０-９]+)/u.exec(actual)?.[1] ?? '';
  return (
    value
      .sub(expected)
      .abs()
      .compare(halfStep(`0.${decimals}`)) <= 0
  );
}
