import { mismatches } from '../prose/mismatch.ts';
import type { Rule } from '../rule.ts';

/** Scores in the body are those of the data: 总分, 执行率得分, the score of a level or of an indicator. */
export const scoreMatches: Rule = {
  name: 'score-matches',
  severity: 'error',
  find: (_evaluation, manuscript, claims) =>
    mismatches(
      claims.filter(({ family }) => family === 'score'),
      manuscript,
    ),
};
