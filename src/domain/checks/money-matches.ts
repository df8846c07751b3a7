import { mismatches } from '../prose/mismatch.ts';
import type { Rule } from '../rule.ts';

/**
 * Money in the body is the money of the data: budget, received, spent, balance, each source, each part, each payment.
 *
 * 万元, 元 and 亿元 are converted exactly; 约, 近 and 多 leave what they say. Where words can mean several figures
 * (结余 of the budget or of the money received), one of them has to fit.
 * A typed number that is right stays silent: its name is proposed only as the remedy of a wrong one.
 */
export const moneyMatches: Rule = {
  name: 'money-matches',
  severity: 'error',
  find: (_evaluation, manuscript, claims) =>
    mismatches(
      claims.filter(({ family }) => family === 'money'),
      manuscript,
    ),
};
