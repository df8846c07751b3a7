import type { Site } from '../domain/site.ts';
import { DATA_SCHEMA } from './data.ts';
import type { totalsData } from './totals.ts';

/** What `archive.json` says besides its evaluations. */
export interface ArchiveHead {
  readonly title: string;
  readonly publisher: string;
  readonly license: string | null;
  readonly totals: ReturnType<typeof totalsData>;
}

/** `archive.json` while its evaluations are only named. */
export interface ArchiveDraft {
  readonly head: ArchiveHead;
  readonly ids: readonly string[];
}

export function archiveHead({ title, publisher, license }: Site, totals: ArchiveHead['totals']): ArchiveHead {
  return { title, publisher, license: license ?? null, totals };
}

/**
 * The pieces of `archive.json`: every `data.json` in one file as it is, and the totals of years and organisations. Links
 * of its parts lead from where each stands by itself. In pieces, because ten thousand are more than a text can hold.
 *
 * @param datas the text of each `data.json`, as it is published
 */
export function* archiveJson({ totals, ...head }: ArchiveHead, datas: Iterable<string>): Generator<string> {
  yield `${JSON.stringify(head, undefined, 1).slice(0, -2)},\n "evaluations": [`;
  let between = '\n';
  for (const data of datas) {
    yield between + data.trimEnd().replace(DATA_SCHEMA, 'schema/evaluation.json');
    between = ',\n';
  }
  yield `\n ],\n${JSON.stringify({ totals }, undefined, 1).slice(2)}\n`;
}
