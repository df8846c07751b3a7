import { findFigure } from '../figures/index.ts';
import type { Rule } from '../rule.ts';

/** A figure that the body names can be derived from the data. */
export const figureDerivable: Rule = {
  name: 'figure-derivable',
  severity: 'error',
  find: (evaluation, { prose }) =>
    prose.figures.flatMap(({ name, place }) => {
      const derivation = findFigure(name)?.derive(evaluation);
      if (derivation === undefined || derivation.value !== undefined) return [];
      return {
        place,
        message: `{${name}} 算不出来：${derivation.absent}`,
        fix: '补上缺少的数据，或在正文里改写这一句',
      };
    }),
};
