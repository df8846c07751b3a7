import type { Rule } from '../rule.ts';

/** Every indicator has points and a score, because total and grade follow from them. */
export const scoresGiven: Rule = {
  name: 'scores-given',
  severity: 'warning',
  find: ({ indicators }, { place }) => {
    const without = indicators.filter(({ points, score }) => points === undefined || score === undefined);
    if (without.length === 0) return [];
    return [
      {
        place: place(['indicators']),
        message: `${indicators.length} 个三级指标中有 ${without.length} 个没有分值或得分，总分和等级算不出来`,
        fix: '给每个指标填 points 和 score；原报告没有评分的，在 accepted 里说明原因',
      },
    ];
  },
};
