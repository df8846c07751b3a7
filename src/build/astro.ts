import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import type { SiteOrder } from './order.ts';

/** What Astro needs to know of a build; `astro.config.mjs` reads it from the environment. */
export interface SiteSettings {
  readonly content: string;
  readonly base: string;
  readonly audience: string;
  /** The archive's day, ISO: the site has no clock of its own. */
  readonly day: string;
}

const PROJECT = resolve(import.meta.dirname, '..', '..');

/**
 * Runs Astro in a process of its own: its memory grows with the number of pages and is given back at its end.
 *
 * `work` is a folder of this run alone; what is made is in its folder `out`.
 *
 * @returns that folder.
 */
export async function runAstro(order: SiteOrder, settings: SiteSettings, work: string): Promise<string> {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const [file, out] = [join(work, 'order.json'), join(work, 'out')];
  writeFileSync(file, JSON.stringify(order));
  const child = spawn(
    process.execPath,
    [astroBinary(), 'build', '--config', relative(work, join(PROJECT, 'astro.config.mjs'))],
    {
      // Astro renders from a folder below the one that it is started in: two builds at once must not share it.
      cwd: work,
      env: {
        ...process.env,
        ...siteEnvironment(settings),
        NODE_ENV: 'production',
        JIPING_ORDER: file,
        JIPING_OUT: out,
        // A root of its own: Astro keeps notes below it, and two builds at once would spoil each other's.
        JIPING_CACHE: work,
      },
      // What goes in is the tie to this process: when it dies, Astro is told by the end of it.
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  let log = '';
  const keep = (chunk: Buffer) => {
    log = `${log}${chunk.toString()}`.slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
  if (code !== 0) throw Object.assign(new Error(`网页没有生成（Astro 退出码 ${code}）：\n${log}`), codeIn(log));
  return out;
}

/** The system's name of what went wrong, where Astro tells it. */
function codeIn(log: string): { code?: string } {
  // Astro's own writing says the name, its bundler the sentence.
  return /ENOSPC|EDQUOT|No space left on device/.test(log) ? { code: 'ENOSPC' } : {};
}

/** The environment of a build for `astro.config.mjs` and `src/content.config.ts`. */
export function siteEnvironment({ content, base, audience, day }: SiteSettings): Record<string, string> {
  return {
    ASTRO_TELEMETRY_DISABLED: '1',
    JIPING_AUDIENCE: audience,
    JIPING_BASE: base,
    JIPING_CONTENT: content,
    JIPING_DAY: day,
  };
}

function astroBinary(): string {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  return join(dirname(manifest), 'bin', 'astro.mjs');
}
