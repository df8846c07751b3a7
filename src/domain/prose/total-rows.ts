import type { Claim } from './claims.ts';
import { admits } from './interval.ts';

/**
 * Leaves out the amounts of a row 合计 none of which is one of the data: a table of contracts has totals of its own.
 *
 * Whether such a total is the sum of its rows is another question, asked of every table.
 */
export function withoutForeignTotals(claims: readonly Claim[]): Claim[] {
  const rows = Map.groupBy(claims.filter(isInTotalRow), rowOf);
  const foreign = new Set([...rows].filter(([, row]) => !row.some(fits)).map(([key]) => key));
  return claims.filter((claim) => !(isInTotalRow(claim) && foreign.has(rowOf(claim))));
}

function isInTotalRow({ passage, family }: Claim): boolean {
  return passage.kind === 'cell' && family === 'money' && /^(?:合\s*计|总\s*计)/.test(passage.heads ?? '');
}

function rowOf({ passage: { file, block, cell } }: Claim): string {
  return `${file} ${block} ${cell?.[0]}`;
}

function fits({ number, candidates }: Claim): boolean {
  return candidates.some(({ value }) => admits(number, value));
}
