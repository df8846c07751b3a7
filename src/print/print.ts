import { availableParallelism } from 'node:os';
import { Trace } from '../trace.ts';
import type { PrintJob, PrintOptions, PrintResult } from './job.ts';
import { openPress, type Press, setUp } from './press.ts';

const MOST_PRESSES = 4;

/**
 * Prints built pages as official PDFs, several at once, in warm browsers.
 *
 * A report that fails doesn't stop the others: its result says why. A copy with an error among its diagnostics isn't
 * written.
 *
 * @returns the results in the order of the jobs.
 * @throws BrowserNotFound, or what kept the fonts from being read: faults of the environment.
 */
export async function printAll(jobs: readonly PrintJob[], options: PrintOptions): Promise<PrintResult[]> {
  if (jobs.length === 0) return [];
  const setup = await setUp(options);
  const count = Math.min(jobs.length, options.presses ?? usualPresses());
  const open = (_: unknown, index: number) => (index === 0 && options.press) || openPress(setup, options.machine);
  const presses = await Promise.all(Array.from({ length: count }, open));
  try {
    return await spread(jobs, presses, options);
  } finally {
    await Promise.all(presses.map((press) => press.close()));
  }
}

/** Starts a first press while there is nothing to print yet: a browser takes a second. */
export async function startPress(options: PrintOptions): Promise<Press> {
  return openPress(await setUp(options), options.machine);
}

/** One for each core, as far as memory goes: a browser takes some 300 MB, and what it prints some more. */
function usualPresses(): number {
  const roomy = Math.floor(process.availableMemory() / 600_000_000);
  return Math.max(1, Math.min(MOST_PRESSES, availableParallelism(), roomy));
}

/** Each press takes the next job as soon as it is free. */
async function spread(
  jobs: readonly PrintJob[],
  presses: readonly Press[],
  { onProgress, trace = new Trace() }: PrintOptions,
): Promise<PrintResult[]> {
  const results: PrintResult[] = [];
  const queue = jobs.entries();
  let done = 0;
  const work = async (press: Press, lane: number) => {
    const times = trace.lane(lane + 1);
    for (const [index, job] of queue) {
      const last = await times.span('打印', () => press.print(job), { id: job.id });
      results[index] = last;
      done += 1;
      onProgress?.({ done, total: jobs.length, last });
    }
  };
  await Promise.all(presses.map(work));
  return results;
}
