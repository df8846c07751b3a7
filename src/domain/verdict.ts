import { type Edition, editionNumber } from './edition.ts';
import type { Manifest, ManifestEvaluation } from './manifest.ts';

/** What a file is, held against a manifest. */
export type Verdict =
  | { readonly kind: 'official'; readonly path: string; readonly title: string }
  /** The official copy of an earlier edition, whole and unchanged. */
  | { readonly kind: 'older'; readonly id: string; readonly title: string; readonly place: Place }
  /** It says that it is a copy of this evaluation, but no edition has these bytes. */
  | { readonly kind: 'altered'; readonly id: string; readonly title: string; readonly place?: Place }
  /** With the id of an evaluation that it names and that the manifest lacks. */
  | { readonly kind: 'unknown'; readonly id?: string };

/** The edition and how many there are, counted from 1; the last is the current one, which may have been printed before. */
export interface Place {
  readonly edition: number;
  readonly editions: number;
}

/** A file's hash, and what it says of itself. */
export interface Copy {
  readonly sha256: string;
  /** The evaluation that it names. */
  readonly id?: string;
  /** SHA-256 of the data that it says it was printed with. */
  readonly data?: string;
}

/**
 * Says what a file is: published, of an older edition, altered, or unknown.
 *
 * Only the hash proves anything. What the file says of itself tells altered copies from unknown files, no more.
 */
export function judge(copy: Copy, { files, evaluations }: Manifest): Verdict {
  const file = files.find(({ sha256 }) => sha256 === copy.sha256);
  if (file !== undefined) return { kind: 'official', path: file.path, title: titleOf(file.path, evaluations) };
  return olderEdition(copy, evaluations) ?? altered(copy, evaluations);
}

function olderEdition({ sha256 }: Copy, evaluations: readonly ManifestEvaluation[]): Verdict | undefined {
  for (const { id, title, editions = [] } of evaluations) {
    const place = placeOf(editions, (edition) => edition.copy === sha256);
    if (place) return { kind: 'older', id, title, place };
  }
  return undefined;
}

function altered({ id, data }: Copy, evaluations: readonly ManifestEvaluation[]): Verdict {
  const named = evaluations.find((evaluation) => evaluation.id === id);
  if (!named) return id === undefined ? { kind: 'unknown' } : { kind: 'unknown', id };
  const place = placeOf(named.editions ?? [], (edition) => data !== undefined && edition.data === data);
  return { kind: 'altered', id: named.id, title: named.title, ...(place === undefined ? {} : { place }) };
}

/** The newest of the editions that fit. */
function placeOf(editions: readonly Edition[], fits: (edition: Edition) => boolean): Place | undefined {
  const at = editions.findLastIndex(fits);
  return at < 0 ? undefined : { edition: editionNumber(editions, at), editions: editionNumber(editions) };
}

function titleOf(path: string, evaluations: readonly ManifestEvaluation[]): string {
  return evaluations.find(({ id }) => path.startsWith(`evaluations/${id}/`))?.title ?? '';
}

/** An edition that a paper copy says it is of. */
export interface PaperVerdict {
  readonly id: string;
  readonly title: string;
  readonly place: Place;
}

/**
 * Finds the edition of a paper copy by the beginning of its content's digest, which is printed on it.
 *
 * That proves nothing of what else is on the paper, only which text to hold it against.
 */
export function judgePaper(digest: string, { evaluations }: Manifest): PaperVerdict | undefined {
  if (!/^[\da-f]{16,64}$/.test(digest)) return undefined;
  for (const { id, title, editions = [] } of evaluations) {
    const place = placeOf(editions, ({ content }) => content?.startsWith(digest) ?? false);
    if (place) return { id, title, place };
  }
  return undefined;
}
