import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, type Editions, withEdition } from '../domain/edition.ts';
import type { Manifest, ManifestEvaluation, ManifestFile } from '../domain/manifest.ts';
import { filesBelow } from './files-below.ts';

export const SUMS = 'SHA256SUMS';
export const MANIFEST = 'manifest.json';

/**
 * Writes `manifest.json` and `SHA256SUMS` (the format of `sha256sum -c`) over all files of a finished archive.
 *
 * `known` are files that were hashed when they were made.
 */
export function writeManifest(
  folder: string,
  head: Omit<Manifest, 'files'>,
  recorded: Editions = {},
  known: readonly ManifestFile[] = [],
): Manifest {
  const hashed = new Map(known.map(({ path, bytes, sha256 }) => [path, { path, bytes, sha256 }]));
  const files = listedFiles(folder).map((path) => hashed.get(path) ?? describe(folder, path));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const evaluations = head.evaluations.map((evaluation) => withEditions(evaluation, byPath, recorded[evaluation.id]));
  const manifest = { ...head, evaluations, files };
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
  const sums = [...manifest.files, describe(folder, MANIFEST)].map(({ sha256, path }) => `${sha256}  ${path}\n`);
  writeFileSync(join(folder, SUMS), sums.join(''));
  return manifest;
}

function withEditions(
  evaluation: ManifestEvaluation,
  files: ReadonlyMap<string, ManifestFile>,
  recorded: readonly Edition[] | undefined,
): ManifestEvaluation {
  const digestOf = (name: string) => files.get(`evaluations/${evaluation.id}/${name}`)?.sha256;
  const [copy, data, { content }] = [digestOf('report.pdf'), digestOf('data.json'), evaluation];
  if (copy === undefined) return evaluation;
  const edition = { copy, ...(data === undefined ? {} : { data }), ...(content === undefined ? {} : { content }) };
  return { ...evaluation, editions: withEdition(recorded, edition) };
}

export function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

function describe(folder: string, path: string): ManifestFile {
  const bytes = readFileSync(join(folder, path));
  return { path, bytes: bytes.length, sha256: sha256(bytes) };
}

/** Paths of all files that a manifest lists. */
export function listedFiles(folder: string): string[] {
  return filesBelow(folder).filter((path) => path !== MANIFEST && path !== SUMS);
}

/** The manifest that a file holds; nothing when it holds none. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'files' in value &&
    Array.isArray(value.files) &&
    'evaluations' in value &&
    Array.isArray(value.evaluations)
  );
}
