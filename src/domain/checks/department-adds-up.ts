import { amount, amountText, COLUMNS, type Column, total } from '../budget.ts';
import type { Evaluation, Manuscript } from '../evaluation.ts';
import { isRounding } from '../rounding.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * 基本支出 and 项目支出 make up the whole spending of a department, column by column. Unit: that of the budget, exact.
 *
 * Why: the same money is told twice, by purpose and by source. Source: 预算法实施条例第六条.
 */
export const departmentAddsUp: Rule = {
  name: 'department-adds-up',
  severity: 'error',
  find: (evaluation, manuscript) =>
    (Object.keys(COLUMNS) as Column[]).flatMap((column) => difference(evaluation, column, manuscript)),
};

function difference({ budget, department }: Evaluation, column: Column, { place }: Manuscript): Finding[] {
  const whole = total(budget, column);
  const [basic, project] = [department?.basic, department?.project].map((row) => row && amount(budget, row, column));
  if (whole === undefined || basic === undefined || project === undefined) return [];
  const added = basic.add(project);
  if (added.equals(whole)) return [];
  const typed = [department?.basic[column], department?.project[column], ...budget.sources.map((row) => row[column])];
  const rounding = isRounding(
    added.sub(whole),
    typed.filter((text) => text !== undefined),
    budget,
  );
  return [
    {
      severity: rounding ? 'warning' : 'error',
      place: place(['department', 'basic', column]),
      message: `${COLUMNS[column]}：基本支出 ${amountText(budget, basic)} + 项目支出 ${amountText(budget, project)} = ${amountText(budget, added)}，资金来源合计 ${amountText(budget, whole)}，相差 ${amountText(budget, added.sub(whole).abs())}`,
      fix: rounding
        ? '在四舍五入的范围内：多写几位小数，让合计相等'
        : '核对基本支出、项目支出和资金来源，改正录错的一项',
      related: [
        { place: place(['department', 'project', column]), note: `项目支出：${amountText(budget, project)}` },
        { place: place(['budget', 'sources']), note: `资金来源合计：${amountText(budget, whole)}` },
      ],
    },
  ];
}
