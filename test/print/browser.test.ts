import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BrowserNotFound, launchBrowser } from '../../src/print/browser.ts';
import { unpackBundle } from '../../src/print/chromium-bundle.ts';
import { usualBrowsers } from '../../src/print/installed-browsers.ts';
import { processName } from '../../src/process-folder.ts';

const silent = () => undefined;

test('without any browser, the error lists what was tried and why each failed', async () => {
  const machine = { environment: { JIPING_CHROMIUM: '/nowhere/chrome' }, platform: 'darwin', log: silent } as const;
  const error = await launchBrowser(machine).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BrowserNotFound);
  const { message, attempts, exitCode } = error as BrowserNotFound;
  expect(exitCode).toBe(2);
  expect(attempts.map(({ candidate }) => candidate).slice(0, 2)).toEqual([
    'JIPING_CHROMIUM=/nowhere/chrome',
    '@sparticuz/chromium',
  ]);
  expect(message).toMatch(/^找不到可用的 Chromium/);
  expect(message).toContain('/nowhere/chrome: 文件不存在');
  expect(message).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome: 文件不存在');
  expect(message).toContain('No usable Chromium');
});

test('a browser that was asked for and fails is passed over with a line', async () => {
  const lines: string[] = [];
  const machine = {
    environment: { ...process.env, JIPING_CHROMIUM: '/nowhere/chrome' },
    log: (line: string) => lines.push(line),
  };
  const browser = await launchBrowser(machine);
  await browser.close();
  expect(lines.join()).toContain('/nowhere/chrome');
}, 60_000);

test('a browser leaves nothing behind, nor what a killed one left', async () => {
  const temporary = await mkdtemp(join(tmpdir(), 'jiping-browsers-'));
  const left = join(temporary, processName('jiping-browser').replace(/\d+$/, '4194305.gone'));
  await mkdir(left);
  const browser = await launchBrowser({ temporary });
  const profiles = async () => (await readdir(temporary)).filter((name) => name.startsWith('jiping-browser-'));
  expect(await profiles()).toEqual([expect.stringMatching(`^${processName('jiping-browser')}[.]`)]);
  await browser.close();
  expect(await profiles()).toEqual([]);
  await rm(temporary, { recursive: true, force: true });
}, 60_000);

test.runIf(process.platform !== 'win32')(
  'a process that is told to end ends, whatever its browser does',
  async () => {
    const module = new URL('../../src/print/browser.ts', import.meta.url).href;
    const code = `const { launchBrowser } = await import('${module}'); await launchBrowser(); console.log('ready'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
  },
  60_000,
);

test('Windows looks below every program folder that there is', () => {
  expect(usualBrowsers('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ]);
});

test.runIf(process.platform === 'linux')(
  'two processes may unpack the browser at once',
  async () => {
    const temporary = await mkdtemp(join(tmpdir(), 'jiping-unpack-'));
    const [first, second] = await Promise.all([
      unpackBundle(temporary, process.env),
      unpackBundle(temporary, process.env),
    ]);
    expect(first.executable).toBe(second.executable);
    const browser = await launchBrowser({ temporary });
    expect(await browser.version()).toMatch(/Chrome/);
    await browser.close();
    await rm(temporary, { recursive: true, force: true });
  },
  60_000,
);
