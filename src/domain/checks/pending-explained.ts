import type { Finding, Rule } from '../rule.ts';

/** An indicator that can't be measured yet says why, and when it can. */
export const pendingExplained: Rule = {
  name: 'pending-explained',
  severity: 'warning',
  find: ({ indicators }, { place }) =>
    indicators.flatMap(({ name, actual, reason, score }, index): Finding[] => {
      if (actual !== 'not-yet-measurable') return [];
      const scored = score !== undefined;
      if (!scored && reason !== undefined) return [];
      return [
        {
          severity: scored ? 'error' : 'warning',
          place: place(['indicators', index, scored ? 'score' : 'actual']),
          message: scored ? `“${name}”尚不可测量，却得了 ${score} 分` : `“${name}”尚不可测量，没有说明原因`,
          fix: scored ? '删去得分：不可测量的指标不计分，分值单列' : '在 reason 里写明原因和预计可以测量的时间',
        },
      ];
    }),
};
