import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** The unpacked browser of the npm package and the libraries that come with it. */
export interface Bundle {
  readonly executable: string;
  /** NSS and its kin, for machines that have none of their own. */
  readonly libraries: string;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` into a folder of its own version, once per machine (about 2 s).
 *
 * The package itself writes to the temp folder in place, so that a second process may start half a browser:
 * we let it write to a fresh folder and rename that. Whoever comes second finds the first one's and drops its own.
 *
 * @throws where the package has no browser for this platform, or the temp folder can't be written.
 */
export async function unpackBundle(temporary: string, environment: NodeJS.ProcessEnv): Promise<Bundle> {
  const home = join(temporary, `jiping-chromium-${await bundleVersion()}-${userId()}`);
  if (!(await exists(home))) await unpackInto(home, environment);
  return { executable: join(home, 'chromium'), libraries: join(home, 'al2023', 'lib') };
}

async function unpackInto(home: string, environment: NodeJS.ProcessEnv): Promise<void> {
  await mkdir(dirname(home), { recursive: true });
  const staging = await mkdtemp(`${home}.`);
  try {
    await run(process.execPath, ['--input-type=module', '--eval', UNPACK, import.meta.resolve('@sparticuz/chromium')], {
      env: { ...environment, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    });
    await rename(staging, home);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!(await exists(home))) throw error;
  }
}

/** Runs in a child: the package takes its target only from the process's temp folder, and its libraries only on Lambda. */
const UNPACK = 'const { default: chromium } = await import(process.argv[1]); await chromium.executablePath();';

export async function bundleVersion(): Promise<string> {
  const entry = require.resolve('@sparticuz/chromium');
  const manifest = await readFile(join(dirname(entry), '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function userId(): string {
  return String(process.getuid?.() ?? 'user');
}

/** Is it there, and ours? */
async function exists(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  if (found && process.getuid && found.uid !== process.getuid())
    throw new Error(`${folder}：属于其他用户 (of another user)`);
  return found !== undefined;
}
