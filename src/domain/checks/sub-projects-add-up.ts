import { type Amounts, amountText, COLUMNS, type Column, columnTotal, total } from '../budget.ts';
import type { Evaluation, Manuscript } from '../evaluation.ts';
import { isRounding } from '../rounding.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * The sub-projects add up to the whole, column by column. Unit: that of the budget, exact.
 *
 * Why: readers add the column up. A difference within the rounding of the typed amounts is a warning only.
 */
export const subProjectsAddUp: Rule = {
  name: 'sub-projects-add-up',
  severity: 'error',
  find: (evaluation, manuscript) =>
    (Object.keys(COLUMNS) as Column[]).flatMap((column) => difference(evaluation, column, manuscript)),
};

function difference({ budget }: Evaluation, column: Column, { place }: Manuscript): Finding[] {
  const { parts, sources } = budget;
  const whole = total(budget, column);
  const added = parts && columnTotal(budget, parts, column);
  if (parts === undefined || whole === undefined || added === undefined || added.equals(whole)) return [];
  const off = added.sub(whole);
  const rounding = isRounding(off, texts([...parts, ...sources], column), budget);
  const [sum, expected] = [amountText(budget, added), amountText(budget, whole)];
  const terms = texts(parts, column).join(' + ');
  return [
    {
      severity: rounding ? 'warning' : 'error',
      place: place(['budget', 'parts']),
      message: `各子项目的${COLUMNS[column]}合计 ${sum}（${terms}），资金来源合计 ${expected}，相差 ${amountText(budget, off.abs())}`,
      fix: rounding
        ? '在四舍五入的范围内：多写几位小数，让合计相等'
        : '核对各子项目和资金来源，改正录错的一项；不要凑数',
      related: [{ place: place(['budget', 'sources']), note: `资金来源的${COLUMNS[column]}：${expected}` }],
    },
  ];
}

function texts(rows: readonly Amounts[], column: Column): string[] {
  return rows.flatMap((row) => row[column] ?? []);
}
