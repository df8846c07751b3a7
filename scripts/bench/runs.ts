import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readTrace, type Stage, stagesOf } from '../../src/trace.ts';
import { editOne, generateArchive } from './generate.ts';
import { type Peak, peakOf } from './process-tree.ts';

/** What a build found when it began. */
export const STATES = { cold: '全新', unchanged: '没有改动', edited: '改一个数字' } as const;

export type State = keyof typeof STATES;

/** One build, measured from outside. */
export interface Run {
  readonly size: number;
  readonly state: State;
  readonly milliseconds: number;
  readonly memory: Peak | undefined;
  readonly stages: readonly Stage[];
}

export interface Bench {
  /** Everything is written below it: content, cache, archive and traces, one folder for each size. */
  readonly home: string;
  readonly seed: number;
  readonly onRun: (run: Run) => void;
}

/** Builds an archive of so many evaluations: from nothing, again, and with one number changed. */
export async function runsOf(size: number, { home, seed, onRun }: Bench): Promise<Run[]> {
  const folder = join(home, String(size));
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  const content = join(folder, 'content');
  generateArchive(content, size, { seed });
  const runs: Run[] = [];
  for (const state of Object.keys(STATES) as State[]) {
    if (state === 'edited') editOne(content);
    const run = await timed(folder, size, state);
    runs.push(run);
    onRun(run);
  }
  return runs;
}

/** As `npm run build` starts it. */
const COMPILE_CACHE = new URL('../../src/build/compile-cache.mjs', import.meta.url).href;
const BUILD = ['--import', COMPILE_CACHE, join(import.meta.dirname, '..', 'build.ts')];

/** The archive's day is after all dates of release, whatever the clock says. */
const DAY = '2030-01-01';

async function timed(folder: string, size: number, state: State): Promise<Run> {
  const trace = join(folder, `${state}.trace.json`);
  const folders = [
    '--content',
    join(folder, 'content'),
    '--out',
    join(folder, 'dist'),
    '--cache',
    join(folder, 'cache'),
  ];
  const started = performance.now();
  const child = spawn(process.execPath, [...BUILD, ...folders, '--date', DAY, '--timings', trace], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-4000);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const memory = await peakOf(child.pid ?? 0, ended);
  const code = await ended;
  const milliseconds = performance.now() - started;
  if (code !== 0) throw new Error(`${size} 份的生成（${STATES[state]}）以 ${code} 结束：\n${said}`);
  return { size, state, milliseconds, memory, stages: stagesOf(readTrace(trace)) };
}

/** Milliseconds for each further evaluation, from the smallest size to the largest; nothing for one size only. */
export function slopeOf(runs: readonly Run[], state: State): number | undefined {
  const sorted = runs.filter((run) => run.state === state).toSorted((one, other) => one.size - other.size);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || first.size === last.size) return undefined;
  return (last.milliseconds - first.milliseconds) / (last.size - first.size);
}
