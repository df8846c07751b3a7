import type { Entry } from '../content/read-entry.ts';
import type { FaceFiles } from '../print/faces.ts';
import type { PrintResult } from '../print/job.ts';
import { printAll } from '../print/print.ts';
import type { Variant } from '../print/variants.ts';
import { CACHE_FOLDER } from './cache-folder.ts';
import { printJob, withSource } from './print-jobs.ts';

export interface PrintEntriesOptions {
  /** The folder of built pages; the copies go beside them. */
  readonly root: string;
  readonly base: string;
  readonly conformance?: 'archival' | 'plain';
  /** How copies are set; by default drafts as drafts, all others as official ones. */
  readonly variant?: Variant;
  /** Chapters, and the reports of a volume, begin on right-hand sheets. */
  readonly chaptersRight?: boolean;
  /** Larger sheets with room to bleed and marks where they are cut. */
  readonly cropMarks?: boolean;
  /** Font files of the office's own, and open ones. */
  readonly faces?: FaceFiles;
  readonly onStep: (done: number) => void;
}

/** Prints the official copies of built pages. A copy that can't be made for our own reasons stops the build. */
export async function printEntries(
  entries: readonly Entry[],
  { conformance = 'archival', onStep, ...options }: PrintEntriesOptions,
): Promise<readonly PrintResult[]> {
  const jobs = entries.map((entry) => ({ ...withSource(printJob(entry, options.root)), conformance }));
  const results = await printAll(jobs, { ...options, cache: CACHE_FOLDER, onProgress: ({ done }) => onStep(done) });
  const failed = results.find(({ failure }) => failure !== undefined);
  if (failed) throw new Error(`${failed.id} 没有打印出来`, { cause: failed.failure });
  return results;
}
