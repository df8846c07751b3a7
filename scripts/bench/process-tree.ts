import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** What counts as memory: shares of pages that several processes have (PSS), or each page for every process (RSS). */
export type MemoryKind = 'PSS' | 'RSS';

/** The most that a process and all below it had at one time. */
export interface Peak {
  readonly kind: MemoryKind;
  readonly bytes: number;
}

/** Milliseconds between looks; looks that take long are fewer, so that looking costs a twentieth of a core at most. */
const [PAUSE, LONGEST] = [100, 2000];

/** Looks at a process and all that it started until it ends. Nothing where the system doesn't tell (Windows). */
export async function peakOf(pid: number, ended: Promise<unknown>): Promise<Peak | undefined> {
  const look = LOOKS[process.platform];
  if (look === undefined) return undefined;
  let running = true;
  const end = ended.finally(() => {
    running = false;
  });
  let bytes = 0;
  while (running) {
    const started = performance.now();
    bytes = Math.max(bytes, await look(pid));
    await Promise.race([end, sleep(Math.min(LONGEST, Math.max(PAUSE, 19 * (performance.now() - started))))]);
  }
  return { kind: process.platform === 'linux' ? 'PSS' : 'RSS', bytes };
}

const LOOKS: Partial<Readonly<Record<NodeJS.Platform, (pid: number) => Promise<number>>>> = {
  linux: async (pid) => {
    const family = familyOf(pid, await processes());
    return sum(await Promise.all(family.map(proportional)));
  },
  darwin: residentBelow,
};

interface Row {
  readonly pid: number;
  readonly parent: number;
}

/** A process and its descendants. */
function familyOf(pid: number, rows: readonly Row[]): number[] {
  const children = rows.filter(({ parent }) => parent === pid);
  return [pid, ...children.flatMap((child) => familyOf(child.pid, rows))];
}

async function processes(): Promise<Row[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const rows = await Promise.all(names.map(async (name) => rowOf(name, await textOf(`/proc/${name}/stat`))));
  return rows.filter((row) => row !== undefined);
}

/** The parent is the second field behind the name, which stands in brackets and may hold anything. */
function rowOf(name: string, stat: string): Row | undefined {
  const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  return parent === undefined ? undefined : { pid: Number(name), parent: Number(parent) };
}

async function proportional(pid: number): Promise<number> {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(await textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? '0';
  return Number(kilobytes) * 1024;
}

/** Nothing of a process that has ended meanwhile. */
function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

async function residentBelow(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-axo', 'pid=,ppid=,rss=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const memory = new Map(rows.map(([id = 0, , kilobytes = 0]) => [id, kilobytes * 1024]));
  const family = familyOf(
    pid,
    rows.map(([id = 0, parent = 0]) => ({ pid: id, parent })),
  );
  return sum(family.map((each) => memory.get(each) ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
