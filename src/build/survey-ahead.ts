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

/**
 * Reads and checks on all cores what no cache knows, so that the survey finds it there.
 *
 * A survey without it finds the same: nothing is handed over but what any build would take from the cache.
 *
 * @param projects their files with all years of each
 * @returns the files that were read now.
 */
export async function surveyAhead(
  projects: readonly (readonly ContentFile[])[],
  { cache, content, cwd, code }: Area,
): Promise<ReadonlySet<ContentFile>> {
  const ahead = new Set(projects.flat());
  const threads = Math.min(availableParallelism(), Math.floor(ahead.size / WORTH_A_THREAD));
  if (threads < 2) return new Set();
  await Promise.all(
    dealt(projects, threads).map((share) => runThread({ content, cwd, code, folders: cache.folders, files: share })),
  );
  return ahead;
}

/** Projects go to threads in turn; years of one project stay together, the oldest first. */
function dealt(projects: readonly (readonly ContentFile[])[], threads: number): ContentFile[][] {
  return Array.from({ length: threads }, (_, thread) =>
    projects.filter((_project, index) => index % threads === thread).flat(),
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
