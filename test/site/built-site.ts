import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';

export const PROJECT = resolve(import.meta.dirname, '../..');
export const EVALUATION = 'evaluations/2018/kashi-website-operations';

export interface BuiltSite {
  readonly folder: string;
  /** All files with their bytes, by path, `/` between folders, in order. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** The real `astro build` into a folder of its own; `settings` are the variables that astro.config.mjs reads. */
export async function buildSite(settings: Record<string, string> = {}): Promise<BuiltSite> {
  const home = await mkdtemp(join(tmpdir(), 'jiping-site-'));
  const folder = join(home, 'out');
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build'], {
    cwd: PROJECT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      JIPING_CACHE: join(home, 'root'),
      JIPING_OUT: folder,
      ...settings,
    },
  });
  return { folder, files: filesOf(folder) };
}

function filesOf(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}

/** Text of one file of a built site. */
export function textOf({ files }: BuiltSite, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`No ${path} among ${[...files.keys()].join(', ')}`);
  return bytes.toString('utf8');
}
