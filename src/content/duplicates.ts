import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Entry } from './read-entry.ts';

/** Evaluations that claim the same place: the same project and year of one office, or the same year of a series. */
export function duplicates(entries: readonly Entry[]): Diagnostic[] {
  const seen = new Map<string, Entry>();
  return entries.filter(isCurrent).flatMap((entry) =>
    claims(entry).flatMap(({ key, path, what }) => {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, entry);
      return first === undefined ? [] : [duplicate(entry, first, path, what)];
    }),
  );
}

/** A superseded or withdrawn evaluation shares its place with its successor. */
function isCurrent({ evaluation: { status } }: Entry): boolean {
  return status === 'draft' || status === 'final';
}

interface Claim {
  readonly key: string;
  readonly path: string;
  readonly what: string;
}

function claims({ evaluation: { series, fiscalYear, title, organisation } }: Entry): Claim[] {
  const named = {
    key: `title ${fiscalYear} ${organisation.id} ${title}`,
    path: 'title',
    what: '同年度、同单位、同标题',
  };
  if (series === undefined) return [named];
  return [named, { key: `series ${fiscalYear} ${series}`, path: 'series', what: `延续项目 ${series} 的同一年度` }];
}

function duplicate({ manuscript }: Entry, first: Entry, path: string, what: string): Diagnostic {
  return {
    rule: 'id-unique',
    severity: 'error',
    place: manuscript.place([path]),
    message: `${what}已有另一份评价（${first.evaluation.id}）`,
    fix: '改正标题、年度或延续项目标识；旧稿的 status 改为 superseded',
    related: [{ place: first.manuscript.place([path]), note: '另一份评价' }],
  };
}
