import { globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { PrintJob } from '../../src/print/job.ts';
import { printAll } from '../../src/print/print.ts';
import { median } from './rivals.ts';

/** Our own time for one report. */
export interface OwnPrint {
  /** With a browser started for it, as the other programs do. */
  readonly alone: number;
  /** For each of many, printed together. */
  readonly together: number;
  readonly count: number;
  readonly sheets: number;
  /** The built page of the report that was printed alone. */
  readonly page: string;
}

const RUNS = 3;

/** So that it matters little that browsers start, as in an archive. */
const MANY = 200;

/** Prints built pages into another folder: the first alone, then many together. */
export async function ownPrint(root: string, into: string): Promise<OwnPrint> {
  const jobs = globSync('evaluations/*/*/index.html', { cwd: root })
    .sort()
    .slice(0, MANY)
    .map((path) => jobOf(join(root, path), root, into));
  const options = { root, cache: join(into, 'fonts') };
  const first = jobs.slice(0, 1);
  const [printed] = await printAll(first, options);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await time(() => printAll(first, options)));
  const many = await time(() => printAll(jobs, options));
  return {
    alone: median(times),
    together: many / jobs.length,
    count: jobs.length,
    sheets: printed?.sheets ?? 0,
    page: jobs[0]?.html ?? '',
  };
}

function jobOf(html: string, root: string, into: string): PrintJob {
  const id = relative(join(root, 'evaluations'), dirname(html)).replaceAll('\\', '/');
  return {
    id,
    html,
    pdf: join(into, `${id}.pdf`),
    source: id,
    title: id,
    language: 'zh-CN',
    attachments: [
      {
        name: 'data.json',
        path: join(dirname(html), 'data.json'),
        mime: 'application/json',
        description: '评价数据',
        relationship: 'Data',
      },
    ],
  };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
