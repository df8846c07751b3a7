import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { processName, sweepFolders } from '../process-folder.ts';

/** An empty folder of this process beside the kept results. What builds that died left there goes. */
export function workFolder(cache: string): string {
  mkdirSync(cache, { recursive: true });
  sweepFolders(cache, 'work');
  const folder = join(cache, processName('work'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}
