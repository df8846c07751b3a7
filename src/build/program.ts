import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { filesBelow } from '../archive/files-below.ts';
import { runAlong } from './along.ts';
import type { Cache, Made, Product } from './cache.ts';
import { helpDigest } from './code.ts';
import { type Digest, digestOf } from './digest.ts';

/** The program that makes the pages of an archive, with the files that all its pages share. */
export interface Program {
  /** Where it stands. */
  readonly folder: string;
  /** Style sheets, scripts and other files that are no page. */
  readonly shared: readonly Product[];
}

export interface ProgramRequest {
  /** Of the code that makes pages. */
  readonly code: Digest;
  readonly content: string;
  readonly base: string;
  /** A folder of this build alone. */
  readonly work: string;
}

const PROJECT = resolve(import.meta.dirname, '..', '..');
const STEP = 'program';

/** Below this folder of what Astro makes stands the program; everything else goes into the archive. */
const PROGRAM = 'program';

/**
 * Gives the program that Astro makes of our pages. It holds no content but the help pages, so it is made once for many
 * builds; to bundle it takes seconds, to render a page with it milliseconds.
 */
export async function makeProgram(request: ProgramRequest, cache: Cache): Promise<Program> {
  const key = keyOf(request);
  const kept = programOf(key, cache);
  if (kept) return kept;
  const made = await bundled(request, key, cache);
  const folder = folderOf(key, cache);
  for (const product of made.products.filter(isProgram)) cache.place(product, folder);
  return standing(made, folder);
}

/** The program as an earlier build has made it. */
export function keptProgram(request: Omit<ProgramRequest, 'work'>, cache: Cache): Program | undefined {
  return programOf(keyOf(request), cache);
}

function programOf(key: Digest, cache: Cache): Program | undefined {
  const kept = cache.find(STEP, key);
  if (kept === undefined) return undefined;
  const folder = folderOf(key, cache);
  const absent = kept.products.filter((product) => isProgram(product) && !existsSync(join(folder, product.path)));
  for (const product of absent) cache.place(product, folder);
  return standing(kept, folder);
}

function keyOf({ code, content, base }: Omit<ProgramRequest, 'work'>): Digest {
  return digestOf([code, base, helpDigest(content)]);
}

/** One place for all builds: Node keeps what it compiles by the path of a file. */
function folderOf(key: Digest, { folders: [own] }: Cache): string {
  const folder = join(own, STEP, key.slice(0, 16));
  mkdirSync(folder, { recursive: true });
  linkPackages(folder);
  return folder;
}

function standing({ products }: Made<unknown>, folder: string): Program {
  return { folder: join(folder, PROGRAM), shared: products.filter((product) => !isProgram(product)) };
}

function isProgram({ path }: Product): boolean {
  return path.startsWith(`${PROGRAM}/`);
}

async function bundled({ content, base, work }: ProgramRequest, key: Digest, cache: Cache): Promise<Made<unknown>> {
  const home = join(work, 'astro');
  const out = join(home, 'out');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const config = relative(home, join(PROJECT, 'astro.config.mjs'));
  const settings = { content, base, audience: 'internal', day: '9999-12-31' };
  // Astro renders from a folder below the one that it is started in: two builds at once must not share it.
  const child = spawn(process.execPath, [astroBinary(), 'build', '--config', config], {
    cwd: home,
    env: {
      ...process.env,
      ...siteEnvironment(settings),
      NODE_ENV: 'production',
      JIPING_OUT: out,
      JIPING_PROGRAM: join(out, PROGRAM),
      // A root of its own: Astro keeps notes below it, and two builds at once would spoil each other's.
      JIPING_CACHE: home,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  await runAlong(child, 'Astro');
  const made = cache.keep(STEP, key, {}, out, filesBelow(out));
  rmSync(home, { recursive: true });
  return made;
}

/** Packages are found from wherever a program stands. */
function linkPackages(folder: string): void {
  const packages = join(folder, 'node_modules');
  if (!existsSync(packages)) symlinkSync(join(PROJECT, 'node_modules'), packages, 'junction');
}

/** What the pages need to know of a build; they and `astro.config.mjs` read it from the environment. */
export interface SiteSettings {
  readonly content: string;
  readonly base: string;
  readonly audience: string;
  /** The archive's day, ISO: the site has no clock of its own. */
  readonly day: string;
}

export function siteEnvironment({ content, base, audience, day }: SiteSettings): Record<string, string> {
  return {
    ASTRO_TELEMETRY_DISABLED: '1',
    JIPING_AUDIENCE: audience,
    JIPING_BASE: base,
    JIPING_CONTENT: content,
    JIPING_DAY: day,
    JIPING_PROJECT: PROJECT,
  };
}

function astroBinary(): string {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  return join(dirname(manifest), 'bin', 'astro.mjs');
}
