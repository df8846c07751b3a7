import { KINDS } from '../evaluation.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * The method judges this kind of evaluation and was in force in its budget year.
 *
 * Why: 2018 is not judged by the rules of 2020. Source: `kinds` and `years` of the method.
 */
export const methodFits: Rule = {
  name: 'method-fits',
  severity: 'error',
  find: ({ kind, fiscalYear, method }, { place }) => {
    const { from, to } = method.years;
    const fix = '改用适用的评价办法（content/methods/）';
    const findings: Finding[] = [];
    if (!method.kinds.includes(kind)) {
      const known = method.kinds.map((each) => KINDS[each]).join('、');
      const message = `评价办法 ${method.id} 适用于${known}，不适用于${KINDS[kind]}`;
      findings.push({
        place: place(['method']),
        message,
        fix,
        related: [{ place: place(['kind']), note: '评价类型' }],
      });
    }
    if (fiscalYear < from || (to !== undefined && fiscalYear > to)) {
      const message = `评价办法 ${method.id} 适用于 ${from} 年${to === undefined ? '起' : `至 ${to} 年`}，预算年度是 ${fiscalYear}`;
      const related = [{ place: place(['fiscalYear']), note: `预算年度：${fiscalYear}` }];
      findings.push({ place: place(['method']), message, fix, related });
    }
    return findings;
  },
};
