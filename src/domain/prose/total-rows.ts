import { quotient } from '../decimal.ts';
import type { Claim } from './claims.ts';
import { admits, typedValue } from './interval.ts';
import type { Passage } from './passage.ts';

/**
 * Leaves out the amounts of a row 合计 none of which is one of the data: a table of contracts has totals of its own.
 *
 * Whether such a total is the sum of its rows is another question, asked of every table.
 */
export function withoutForeignTotals(claims: readonly Claim[], passages: readonly Passage[]): Claim[] {
  const rows = Map.groupBy(claims.filter(isInTotalRow), rowOf);
  const foreign = new Set([...rows].filter(([, row]) => !row.some(fits)).map(([key]) => key));
  return claims.filter(
    (claim) =>
      !(isInTotalRow(claim) && foreign.has(rowOf(claim))) && !(isRateOfTotals(claim) && isOfOwnRow(claim, passages)),
  );
}

function isRateOfTotals(claim: Claim): boolean {
  return claim.family === 'percent' && TOTAL.test(claim.passage.heads ?? '') && !fits(claim);
}

/** `合计 | 45 | 30 | 66.67%`: a rate of two amounts beside it is that of the table, whatever the table lists. */
function isOfOwnRow({ passage, number }: Claim, passages: readonly Passage[]): boolean {
  const { file, block, cell } = passage;
  const values = passages
    .filter((other) => other.block === block && other.file === file && other.cell?.[0] === cell?.[0])
    .flatMap(({ numbers: [only, ...more] }) =>
      only && more.length === 0 && /^元?$/.test(only.unit) ? [typedValue(only, only.digits)] : [],
    );
  return values.some((whole, at) =>
    values.some((part, other) => {
      const rate = other === at ? undefined : quotient(part, whole);
      return rate !== undefined && admits(number, rate);
    }),
  );
}

function isInTotalRow({ passage, family }: Claim): boolean {
  return passage.kind === 'cell' && family === 'money' && TOTAL.test(passage.heads ?? '');
}

const TOTAL = /^(?:合\s*计|总\s*计)/;

function rowOf({ passage: { file, block, cell } }: Claim): string {
  return `${file} ${block} ${cell?.[0]}`;
}

function fits({ number, candidates }: Claim): boolean {
  return candidates.some(({ value }) => admits(number, value));
}
