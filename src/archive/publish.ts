import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A folder that may not be replaced, because we did not make it. */
export class ForeignFolder extends Error {
  readonly exitCode = 2;
}

/**
 * An empty folder beside `out`, on the same disk, so that publishing it is a rename. What builds that died left there
 * goes: only one at a time works on `out`.
 */
export function stagingFolder(out: string): string {
  assertOurs(out);
  recover(out);
  const stem = `.${basename(out)}-staging-`;
  mkdirSync(dirname(out), { recursive: true });
  for (const name of readdirSync(dirname(out))) {
    if (name.startsWith(stem)) rmSync(join(dirname(out), name), { recursive: true, force: true });
  }
  const staging = join(dirname(out), `${stem}${process.pid}`);
  mkdirSync(staging);
  return staging;
}

/**
 * Puts the finished folder in place of `out`. Whoever reads `out` sees the old archive or the new one, never a mixture.
 *
 * @param discard takes the old one away; it is deleted otherwise
 */
export function publish(staging: string, out: string, discard: (old: string) => void = remove): void {
  const old = previous(out);
  const isThere = existsSync(out);
  if (isThere) renameSync(out, old);
  renameSync(staging, out);
  if (isThere) discard(old);
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A run that died between the two renames left the last archive aside: put it back. */
function recover(out: string): void {
  const old = previous(out);
  if (!existsSync(old)) return;
  if (existsSync(out)) rmSync(old, { recursive: true });
  else renameSync(old, out);
}

function previous(out: string): string {
  return join(dirname(out), `.${basename(out)}-previous`);
}

/** An archive has a manifest, a shard its note. Anything else may be somebody's home. */
const OURS = ['manifest.json', 'shard.json'];

function assertOurs(out: string): void {
  if (!existsSync(out)) return;
  const names = readdirSync(out);
  if (names.length > 0 && !OURS.some((name) => names.includes(name))) {
    throw new ForeignFolder(
      `文件夹 ${out} 里有别的文件（没有 manifest.json），不能整个换掉；请用 --out 另指一个文件夹`,
    );
  }
}
