import type { Manifest } from './manifest.ts';

/** What a copy is, held against a manifest. */
export type Verdict =
  | { readonly kind: 'official'; readonly path: string; readonly title: string }
  /** It says that it is a copy of this evaluation, but its bytes differ: altered, or of another edition. */
  | { readonly kind: 'different'; readonly id: string; readonly title: string }
  | { readonly kind: 'unknown' };

/** A copy's hash and the evaluation that it names itself, if any. */
export interface Copy {
  readonly sha256: string;
  readonly id?: string;
}

/** Says whether a copy is one of the published files. Only the hash proves it; what the file says of itself does not. */
export function verify({ sha256, id }: Copy, { files, evaluations }: Manifest): Verdict {
  const file = files.find((published) => published.sha256 === sha256);
  if (file !== undefined) return { kind: 'official', path: file.path, title: titleOf(file.path, evaluations) };
  const named = evaluations.find((evaluation) => evaluation.id === id);
  return named === undefined ? { kind: 'unknown' } : { kind: 'different', id: named.id, title: named.title };
}

function titleOf(path: string, evaluations: Manifest['evaluations']): string {
  return evaluations.find(({ id }) => path.startsWith(`evaluations/${id}/`))?.title ?? '';
}
