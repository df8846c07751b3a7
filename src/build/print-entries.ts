import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../content/read-archive.ts';
import type { FaceFiles } from '../print/faces.ts';
import type { AttachmentFile, PrintJob, PrintResult } from '../print/job.ts';
import { printAll } from '../print/print.ts';
import type { Variant } from '../print/variants.ts';
import { CACHE_FOLDER } from './cache-folder.ts';

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

/** The files of an evaluation that its copy has inside, so that one file is the record. */
export const ATTACHMENTS: readonly Omit<AttachmentFile, 'path'>[] = [
  {
    name: 'data.json',
    mime: 'application/json',
    description: '评价数据：本报告的全部数据和由数据算出的指标',
    relationship: 'Data',
  },
  {
    name: 'self-evaluation.xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    description: '自评表：带公式的电子表格',
    relationship: 'Data',
  },
];

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

/** With the text that its author wrote, so that a fault of the print is told at the place of its words. */
export function withSource(job: PrintJob): PrintJob {
  return { ...job, sourceText: readFileSync(job.source, 'utf8') };
}

/** The page of an evaluation, as it is printed. */
export function printJob({ evaluation, manuscript }: Entry, root: string): PrintJob {
  const folder = join(root, 'evaluations', evaluation.id);
  return {
    id: evaluation.id,
    html: join(folder, 'index.html'),
    pdf: join(folder, 'report.pdf'),
    source: manuscript.file,
    title: evaluation.title,
    author: evaluation.organisation.name,
    language: 'zh-CN',
    ...(evaluation.issued === undefined ? {} : { date: evaluation.issued }),
    attachments: ATTACHMENTS.map((attachment) => ({ ...attachment, path: join(folder, attachment.name) })),
  };
}
