import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAlong } from './along.ts';
import type { SiteOrder } from './order.ts';
import { type Program, type SiteSettings, siteEnvironment } from './program.ts';

const COMPILE_CACHE = new URL('compile-cache.ts', import.meta.url).href;

/** The heap grows by less than half before it is swept: by itself it would double, and no run is faster for it. */
const SMALL_HEAP = '--heap-growing-percent=40';

/** Pages in the making. */
interface PagesRun {
  readonly folder: string;
  /** When those of evaluations are there, while lists are still made. */
  readonly evaluations: Promise<void>;
  readonly all: Promise<void>;
}

/**
 * Makes the pages of an order in a process of its own: its memory grows with their number and is given back at its end.
 *
 * `work` is a folder of this run alone; what is made is in its folder `out`.
 */
export function renderPages({ folder }: Program, order: SiteOrder, settings: SiteSettings, work: string): PagesRun {
  const [file, out] = [join(work, 'order.json'), join(work, 'out')];
  writeFileSync(file, JSON.stringify(order));
  const script = [COMPILE_CACHE, join(import.meta.dirname, 'render-process.ts')];
  const child = spawn(process.execPath, [SMALL_HEAP, '--import', ...script, folder, out], {
    env: { ...process.env, ...siteEnvironment(settings), NODE_ENV: 'production', JIPING_ORDER: file },
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  const all = runAlong(child, 'pages');
  const said = new Promise<void>((done) => void child.once('message', () => done()));
  return { folder: out, evaluations: Promise.race([said, all]), all };
}
