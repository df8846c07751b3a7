import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from './digest.ts';

/**
 * The archive before the last. Its files are second names of kept ones: to move a folder of them into the next archive
 * takes a fifth of the time that to give each a name again does, and to move it here less than to delete it.
 */
function spareFolder(cache: string, out: string): string {
  return join(cache, `spare-${digest(out).slice(0, 16)}`);
}

/** Takes the spare archive into a folder of this build alone, whose end is its end; nothing where there is none. */
export function takeSpare(cache: string, out: string, work: string): string | undefined {
  const taken = join(work, 'spare');
  return moved(spareFolder(cache, out), taken) ? taken : undefined;
}

/** Puts an archive that was replaced aside; where it is on another disk, or its files are no links, it goes. */
export function putAside(old: string, cache: string, out: string): void {
  const links = statSync(join(old, 'index.html'), { throwIfNoEntry: false })?.nlink ?? 1;
  if (links > 1 && moved(old, spareFolder(cache, out))) return;
  rmSync(old, { recursive: true, force: true });
}

/** Below this, names are given as fast. */
const WORTH_MOVING = 4;

/** Made after its page; until then that of the archive before stands there. */
const COPY = 'report.pdf';

/** Moves a folder without folders in it, and removes what has none of these names. What is left may still differ. */
export function moveFolder(from: string, to: string, names: readonly string[]): void {
  if (names.length < WORTH_MOVING) return;
  const there = entriesOf(from);
  if (there.length === 0 || there.some((entry) => !entry.isFile())) return;
  mkdirSync(dirname(to), { recursive: true });
  if (!moved(from, to)) return;
  const wanted = new Set([...names, COPY]);
  for (const { name } of there) if (!wanted.has(name)) rmSync(join(to, name));
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}
