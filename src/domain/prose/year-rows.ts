import type { Passage } from './passage.ts';
import { tablesOf } from './tables.ts';

const YEAR = /^(?:19|20)\d{2}年?(?:度|全年)?$/;

/** Cells that sum up several years: the row 合计 or 年均 of a table whose rows are years. */
export function cellsAcrossYears(passages: readonly Passage[]): ReadonlySet<Passage> {
  const rows = tablesOf(passages).flatMap((table) =>
    table.rows.filter(({ label }) => YEAR.test(label)).length < 2
      ? []
      : table.rows.filter(({ label }) => !YEAR.test(label)),
  );
  return new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell.passage] : []))));
}
