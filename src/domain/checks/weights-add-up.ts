import { exact, exactText, sum } from '../decimal.ts';
import type { Rule } from '../rule.ts';

/**
 * The points of all indicators, with those of the execution rate, make the total of the method. Unit: points, exact.
 *
 * Why: a score out of 98 or 105 can't be graded. Source: `scoring.total` of the method. Silent while points are missing.
 */
export const weightsAddUp: Rule = {
  name: 'weights-add-up',
  severity: 'error',
  find: ({ indicators, method: { scoring, execution } }, { place }) => {
    const points = indicators.map((indicator) => indicator.points);
    if (scoring === undefined || !points.every((value) => value !== undefined)) return [];
    const ofIndicators = sum(points.map(exact));
    const total = execution.points === undefined ? ofIndicators : ofIndicators.add(exact(execution.points));
    if (total.equals(exact(scoring.total))) return [];
    const working =
      execution.points === undefined
        ? `${points.length} 个三级指标`
        : `预算执行率 ${execution.points} + ${points.length} 个三级指标 ${exactText(ofIndicators)}`;
    return [
      {
        place: place(['indicators']),
        message: `分值合计 ${exactText(total)}（${working}），评价办法的总分是 ${scoring.total}`,
        fix: '核对各指标的分值（points），使合计等于总分',
      },
    ];
  },
};
