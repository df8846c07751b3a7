import { type Amounts, COLUMNS, type Column } from '../budget.ts';
import type { Evaluation, Manuscript } from '../evaluation.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * A column of money is stated in every row or in none.
 *
 * Why: a sum of the rows that happen to be there is not the total, so rate, balance and score stay open.
 */
export const amountsStated: Rule = {
  name: 'amounts-stated',
  severity: 'warning',
  find: ({ budget: { sources, parts = [] } }: Evaluation, { place }: Manuscript) => [
    ...gaps(sources, ['budget', 'sources'], '资金来源', place),
    ...gaps(parts, ['budget', 'parts'], '子项目', place),
  ],
};

function gaps(rows: readonly Amounts[], path: string[], what: string, place: Manuscript['place']): Finding[] {
  return (Object.keys(COLUMNS) as Column[]).flatMap((column) => {
    const missing = rows.flatMap((row, index) => (row[column] === undefined ? [index] : []));
    const [first] = missing;
    if (first === undefined || missing.length === rows.length) return [];
    return {
      place: place([...path, first]),
      message: `${rows.length} 行${what}中有 ${missing.length} 行没有填${COLUMNS[column]}，合计算不出来`,
      fix: '补上每一行的金额；确实没有的写 0',
    };
  });
}
