import { exact, isDecimal, shortText } from '../decimal.ts';
import { isState } from '../indicator.ts';
import type { Rule } from '../rule.ts';
import { parseDate, parseQuantity, parseTarget, type Target } from '../target.ts';

/**
 * An actual value can be held against its target: a number in the same unit, or a date for a deadline.
 *
 * Why: `≥90%` or `完成` as an actual value says nothing; 人 and 人次, % and 件 are different things.
 */
export const actualIsMeasurable: Rule = {
  name: 'actual-is-measurable',
  severity: 'error',
  find: ({ indicators }, { place }) =>
    indicators.flatMap(({ name, target, actual }, index) => {
      // A marked blank is reported once, by template-filled-in.
      if (isState(actual) || [actual, target].includes('待填写')) return [];
      const problem = mismatch(parseTarget(target), target, actual);
      if (problem === undefined) return [];
      return {
        place: place(['indicators', index, 'actual']),
        message: `“${name}”的实际完成值${problem}`,
        fix: isBareRate(target, actual)
          ? `写成百分比：${actual} 是 ${actual}% 还是 ${shortText(exact(actual).mul(100))}%？`
          : '填写与目标同单位的实际数；没有实际数的写 met、not-met 或 not-yet-measurable',
        related: [{ place: place(['indicators', index, 'target']), note: `年度指标值：${target}` }],
      };
    }),
};

/** A rate without its sign: spreadsheets show 1 for 100%. */
function isBareRate(target: string, actual: string): boolean {
  const parsed = parseTarget(target);
  return 'unit' in parsed && parsed.unit === '%' && isDecimal(actual);
}

function mismatch(target: Target, targetText: string, actual: string): string | undefined {
  if (target.kind === 'qualitative')
    return `“${actual}”不是完成状态，定性指标“${targetText}”应写 met、partly-met 或 not-met`;
  if (target.kind === 'date') {
    return parseDate(actual) === undefined ? `“${actual}”不是日期，目标是 ${targetText}` : undefined;
  }
  const quantity = parseQuantity(actual);
  if (quantity === undefined) return `“${actual}”不是数，目标是 ${targetText}`;
  if (quantity.unit === target.unit) return undefined;
  return `单位是“${quantity.unit || '（无）'}”，目标的单位是“${target.unit || '（无）'}”`;
}
