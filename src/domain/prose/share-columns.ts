import { type Exact, exact, ZERO } from '../decimal.ts';
import { type Cell, isNear, isSummable, type Table } from './tables.ts';

/** A cell of a column 占比 that isn't the share of its row in the total of a column beside it. */
export interface OddCell {
  readonly label: string;
  readonly head: string;
  readonly of: string;
  readonly cell: Cell;
  readonly expected: Exact;
}

const SHARE = /^(?:占比|比重|比例|占[^率]{0,6}(?:比|%|比例|比重))(?:[（(]%[）)])?$/;

/** `项目 | 金额 | 占比` with a row 合计: each share is its amount by the total; told where all cells but one are. */
export function oddShareCells(table: Table): OddCell[] {
  const totals = table.rows.filter(({ total }) => total);
  const [whole] = totals;
  if (!whole || totals.length > 1) return [];
  return table.heads.flatMap((head, column) => {
    if (!SHARE.test(head)) return [];
    const judged = table.heads.flatMap((of, base) =>
      base === column || !isSummable(of, [whole.cells[base]])
        ? []
        : [oddCells(table, whole.cells[base], of, base, head, column)],
    );
    const least = judged.filter(({ right }) => right >= 2).sort((a, b) => a.odd.length - b.odd.length)[0];
    return least?.odd.length === 1 ? least.odd : [];
  });
}

function oddCells(table: Table, total: Cell | undefined, of: string, base: number, head: string, column: number) {
  const rows = table.rows.flatMap((row) => {
    const [amount, cell] = [row.cells[base], row.cells[column]];
    if (!total || !amount || !cell || total.value.equals(ZERO)) return [];
    const expected = amount.value.div(total.value).mul(100);
    const slack = cell.own.add(amount.half.add(total.half).mul(100).div(total.value));
    const holds = isNear(expected, cell.value, slack);
    return [
      {
        holds,
        telling: !row.total && !expected.equals(exact(100)),
        odd: { label: row.label, head, of, cell, expected },
      },
    ];
  });
  return {
    right: rows.filter(({ holds, telling }) => holds && telling).length,
    odd: rows.filter(({ holds }) => !holds).map(({ odd }) => odd),
  };
}
