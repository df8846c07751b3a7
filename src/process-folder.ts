import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

const HOST = hostname().replace(/[^\w-]/g, '_');

/** After a week nobody is at work any more. Milliseconds. */
const LONG = 7 * 24 * 60 * 60 * 1000;

/** What a folder of this process is called: `work-<machine>-<process>`; behind a point there may be more. */
export function processName(stem: string): string {
  return `${stem}-${HOST}-${process.pid}`;
}

/**
 * Removes the folders of processes that died without doing so.
 *
 * Several machines may share the parent: whether a process of another one lives can't be seen from here, so its folder
 * goes when it is a week old.
 */
export function sweepFolders(parent: string, stem: string): void {
  for (const name of readdirSync(parent)) {
    const left = name.startsWith(`${stem}-`) && isLeft(join(parent, name), name.slice(stem.length + 1));
    if (left) remove(join(parent, name));
  }
}

/** One of another user, on a temp folder that they share, stays: it is theirs to remove. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Nothing of ours depends on it.
  }
}

function isLeft(folder: string, owner: string): boolean {
  const [, host, pid] = /^([\w-]+)-(\d+)(?:\.\w+)?$/.exec(owner) ?? [];
  if (host === HOST) return !isRunning(Number(pid));
  const state = statSync(folder, { throwIfNoEntry: false });
  return host !== undefined && state !== undefined && Date.now() - state.mtimeMs > LONG;
}

/** Whether a process of this machine is there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
