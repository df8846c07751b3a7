import { availableParallelism } from 'node:os';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { ContentFile } from '../content/list-files.ts';
import { naming } from '../content/naming.ts';
import { readSurroundings } from '../content/read-surroundings.ts';
import { type Cache, openCache } from './cache.ts';
import type { Digest } from './digest.ts';
import { surveyor } from './surveyor.ts';

interface Area {
  readonly content: string;
  /** Folder that messages name files from. */
  readonly cwd: string;
  readonly cache: Cache;
  /** Of the code that reads and checks. */
  readonly code: Digest;
}

/** What one thread reads. */
interface Share extends Pick<Area, 'content' | 'cwd' | 'code'> {
  readonly folders: Cache['folders'];
  readonly files: readonly ContentFile[];
}

/** To start a thread takes as long as to check so many evaluations. */
const WORTH_A_THREAD = 40;

/** A thread that reads and checks keeps little: more room would be filled with what nobody needs. */
const ROOM = { maxYoungGenerationSizeMb: 48 };

/** What other threads read. */
interface Ahead {
  readonly files: ReadonlySet<ContentFile>;
  /** When the cache has it. */
  readonly done: Promise<unknown>;
}

/**
 * Has what no cache knows read and checked on the other cores, so that the survey finds it there; this one is left a share
 * of its own.
 *
 * A survey without it finds the same: nothing is handed over but what any build would take from the cache.
 *
 * @param projects their files with all years of each
 */
export function surveyAhead(projects: readonly (readonly ContentFile[])[], { cache, content, cwd, code }: Area): Ahead {
  const cores = Math.min(availableParallelism(), Math.floor(projects.flat().length / WORTH_A_THREAD));
  const [, ...shares] = dealt(projects, Math.max(1, cores));
  const threads = shares.map((files) => runThread({ content, cwd, code, folders: cache.folders, files }));
  return { files: new Set(shares.flat()), done: Promise.all(threads) };
}

/** Projects are dealt out in turn; years of one project stay together, the oldest first. */
function dealt(projects: readonly (readonly ContentFile[])[], shares: number): ContentFile[][] {
  return Array.from({ length: shares }, (_, share) =>
    projects.filter((_project, index) => index % shares === share).flat(),
  );
}

/** What a thread fails at, the survey meets again and tells. */
function runThread(share: Share): Promise<void> {
  return new Promise((done) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: share, resourceLimits: ROOM });
    thread.on('error', () => done());
    thread.on('exit', () => done());
  });
}

async function readShare({ content, cwd, code, folders: [own, ...others], files }: Share): Promise<void> {
  const nameOf = naming(cwd);
  const surroundings = readSurroundings(content, nameOf, []);
  const read = surveyor({ surroundings, cache: openCache(own, others), code, nameOf });
  for (const file of files) await read(file);
}

if (!isMainThread) await readShare(workerData as Share);
