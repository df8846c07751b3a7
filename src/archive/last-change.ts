import type { LastChange } from '../domain/colophon.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { History } from './history.ts';

/**
 * What the copy of an evaluation depends on: paths below the content folder.
 *
 * Not on `site.yaml`: its introduction is on no copy, and a new sentence there would reprint every report. Not on the
 * program either: it has a history of its own, and offices keep their content apart from it.
 */
function filesOf({ id, method, organisation, indicators }: Evaluation): ReadonlySet<string> {
  return new Set([
    `evaluations/${id}`,
    `evaluations/${id}.mdx`,
    `methods/${method.id}.yaml`,
    `organisations/${organisation.id}.yaml`,
    ...indicators.flatMap(({ use }) => (use === undefined ? [] : [`indicators/${use.split('/')[0]}.yaml`])),
  ]);
}

/** A file of an evaluation's own folder counts as the folder. */
const OWN = /^(evaluations\/[^/]+\/[^/]+)\//;

/**
 * Tells the newest commit that changed what the copy of an evaluation depends on; nothing where version control doesn't
 * know any of it. The history is looked through once, for however many evaluations.
 */
export function lastChanges(
  history: History,
  uncommitted: ReadonlySet<string>,
): (evaluation: Evaluation) => LastChange {
  const newest = new Map<string, { readonly at: number; readonly commit: string }>();
  // The paths of a history stand by their newest change.
  for (const [at, [path, [change]]] of [...history].entries()) {
    const counted = OWN.exec(path)?.[1] ?? path;
    if (change && !newest.has(counted)) newest.set(counted, { at, commit: change.commit });
  }
  const open = new Set([...uncommitted].map((path) => OWN.exec(path)?.[1] ?? path));
  return (evaluation) => {
    const files = filesOf(evaluation);
    if (!files.isDisjointFrom(open)) return 'uncommitted';
    const [last] = [...files].flatMap((path) => newest.get(path) ?? []).sort((a, b) => a.at - b.at);
    return last && { commit: last.commit };
  };
}
