import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A folder that may not be replaced, because we did not make it. */
export class ForeignFolder extends Error {
  readonly exitCode = 2;
}

/** An empty folder beside `out`, on the same disk, so that publishing it is a rename. */
export function stagingFolder(out: string): string {
  assertOurs(out);
  recover(out);
  const staging = join(dirname(out), `.${basename(out)}-staging-${process.pid}`);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  return staging;
}

/** Puts the finished folder in place of `out`. Whoever reads `out` sees the old archive or the new one, never a mixture. */
export function publish(staging: string, out: string): void {
  const old = previous(out);
  if (existsSync(out)) renameSync(out, old);
  renameSync(staging, out);
  rmSync(old, { recursive: true, force: true });
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

/** An archive of ours has a manifest. Anything else may be somebody's home. */
function assertOurs(out: string): void {
  if (!existsSync(out)) return;
  const names = readdirSync(out);
  if (names.length > 0 && !names.includes('manifest.json')) {
    throw new ForeignFolder(
      `文件夹 ${out} 里有别的文件（没有 manifest.json），不能整个换掉；请用 --out 另指一个文件夹`,
    );
  }
}
