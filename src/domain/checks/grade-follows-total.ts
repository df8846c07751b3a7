import { exact, shortText } from '../decimal.ts';
import type { Rule } from '../rule.ts';
import { gradeOf, scorecard } from '../scoring/scorecard.ts';

/**
 * The grade that was entered is the one of the total. The exact total is held against the bands: 89.996 is no 优.
 *
 * Source: `scoring.grades` of the method; silent where it has none.
 */
export const gradeFollowsTotal: Rule = {
  name: 'grade-follows-total',
  severity: 'error',
  find: (evaluation, { place }) => {
    const { entered, method } = evaluation;
    const grades = method.scoring?.grades ?? [];
    const total = scorecard(evaluation).total ?? (entered?.total === undefined ? undefined : exact(entered.total));
    if (entered?.grade === undefined || grades.length === 0 || total === undefined) return [];
    const grade = gradeOf(total, evaluation);
    if (grade === entered.grade) return [];
    const bands = grades.map(({ name, from }) => `${name} ≥ ${from}`).join('，');
    return [
      {
        place: place(['entered', 'grade']),
        message: `等级填“${entered.grade}”，总分 ${shortText(total)} 应为“${grade ?? '（没有等级）'}”（${bands}）`,
        fix: '改正等级或得分；不填 grade 时自动评定',
        related: [{ place: place(['entered', 'total']), note: `总分：${shortText(total)}` }],
      },
    ];
  },
};
