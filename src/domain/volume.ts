import { isCurrent } from './comparison/unmet.ts';
import type { Evaluation } from './evaluation.ts';

/** 汇编: the reports of a year, of an organisation, or a selection, bound into one copy. */
export interface Volume<Report extends Bound> {
  /** Part of its address: `2018`, `kashi-egov-office`, the name of a selection. */
  readonly id: string;
  readonly of: 'year' | 'organisation' | 'selection';
  /** In the order in which they are bound. */
  readonly reports: readonly [Report, ...Report[]];
}

/** A selection without a name of its own. */
const SELECTION = 'selection';

/**
 * The volume that somebody asks for: `2018`, `kashi-egov-office`, `2018/a,2019/b`, or `best=2018/a,2019/b`.
 *
 * A year and an organisation give their final reports, as drafts and withdrawn ones belong in no book; a selection gives
 * what it names, in its order.
 *
 * @returns nothing where there is no such year or organisation, or a report that is named is missing.
 */
export function volumeOf<Report extends Bound>(asked: string, reports: readonly Report[]): Volume<Report> | undefined {
  const [name, list] = asked.includes('=') ? (asked.split('=', 2) as [string, string]) : [SELECTION, asked];
  if (!/^[a-z\d][a-z\d-]*$/.test(name)) return undefined;
  if (list.includes('/')) return selection(name, list.split(','), reports);
  const final = reports.filter(({ evaluation }) => isCurrent(evaluation));
  const ofYear = final.filter(({ evaluation }) => String(evaluation.fiscalYear) === list);
  const ofOffice = final.filter(({ evaluation }) => evaluation.organisation.id === list);
  return filled(list, 'year', ofYear.toSorted(byOrganisation)) ?? filled(list, 'organisation', ofOffice.toSorted(byId));
}

function selection<Report extends Bound>(id: string, ids: readonly string[], reports: readonly Report[]) {
  const named = [...new Set(ids)].flatMap((each) => reports.find(({ evaluation }) => evaluation.id === each) ?? []);
  return named.length === new Set(ids).size ? filled(id, 'selection', named) : undefined;
}

/** Nothing is no volume. */
function filled<Report extends Bound>(
  id: string,
  of: Volume<Report>['of'],
  [first, ...rest]: readonly Report[],
): Volume<Report> | undefined {
  return first && { id, of, reports: [first, ...rest] };
}

type Bound = { readonly evaluation: Evaluation };

function byOrganisation(a: Bound, b: Bound): number {
  const [one, other] = [a.evaluation.organisation.id, b.evaluation.organisation.id];
  return one === other ? byId(a, b) : one < other ? -1 : 1;
}

/** Ids begin with the year. */
function byId(a: Bound, b: Bound): number {
  return a.evaluation.id < b.evaluation.id ? -1 : 1;
}
