import { isState } from '../indicator.ts';
import type { Rule } from '../rule.ts';
import { parseTarget } from '../target.ts';

/** A measurable target has a measured value: 达成 alone can't be reviewed. */
export const actualValueMissing: Rule = {
  name: 'actual-value-missing',
  severity: 'warning',
  find: ({ indicators }, { place }) =>
    indicators.flatMap(({ name, target, actual }, index) => {
      if (!isState(actual) || actual === 'not-yet-measurable' || parseTarget(target).kind === 'qualitative') return [];
      return {
        place: place(['indicators', index, 'actual']),
        message: `“${name}”的目标是 ${target}，却只写了${actual}，没有实际完成值`,
        fix: '填写实际完成值；确实没有的，在 accepted 里说明原因',
      };
    }),
};
