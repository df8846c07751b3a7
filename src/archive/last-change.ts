import type { LastChange } from '../domain/colophon.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { History } from './history.ts';

/**
 * Does the copy of an evaluation depend on a file? Paths are below the content folder.
 *
 * Not on `site.yaml`: its introduction is on no copy, and a new sentence there would reprint every report. Not on the
 * program either: it has a history of its own, and offices keep their content apart from it.
 */
export function dependsOn({ id, method, organisation, indicators }: Evaluation): (path: string) => boolean {
  const files = new Set([
    `evaluations/${id}.mdx`,
    `methods/${method.id}.yaml`,
    `organisations/${organisation.id}.yaml`,
    ...indicators.flatMap(({ use }) => (use === undefined ? [] : [`indicators/${use.split('/')[0]}.yaml`])),
  ]);
  return (path) => files.has(path) || path.startsWith(`evaluations/${id}/`);
}

/** The newest commit that changed one of the files; nothing where version control doesn't know them. */
export function lastChange(
  isOne: (path: string) => boolean,
  history: History,
  uncommitted: ReadonlySet<string>,
): LastChange {
  if ([...uncommitted].some(isOne)) return 'uncommitted';
  // The paths of a history stand by their newest change, so the first that is found has the newest.
  for (const [path, [change]] of history) if (isOne(path) && change) return { commit: change.commit };
  return undefined;
}
