import { hash } from 'node:crypto';

/** In how many indexes so many evaluations of a year are: a change makes one anew, and a reader loads the start of each. */
function countOf(evaluations: number): number {
  return Math.max(1, Math.round(Math.sqrt(evaluations / 16)));
}

/**
 * The search indexes of an archive, the newest year first, each with the ids of its evaluations: `2018`, or where there
 * are many, `2018-1` and `2018-2`. Which of them an evaluation is in follows from its id.
 */
export function searchParts(ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const years = [...Map.groupBy(ids, (id) => id.slice(0, 4))].sort(([a], [b]) => (a < b ? 1 : -1));
  return new Map(years.flatMap(([year, theirs]) => partsOf(year, theirs)));
}

function partsOf(year: string, ids: readonly string[]): [string, string[]][] {
  const count = countOf(ids.length);
  const numberOf = (id: string) => (Number.parseInt(hash('sha256', id).slice(0, 8), 16) % count) + 1;
  const parts = [...Map.groupBy([...ids].sort(), numberOf)].sort(([a], [b]) => a - b);
  return parts.map(([number, theirs]) => [count === 1 ? year : `${year}-${number}`, theirs]);
}
