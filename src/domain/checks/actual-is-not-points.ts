import { exact } from '../decimal.ts';
import type { Rule } from '../rule.ts';
import { parseQuantity, parseTarget } from '../target.ts';

/** Fewer rows may agree by chance. */
const FEWEST = 3;

/**
 * The column of actual values doesn't hold the points. Found when every measured row of three or more has its own
 * points as its actual value.
 *
 * Why: a common slip when tables are filled by copying columns. Rows whose target is the same number don't count.
 */
export const actualIsNotPoints: Rule = {
  name: 'actual-is-not-points',
  severity: 'error',
  find: ({ indicators }, { place }) => {
    const rows = indicators.flatMap(({ actual, points, target }, index) => {
      const value = parseQuantity(actual)?.value;
      return value === undefined || points === undefined ? [] : [{ index, value, points: exact(points), target }];
    });
    if (!rows.every(({ value, points }) => value.equals(points))) return [];
    const suspicious = rows.filter(({ value, target }) => !hits(target, value));
    const [first] = suspicious;
    if (first === undefined || suspicious.length < FEWEST) return [];
    return [
      {
        place: place(['indicators', first.index, 'actual']),
        message: `${rows.length} 个指标的实际完成值都等于分值，像是把分值抄进了实际完成值`,
        fix: '填写真实的实际完成值',
        related: [{ place: place(['indicators', first.index, 'points']), note: '分值' }],
      },
    ];
  },
};

function hits(target: string, value: ReturnType<typeof exact>): boolean {
  const parsed = parseTarget(target);
  return parsed.kind === 'number' && parsed.value.equals(value);
}
