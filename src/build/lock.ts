import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { isRunning } from '../process-folder.ts';

/** Another build is at work on the same folder. */
export class Locked extends Error {
  readonly exitCode = 2;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the holder started, as its system tells it: a number that was given to another process since isn't the holder. */
  readonly started: string;
  readonly since: string;
}

/**
 * Does work while nobody else does any under the same lock file. A lock whose holder is dead is taken over.
 *
 * @throws Locked, naming the holder.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  take(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): void {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(thisProcess()));
  try {
    // A link is made by one of many at once, and its content is whole from the start.
    if (linked(own, file)) return;
    const holder = readHolder(file);
    if (holder && isAlive(holder)) throw new Locked(heldBy(holder, file));
    bury(file);
    if (!linked(own, file)) throw new Locked(heldBy(readHolder(file), file));
  } finally {
    rmSync(own, { force: true });
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Renamed first: of two builds that find the same dead lock, one gets it, and neither deletes the other's new one. */
function bury(file: string): void {
  const grave = `${file}.dead-${process.pid}`;
  try {
    renameSync(file, grave);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  rmSync(grave, { force: true });
}

function thisProcess(): Holder {
  const { pid } = process;
  return { pid, host: hostname(), started: startOf(pid) ?? '', since: new Date().toISOString() };
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** On another machine we can't look: it counts as alive, and the message says what to delete. */
function isAlive({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return true;
  if (!isRunning(pid)) return false;
  const now = startOf(pid);
  return now === undefined || now === started;
}

/** Start of a process in ticks since the machine's, from Linux's list of processes. */
function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
  } catch {
    return undefined;
  }
}

function heldBy(holder: Holder | undefined, file: string): string {
  const who = holder ? `${holder.host} 上的进程 ${holder.pid}（${holder.since} 开始）` : '另一个进程';
  return `${who}正在生成同一个档案；等它结束再运行。确认它已不在时，删去 ${file} / another build holds the lock`;
}
