import { FILTERS, type FilterKey, filterValue, PAGE_SIZE, type Row, SORTS, type Sort, sortRows } from './row.ts';

/** A server-made list: one filter at most, one order, one page of it. */
export interface View {
  readonly filter?: { readonly key: FilterKey; readonly value: string };
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
}

const USUAL: Sort = 'year';

/** `/evaluations/`, `/evaluations/list/year-2022/by-score/2/`. */
export function viewPath({ filter, sort, page }: View): `/${string}` {
  const parts = [
    ...(filter === undefined ? [] : [`${filter.key}-${slug(filter.value)}`]),
    ...(sort === USUAL ? [] : [`by-${sort}`]),
    ...(page === 1 ? [] : [String(page)]),
  ];
  return parts.length === 0 ? '/evaluations/' : `/evaluations/list/${parts.join('/')}/`;
}

/** Addresses are plain letters: 优 is `4f18`. */
function slug(value: string): string {
  if (/^[a-z0-9-]+$/.test(value)) return value;
  return [...value].map((character) => character.codePointAt(0)?.toString(16)).join('-');
}

/** Orders that the list of a filter has: an office's own list is short and has one. */
export function sortsOf(filter: View['filter']): readonly Sort[] {
  return filter?.key === 'organisation' ? [USUAL] : SORTS;
}

/** Every list there is, with its rows. */
export function views(
  rows: readonly Row[],
): { readonly view: View; readonly rows: readonly Row[]; readonly of: number }[] {
  const filtered = FILTERS.flatMap((key) => {
    const found = Map.groupBy(rows, (row) => filterValue(row, key));
    return valuesOf(rows, key).map((value) => ({ filter: { key, value }, rows: found.get(value) ?? [] }));
  });
  return [{ filter: undefined, rows }, ...filtered].flatMap(({ filter, rows: found }) =>
    sortsOf(filter).flatMap((sort) => pages(sortRows(found, sort), filter, sort)),
  );
}

function pages(rows: readonly Row[], filter: View['filter'], sort: Sort) {
  const count = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  return Array.from({ length: count }, (_, index) => ({
    view: { ...(filter && { filter }), sort, page: index + 1 },
    rows: rows.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
    of: rows.length,
  }));
}

/** What a filter can be set to, in order. */
export function valuesOf(rows: readonly Row[], key: FilterKey): string[] {
  const values = [...new Set(rows.map((row) => filterValue(row, key)))].filter((value) => value !== '').sort();
  return key === 'year' ? values.reverse() : values;
}

/** What a filter can be set to, each with the name that readers see; one with a single value is none. */
export interface FilterGroup {
  readonly key: FilterKey;
  readonly values: readonly { readonly value: string; readonly name: string }[];
}

export function filterGroups(rows: readonly Row[]): FilterGroup[] {
  const names = new Map(
    rows.flatMap((row) => [[row.organisation, row.organisationName] as const, [row.kind, row.kindName] as const]),
  );
  return FILTERS.map((key) => ({
    key,
    values: valuesOf(rows, key).map((value) => ({ value, name: names.get(value) ?? value })),
  })).filter(({ values }) => values.length > 1);
}
