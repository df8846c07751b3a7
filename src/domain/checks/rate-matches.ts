import { mismatches } from '../prose/mismatch.ts';
import type { Rule } from '../rule.ts';

const OWN_RULES = ['预算执行率', '资金到位率'];

/** Every other rate in the body is the one of the data: 指标完成率, 预算调整率, 资金使用率, shares of sources. */
export const rateMatches: Rule = {
  name: 'rate-matches',
  severity: 'error',
  find: (_evaluation, manuscript, claims) =>
    mismatches(
      claims.filter(
        ({ family, candidates }) => family === 'percent' && !OWN_RULES.includes(candidates[0]?.figure ?? ''),
      ),
      manuscript,
    ),
};
