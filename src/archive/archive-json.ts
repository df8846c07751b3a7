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
 * of its parts lead from where each stands by itself. In pieces, because ten thousand are more than a text can hold, and
 * as bytes, because to read them as text and write them again takes three times as long.
 *
 * @param datas each `data.json`, as it is published
 */
export function* archiveJson({ totals, ...head }: ArchiveHead, datas: Iterable<Buffer>): Generator<Buffer> {
  yield Buffer.from(`${JSON.stringify(head, undefined, 1).slice(0, -2)},\n "evaluations": [`);
  let between = '\n';
  for (const data of datas) {
    yield Buffer.from(between);
    yield* relinked(data);
    between = ',\n';
  }
  yield Buffer.from(`\n ],\n${JSON.stringify({ totals }, undefined, 1).slice(2)}\n`);
}

const SCHEMA = Buffer.from('schema/evaluation.json');
const LINE_END = 0x0a;

function relinked(data: Buffer): Buffer[] {
  const end = data.at(-1) === LINE_END ? data.length - 1 : data.length;
  const at = data.indexOf(DATA_SCHEMA);
  return at < 0 ? [data.subarray(0, end)] : [data.subarray(0, at), SCHEMA, data.subarray(at + DATA_SCHEMA.length, end)];
}
