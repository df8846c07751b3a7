import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, type Editions, withEdition } from './editions.ts';

/** A published file, by its path in the archive. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A published evaluation and the files that belong to it. */
export interface ManifestEvaluation {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly fiscalYear: number;
  readonly status: string;
  /** Sheets of the official copy. */
  readonly sheets: number;
  /** What was published of it, oldest first; the last is this archive's. */
  readonly editions?: readonly Edition[];
}

export interface Manifest {
  readonly generator: string;
  readonly evaluations: readonly ManifestEvaluation[];
  readonly files: readonly ManifestFile[];
}

const SUMS = 'SHA256SUMS';
const MANIFEST = 'manifest.json';

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
  const files = filesBelow(folder).map((path) => hashed.get(path) ?? describe(folder, path));
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
  const [copy, data] = [digestOf('report.pdf'), digestOf('data.json')];
  if (copy === undefined) return evaluation;
  return { ...evaluation, editions: withEdition(recorded, { copy, ...(data === undefined ? {} : { data }) }) };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function describe(folder: string, path: string): ManifestFile {
  const bytes = readFileSync(join(folder, path));
  return { path, bytes: bytes.length, sha256: sha256(bytes) };
}

/** Paths of all files, `/` between folders, in one order on every machine. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => path !== MANIFEST && path !== SUMS)
    .sort();
}
