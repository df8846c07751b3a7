import { mismatches } from '../prose/mismatch.ts';
import type { Rule } from '../rule.ts';

/** 资金到位率 in the body is the one of the data: 实际到位数 ÷ 全年预算数. */
export const receivedRateMatches: Rule = {
  name: 'received-rate-matches',
  severity: 'error',
  find: (_evaluation, manuscript, claims) =>
    mismatches(
      claims.filter(({ candidates }) => candidates[0]?.figure === '资金到位率'),
      manuscript,
    ),
};
