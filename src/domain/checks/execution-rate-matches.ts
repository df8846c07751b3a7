import { mismatches } from '../prose/mismatch.ts';
import type { Rule } from '../rule.ts';

/**
 * 预算执行率 in the body is the one of the data: 全年执行数 ÷ 全年预算数, or by the denominator of the method.
 *
 * Why: it is the most quoted figure of a report, and the one most often copied from last year or divided by other money.
 * Compared by the interval of the last digit typed: 99.6% passes for 99.584…%.
 */
export const executionRateMatches: Rule = {
  name: 'execution-rate-matches',
  severity: 'error',
  find: (_evaluation, manuscript, claims) =>
    mismatches(
      claims.filter(({ candidates }) => candidates[0]?.figure === '预算执行率'),
      manuscript,
    ),
};
