import type { Rule } from '../rule.ts';

/**
 * Every 一级指标 that the method requires has an indicator.
 *
 * Why: one indicator with all the points says nothing about effects. Source: `levels[].required` of the method.
 */
export const levelsCovered: Rule = {
  name: 'levels-covered',
  severity: 'warning',
  find: ({ indicators, method }, { place }) =>
    method.levels
      .filter(({ id, required }) => required && indicators.every(({ level1 }) => level1 !== id))
      .map(({ name, id }) => ({
        place: place(['indicators']),
        message: `没有一个${name}（level1: ${id}），评价办法要求设置`,
        fix: `补上${name}；确实不适用的，在 accepted 里说明`,
      })),
};
