import { exactText, roundHalfUp } from '../decimal.ts';
import type { Finding, Rule } from '../rule.ts';
import { overshoot } from '../scoring/overshoot.ts';

/**
 * A target that was exceeded by far has a reason. Unit: percent of the target.
 *
 * Why: 150 talks against a target of 6 mean that the target was set too low (财预〔2020〕10号第十五条). The line is
 * `thresholds.overshoot` of the method, or else 100% and `thresholds.deviation`.
 */
export const overshootExplained: Rule = {
  name: 'overshoot-explained',
  severity: 'warning',
  find: ({ indicators, method }, { place }) =>
    indicators.flatMap((indicator, index): Finding[] => {
      const { name, target, actual, reason } = indicator;
      const beyond = reason === undefined ? overshoot(indicator, method.thresholds) : undefined;
      if (beyond === undefined) return [];
      return [
        {
          place: place(['indicators', index, 'actual']),
          message: `“${name}”完成目标的 ${roundHalfUp(beyond.rate, method.rounding.percent)}%（实际 ${actual}，目标 ${target}），超过 ${exactText(beyond.line)}%，没有说明原因`,
          fix: '在 reason 里写明超额的原因；目标定低了的，写明并调整下年目标',
          related: [{ place: place(['indicators', index, 'target']), note: `年度指标值：${target}` }],
        },
      ];
    }),
};
