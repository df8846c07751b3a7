import { exact, roundHalfUp } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { type Indicator, isState, outcome, STATES } from '../indicator.ts';
import type { Finding, Rule } from '../rule.ts';
import { deviation } from '../scoring/deviation.ts';

/**
 * A target that was missed has a reason. Unit of the deviation: percent, shown rounded.
 *
 * Source: 财预〔2020〕10号第十条：未完成绩效目标或偏离绩效目标较大的，分析原因并提出改进措施. The line for large deviations
 * is `thresholds.deviation` of the method; overshooting has a rule of its own.
 */
export const deviationExplained: Rule = {
  name: 'deviation-explained',
  severity: 'warning',
  find: (evaluation, { place }) =>
    evaluation.indicators.flatMap((indicator, index): Finding[] => {
      if (outcome(indicator) !== 'missed' || indicator.reason !== undefined) return [];
      return [
        {
          place: place(['indicators', index, 'actual']),
          message: `“${indicator.name}”没有达到目标（${shortfall(indicator, evaluation)}），没有说明原因`,
          fix: '在 reason 里写明偏差原因和改进措施',
          related: [{ place: place(['indicators', index, 'target']), note: `年度指标值：${indicator.target}` }],
        },
      ];
    }),
};

function shortfall(indicator: Indicator, { method }: Evaluation): string {
  const { target, actual } = indicator;
  const rate = deviation(indicator);
  const values = `目标 ${target}，实际 ${isState(actual) ? STATES[actual] : actual}`;
  if (rate === undefined) return values;
  const { deviation: line } = method.thresholds;
  const large = line !== undefined && rate.abs().compare(exact(line)) > 0 ? `，超过 ${line}%` : '';
  return `${values}，偏差率 ${roundHalfUp(rate, method.rounding.percent)}%${large}`;
}
