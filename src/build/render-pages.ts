import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAlong } from './along.ts';
import type { SiteOrder } from './order.ts';
import { type Program, type SiteSettings, siteEnvironment } from './program.ts';
import { SMALL_HEAP } from './small-heap.ts';

const COMPILE_CACHE = new URL('compile-cache.mjs', import.meta.url).href;

/** Little is swept: a sixth faster, for more memory. */
const ROOMY_HEAP = '--max-semi-space-size=64';

/** Pages in the making. */
interface PagesRun {
  readonly folder: string;
  /** When those of evaluations are there, while lists are still made. */
  readonly evaluations: Promise<void>;
  readonly all: Promise<void>;
}

/** A process that makes pages once it is told which, and loads what it needs until then. */
export interface Renderer {
  /** `work` is a folder of this run alone; what is made is in its folder `out`. */
  render(order: SiteOrder, work: string): PagesRun;
  /** Ends it where nobody wants it any more. */
  end(): void;
}

/** What a renderer is told. */
export interface Errand {
  /** The file of the order. */
  readonly order: string;
  readonly out: string;
}

/** Starts a process to make the pages of one order: its memory grows with their number and is given back at its end. */
export function startRenderer({ folder }: Program, settings: SiteSettings, roomy = false): Renderer {
  const script = [COMPILE_CACHE, join(import.meta.dirname, 'render-process.ts')];
  const child = spawn(process.execPath, [roomy ? ROOMY_HEAP : SMALL_HEAP, '--import', ...script, folder], {
    env: { ...process.env, ...siteEnvironment(settings), NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  const all = runAlong(child, 'pages');
  // One that ends before it is told anything fails whoever tells it.
  all.catch(() => {});
  return {
    render: (order, work) => {
      const errand: Errand = { order: join(work, 'order.json'), out: join(work, 'out') };
      writeFileSync(errand.order, JSON.stringify(order));
      if (child.connected) child.send(errand);
      const said = new Promise<void>((done) => void child.once('message', () => done()));
      return { folder: errand.out, evaluations: Promise.race([said, all]), all };
    },
    end: () => void child.kill(),
  };
}
