import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  type Stats,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file that others see whole or not at all, also when two processes write it at once. */
export function writeWhole(file: string, content: string): void {
  putWhole(file, (draft) => writeFileSync(draft, content));
}

/** Gives a file a second name, which costs no bytes; copies it, with its time, where the disk can't or the disks differ. */
export function linkOrCopy(from: string, to: string): void {
  putWhole(to, (draft) => {
    try {
      linkSync(from, draft);
    } catch (error) {
      if (!CANNOT_LINK.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      copyFileSync(from, draft, constants.COPYFILE_FICLONE);
      const { atime, mtime } = statSync(from);
      utimesSync(draft, atime, mtime);
    }
  });
}

const CANNOT_LINK = new Set(['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS']);

/** Gives a file a name in a folder that only this process writes to: nobody can see it half made. */
export function linkInto(from: string, to: string): void {
  const there = statSync(to, { throwIfNoEntry: false });
  if (there && isSame(there, statSync(from))) return;
  try {
    inFolder(to, () => linkSync(from, to));
  } catch {
    // Its name is taken, or the disk makes no links.
    linkOrCopy(from, to);
  }
}

/** The same file under two names; numbers of files count on one disk only. */
function isSame(one: Stats, other: Stats): boolean {
  return one.ino === other.ino && one.dev === other.dev;
}

function putWhole(file: string, put: (draft: string) => void): void {
  const draft = `${file}.${process.pid}.${process.hrtime.bigint()}`;
  inFolder(file, () => put(draft));
  renameSync(draft, file);
}

/** Its folder is made where it is missing: most are there, and to ask takes a third of a small file's time. */
function inFolder(file: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    put();
  }
}
