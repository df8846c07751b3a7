import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../domain/manifest.ts';
import { listedFiles, MANIFEST, SUMS, sha256 } from './manifest.ts';
import { SIGNATURE, SIGNERS } from './signature.ts';

/** A file of an archive that isn't as its manifest has it. */
export interface FolderFault {
  readonly path: string;
  readonly fault: 'missing' | 'changed' | 'extra' | 'unlisted';
}

/** Holds a whole archive against its manifest, and its list of hashes against both. */
export function inspectFolder(folder: string, manifest: Manifest): FolderFault[] {
  const listed = new Map(manifest.files.map(({ path, sha256: digest }) => [path, digest]));
  const present = listedFiles(folder);
  const aside = [SIGNATURE, SIGNERS];
  return [
    ...[...listed].flatMap(([path, digest]) => faultOf(folder, path, digest)),
    ...present
      .filter((path) => !listed.has(path) && !aside.includes(path))
      .map((path) => ({ path, fault: 'extra' as const })),
    ...sumFaults(folder, listed),
  ];
}

function faultOf(folder: string, path: string, digest: string): FolderFault[] {
  const file = join(folder, path);
  if (!existsSync(file)) return [{ path, fault: 'missing' }];
  return sha256(readFileSync(file)) === digest ? [] : [{ path, fault: 'changed' }];
}

/** `SHA256SUMS` has the lines of the manifest and one more, for the manifest itself. */
function sumFaults(folder: string, listed: ReadonlyMap<string, string>): FolderFault[] {
  if (!existsSync(join(folder, SUMS))) return [{ path: SUMS, fault: 'missing' }];
  const wanted = new Map([...listed, [MANIFEST, sha256(readFileSync(join(folder, MANIFEST)))]]);
  const lines = readFileSync(join(folder, SUMS), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const same = lines.length === wanted.size && lines.every((line) => wanted.get(line.slice(66)) === line.slice(0, 64));
  return same ? [] : [{ path: SUMS, fault: 'unlisted' }];
}
