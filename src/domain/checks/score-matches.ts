import { claims } from '../prose/claims.ts';
import { mismatches } from '../prose/mismatch.ts';
import type { Rule } from '../rule.ts';

/** Scores in the body are those of the data: 总分, 执行率得分, the score of a level or of an indicator. */
export const scoreMatches: Rule = {
  name: 'score-matches',
  severity: 'error',
  find: (evaluation, manuscript) =>
    mismatches(
      claims(evaluation, manuscript).filter(({ family }) => family === 'score'),
      manuscript,
    ),
};
