import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What Astro needs to know about a build; `astro.config.mjs` reads it from the environment. */
export interface SiteOptions {
  readonly content: string;
  readonly out: string;
  readonly base: string;
  readonly audience: string;
  readonly only?: string;
  /** The archive's day, ISO: the site has no clock of its own. */
  readonly day: string;
}

const PROJECT = dirname(import.meta.dirname);

/** Runs Astro in a process of its own: its memory grows with the number of pages and is given back at its end. */
export async function buildSite(options: SiteOptions): Promise<void> {
  // A root of its own: Astro keeps notes below it, and two builds at once would spoil each other's.
  const root = mkdtempSync(join(tmpdir(), 'jiping-site-'));
  const child = spawn(process.execPath, [astroBinary(), 'build'], {
    cwd: PROJECT,
    env: { ...process.env, ...siteEnvironment(options), JIPING_CACHE: root },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const keep = (chunk: Buffer) => {
    log = `${log}${chunk.toString()}`.slice(-8000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  rmSync(root, { recursive: true, force: true });
  if (code !== 0) throw new Error(`网页没有生成（Astro 退出码 ${code}）：\n${log}`);
}

/** The environment of a build for `astro.config.mjs` and `src/content.config.ts`. */
export function siteEnvironment({ content, out, base, audience, only, day }: SiteOptions): Record<string, string> {
  return {
    ASTRO_TELEMETRY_DISABLED: '1',
    JIPING_AUDIENCE: audience,
    JIPING_BASE: base,
    JIPING_CONTENT: content,
    JIPING_DAY: day,
    JIPING_ONLY: only ?? '',
    JIPING_OUT: out,
  };
}

function astroBinary(): string {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  return join(dirname(manifest), 'bin', 'astro.mjs');
}
