import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readEditions } from '../archive/editions.ts';
import { filesBelow } from '../archive/files-below.ts';
import { MANIFEST, parseManifest } from '../archive/manifest.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Manifest } from '../domain/manifest.ts';
import { browserIdentity } from '../print/browser.ts';
import type { Cache } from './cache.ts';
import { helpDigest } from './code.ts';
import { type Digest, digestOf } from './digest.ts';
import { fingerprint } from './finish.ts';
import type { Production } from './produce.ts';

const STEP = 'standing';

/** The files of an archive as they were when it was published: path, bytes, time of writing. */
type Files = readonly (readonly [path: string, bytes: number, time: number])[];

/** Names all that an archive is made from, and where it stands. */
export async function standingKey(production: Production, out: string): Promise<Digest> {
  const { content, history, provenances, volumes } = production;
  return digestOf([
    out,
    fingerprint(production),
    [...history],
    [...provenances],
    volumes,
    helpDigest(content),
    readEditions(content),
    await browserIdentity(),
  ]);
}

/** An archive that stands as it was published. */
export interface Standing {
  readonly manifest: Manifest;
  /** What was found when its copies were printed. */
  readonly faults: readonly Diagnostic[];
}

interface Noted extends Pick<Standing, 'faults'> {
  readonly files: Files;
}

/** The archive that was made from the same things and that nobody has touched since: nothing is left to do. */
export function standing(key: Digest, out: string, cache: Cache): Standing | undefined {
  const noted = cache.find<Noted>(STEP, key)?.facts;
  if (noted === undefined || digestOf(noted.files) !== digestOf(filesOf(out))) return undefined;
  const manifest = parseManifest(readFileSync(join(out, MANIFEST), 'utf8'));
  return manifest && { manifest, faults: noted.faults };
}

export function noteStanding(key: Digest, out: string, faults: readonly Diagnostic[], cache: Cache): void {
  cache.keep<Noted>(STEP, key, { files: filesOf(out), faults });
}

function filesOf(out: string): Files {
  try {
    return filesBelow(out).map((path) => {
      const { size, mtimeMs } = statSync(join(out, path));
      return [path, size, mtimeMs];
    });
  } catch {
    return [];
  }
}
