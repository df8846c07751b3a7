import { yuan } from '../budget.ts';
import type { Exact } from '../decimal.ts';
import { type Evaluation, PUBLIC_EXPENSES } from '../evaluation.ts';
import type { Cell, Table } from './tables.ts';

/** A cell of a table of 三公经费 with the amount that the data has there, in 元. */
export interface ExpenseCell {
  readonly cell: Cell;
  readonly name: string;
  readonly head: string;
  readonly expected: Exact;
  readonly path: readonly PropertyKey[];
}

/**
 * The cells of rows named after an item, in columns `2021年决算`, `2022年预算`, `2022年决算`, or `上年决算`, `年初预算`,
 * `本年支出`.
 */
export function expenseCells(table: Table, { department, budget, fiscalYear }: Evaluation): ExpenseCell[] {
  return (department?.threePublic ?? []).flatMap((expense, index) => {
    const name = PUBLIC_EXPENSES[expense.item];
    const row = table.rows.find(({ label }) => plain(label) === plain(name));
    if (!row) return [];
    return row.cells.flatMap((cell, column) => {
      const head = table.heads[column] ?? '';
      const key = columnOf(head, fiscalYear);
      const amount = key && expense[key];
      if (!cell || amount === undefined || key === undefined) return [];
      const path = ['department', 'threePublic', index, key];
      return [{ cell, name, head, expected: yuan(amount, budget.unit), path }];
    });
  });
}

function plain(name: string): string {
  return name.replace(/[（(]境[）)]|^其中[：:]?|^\d[.、]|\s|费用?$/g, '');
}

/** Changes, shares and counts are no amounts of a year. */
const OTHER = /增|减|率|比|差|[%个辆批人次]|占/;

function columnOf(head: string, fiscalYear: number): 'budget' | 'executed' | 'previous' | undefined {
  const words = head.replace(/[（(].*?[）)]/g, '');
  if (OTHER.test(words)) return undefined;
  const year = Number(/(?:19|20)\d{2}/.exec(words)?.[0] ?? fiscalYear) - (/上年|去年/.test(words) ? 1 : 0);
  const spent = /决算|支出|执行|实际/.test(words);
  if (year === fiscalYear - 1) return spent ? 'previous' : undefined;
  if (year !== fiscalYear) return undefined;
  return spent ? 'executed' : /预算/.test(words) ? 'budget' : undefined;
}
