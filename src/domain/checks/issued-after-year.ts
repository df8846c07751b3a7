import type { Rule } from '../rule.ts';

/** Years after the budget year beyond which a report is late. No rule draws this line: it finds slips of the year. */
const LATEST = 2;

/**
 * A report is dated after its budget year has ended, and not years later.
 *
 * Why: a self-evaluation looks back on a whole year and goes with the final accounts of that year.
 */
export const issuedAfterYear: Rule = {
  name: 'issued-after-year',
  severity: 'warning',
  find: ({ issued, fiscalYear }, { place }) => {
    if (issued === undefined) return [];
    const years = Number(issued.slice(0, 4)) - fiscalYear;
    if (years >= 1 && years <= LATEST) return [];
    const related = [{ place: place(['fiscalYear']), note: `预算年度：${fiscalYear}` }];
    const message =
      years < 1
        ? `成文日期 ${issued} 在 ${fiscalYear} 预算年度结束之前，全年数据还不完整`
        : `成文日期 ${issued} 距 ${fiscalYear} 预算年度已有 ${years} 年`;
    const severity = years < 0 ? ('error' as const) : ('warning' as const);
    const fix = '核对成文日期（issued）和预算年度（fiscalYear）；确实如此的，在 accepted 里说明';
    return [{ severity, place: place(['issued']), message, fix, related }];
  },
};
