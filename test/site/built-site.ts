import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { mkdtemp, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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
  await promisify(execFile)(
    process.execPath,
    [astro, 'build', '--config', relative(home, join(PROJECT, 'astro.config.mjs'))],
    {
      // A folder of its own: Astro renders from below it.
      cwd: home,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        JIPING_CACHE: home,
        JIPING_OUT: folder,
        JIPING_CONTENT: join(PROJECT, 'content'),
        ...settings,
      },
    },
  );
  return { folder, files: filesOf(folder) };
}

/**
 * The site of the sample content, built once in a run of the tests whichever file asks first. Nobody may write into it.
 * `settings` as for `buildSite`.
 */
export async function sharedSite(settings: Record<string, string> = {}): Promise<BuiltSite> {
  const run = process.env['JIPING_TEST_RUN'];
  if (run === undefined) return buildSite(settings);
  const name = Object.entries(settings)
    .flat()
    .join('-')
    .replaceAll(/[^\w-]/g, '_');
  const [claim, done] = [join(run, `site${name}`), join(run, `site${name}.done`)];
  if (isFirst(claim)) {
    const built = await buildSite(settings);
    await symlink(built.folder, done);
    return built;
  }
  while (!existsSync(done)) await setTimeout(200);
  const folder = realpathSync(done);
  return { folder, files: filesOf(folder) };
}

/** Making a folder succeeds once. */
function isFirst(claim: string): boolean {
  try {
    mkdirSync(claim);
    return true;
  } catch {
    return false;
  }
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
