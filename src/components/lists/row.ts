/** A line of a list of evaluations: what a table shows and what it is sorted and filtered by. Plain data: the browser gets the same. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly organisation: string;
  readonly organisationName: string;
  readonly kind: string;
  readonly kindName: string;
  /** 等级; nothing where there is none. */
  readonly grade?: string;
  /** 示例, 草稿, 已撤回. */
  readonly marks: readonly string[];
  readonly budget: Cell;
  readonly executed: Cell;
  readonly rate: Cell;
  readonly score: Cell;
}

/** A number as it is printed, and its value for sorting; nothing when there is none. */
export interface Cell {
  readonly text: string;
  readonly value?: number;
}

export const SORTS = ['year', 'title', 'organisation', 'kind', 'budget', 'rate', 'score'] as const;
export type Sort = (typeof SORTS)[number];

export const FILTERS = ['year', 'organisation', 'kind', 'grade'] as const;
export type FilterKey = (typeof FILTERS)[number];
export type Filters = { readonly [key in FilterKey]?: string };

export const PAGE_SIZE = 50;

export function isSort(text: string): text is Sort {
  return (SORTS as readonly string[]).includes(text);
}

/** What of a row a filter is held against. */
export function filterValue(row: Row, key: FilterKey): string {
  return String(row[key] ?? '');
}

export function filterRows(rows: readonly Row[], filters: Filters): Row[] {
  return rows.filter((row) => FILTERS.every((key) => !filters[key] || filterValue(row, key) === filters[key]));
}

/** Made once: it takes longer than to sort a short list with it. */
const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });

/** Texts from 甲 on, numbers from the highest down, what has no number last; equals by year and id. */
export function sortRows(rows: readonly Row[], sort: Sort): Row[] {
  const ties = (a: Row, b: Row) => b.year - a.year || (a.id < b.id ? -1 : 1);
  const by: Readonly<Record<Sort, (a: Row, b: Row) => number>> = {
    year: () => 0,
    title: (a, b) => COLLATOR.compare(a.title, b.title),
    organisation: (a, b) => COLLATOR.compare(a.organisationName, b.organisationName),
    kind: (a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
    budget: (a, b) => numbers(a.budget, b.budget),
    rate: (a, b) => numbers(a.rate, b.rate),
    score: (a, b) => numbers(a.score, b.score),
  };
  return rows.toSorted((a, b) => by[sort](a, b) || ties(a, b));
}

function numbers(a: Cell, b: Cell): number {
  if (a.value === undefined || b.value === undefined)
    return Number(a.value === undefined) - Number(b.value === undefined);
  return b.value - a.value;
}
