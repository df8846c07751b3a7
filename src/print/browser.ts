import { mkdtempSync, rmSync } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { processName, sweepFolders } from '../process-folder.ts';
import { bundleVersion, unpackBundle } from './chromium-bundle.ts';
import { usualBrowsers } from './installed-browsers.ts';
import { writeFontConfiguration } from './system-fonts.ts';

/** The machine as the search for a browser sees it. */
export interface Machine {
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Where the bundled browser is unpacked. */
  readonly temporary: string;
  /** Is told when a browser that was asked for can't be used and the next one is tried. */
  readonly log: (line: string) => void;
}

export const THIS_MACHINE: Machine = {
  environment: process.env,
  platform: process.platform,
  temporary: tmpdir(),
  log: (line) => console.warn(line),
};

/** A browser that was tried, and why it can't be used. */
export interface Attempt {
  readonly candidate: string;
  readonly reason: string;
}

/** No Chromium on this machine can print. A fault of the environment: commands end with 2. */
export class BrowserNotFound extends Error {
  readonly exitCode = 2;
  readonly attempts: readonly Attempt[];

  constructor(attempts: readonly Attempt[]) {
    const tried = attempts.map(({ candidate, reason }) => `  - ${candidate}: ${reason}`).join('\n');
    super(
      `找不到可用的 Chromium，无法输出 PDF。已尝试：\n${tried}\n` +
        '请安装 Chrome、Edge 或 Chromium，或用环境变量 JIPING_CHROMIUM 指明其路径。\n' +
        'No usable Chromium was found (tried: see above). Install Chrome, Edge or Chromium, or name one in JIPING_CHROMIUM.',
    );
    this.name = 'BrowserNotFound';
    this.attempts = attempts;
  }
}

/**
 * Names the Chromium that `launchBrowser` tries first, without starting it: two machines with the same answer break lines
 * alike. The bundled one is named by its version, any other by its file.
 */
export async function browserIdentity(machine: Partial<Machine> = {}): Promise<string> {
  for (const { name, find } of candidates({ ...THIS_MACHINE, ...machine })) {
    const program = await find().catch(() => undefined);
    if (program?.libraries !== undefined) return `${name} ${await bundleVersion()}`;
    if (program !== undefined) return fileIdentity(program.executable);
  }
  return '';
}

async function fileIdentity(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return `${path} ${size} ${Math.floor(mtimeMs)}`;
}

interface Candidate {
  readonly name: string;
  /** Finds the program; throws when there is none. */
  readonly find: () => Promise<{ executable: string; libraries?: string }>;
  /** Was it named by the user? Then passing it over is worth a line. */
  readonly asked?: boolean;
}

/**
 * Starts the first Chromium that works: `JIPING_CHROMIUM` when it is set (who names one, wants it), then the one that
 * comes with `npm install` (Linux), then an installed Chrome, Edge or Chromium.
 *
 * @throws BrowserNotFound naming everything that was tried.
 */
export async function launchBrowser(machine: Partial<Machine> = {}): Promise<Browser> {
  const here = { ...THIS_MACHINE, ...machine };
  const attempts: Attempt[] = [];
  for (const { name, find, asked } of candidates(here)) {
    try {
      return await start(await find(), here);
    } catch (error) {
      const reason = reasonOf(error);
      attempts.push({ candidate: name, reason });
      if (asked) here.log(`${name} 不可用，改用其他浏览器：${reason}`);
    }
  }
  throw new BrowserNotFound(attempts);
}

function candidates({ environment, platform, temporary }: Machine): Candidate[] {
  const named = environment['JIPING_CHROMIUM'];
  return [
    ...(named ? [{ name: `JIPING_CHROMIUM=${named}`, find: () => executable(named), asked: true }] : []),
    { name: '@sparticuz/chromium', find: () => bundled(platform, temporary, environment) },
    ...(named ? [] : [{ name: 'JIPING_CHROMIUM', find: unset }]),
    ...usualBrowsers(platform, environment).map((path) => ({ name: path, find: () => executable(path) })),
  ];
}

async function executable(path: string): Promise<{ executable: string }> {
  await access(path, constants.X_OK);
  return { executable: path };
}

async function bundled(platform: NodeJS.Platform, temporary: string, environment: NodeJS.ProcessEnv) {
  if (platform !== 'linux') throw new Error(`只有 Linux 版 (only for Linux; this is ${platform})`);
  return unpackBundle(temporary, environment);
}

async function unset(): Promise<never> {
  throw new Error('未设置 (not set)');
}

async function start(program: { executable: string; libraries?: string }, machine: Machine): Promise<Browser> {
  const { environment, platform, temporary } = machine;
  const libraries = [environment['LD_LIBRARY_PATH'], program.libraries].filter(Boolean).join(':');
  // Loaded when a browser is started: a build that prints nothing needs none.
  const { default: puppeteer } = await import('puppeteer-core');
  const profile = profileFolder(temporary);
  const leave = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  const launching = puppeteer.launch({
    executablePath: program.executable,
    headless: 'shell',
    args: launchArguments(platform),
    env: {
      ...environment,
      ...(libraries && { LD_LIBRARY_PATH: libraries }),
      ...(platform === 'linux' && {
        FONTCONFIG_FILE: await writeFontConfiguration(temporary),
        // It reads names of files in the machine's own letters; without this, LANG=C has no Chinese folders.
        LC_ALL: 'C.UTF-8',
      }),
    },
    protocolTimeout: 0,
    timeout: 30_000,
    pipe: true,
    // Puppeteer would end the browser and let us go on, with another.
    handleSIGHUP: false,
    handleSIGTERM: false,
    userDataDir: profile,
  });
  const browser = await launching.catch((error: unknown) => {
    leave();
    throw error;
  });
  browser.process()?.once('exit', leave);
  return browser;
}

/** Where a browser keeps what it must. Those of processes that were killed go, as nobody else removes them. */
function profileFolder(temporary: string): string {
  sweepFolders(temporary, PROFILE);
  return mkdtempSync(join(temporary, `${processName(PROFILE)}.`));
}

const PROFILE = 'jiping-browser';

/** Our own short list: pages print alike everywhere, and nothing goes to the network. */
function launchArguments(platform: NodeJS.Platform): string[] {
  return [
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-pings',
    '--disable-dev-shm-usage',
    // The pages are our own, without script and without network; containers and root have no working sandbox.
    ...(platform === 'linux' ? ['--no-sandbox'] : []),
  ];
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  if (code === 'ENOENT') return '文件不存在 (no such file)';
  return message.split('\n', 1)[0] ?? String(error);
}
