import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './lock.ts';

const NAME = /^work-(\d+)$/;

/** An empty folder of this process beside the kept results. What builds that died left there goes. */
export function workFolder(cache: string): string {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid))))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
  const folder = join(cache, `work-${process.pid}`);
  mkdirSync(folder);
  return folder;
}
