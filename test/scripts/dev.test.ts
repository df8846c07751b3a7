import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const content = join(mkdtempSync(join(tmpdir(), 'jiping-preview-')), 'content');
const FILE = 'evaluations/2022/river-dredging';

let server: ChildProcess | undefined;
let page = '';

async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((done) => void listener.listen(0, done));
  const address = listener.address();
  listener.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function textOf(address: string): Promise<string> {
  return (await fetch(address)).text();
}

beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  const port = await freePort();
  page = `http://localhost:${port}/${FILE}/`;
  server = spawn(process.execPath, ['scripts/dev.ts', '--content', content, '--port', String(port)], {
    // As in a terminal: Astro serves other pages where it believes to be tested.
    env: { ...process.env, NODE_ENV: 'development', VITEST: undefined },
  });
  await vi.waitFor(async () => expect(await textOf(page)).toContain('一、基本情况'), {
    timeout: 60_000,
    interval: 500,
  });
}, 70_000);

afterAll(() => {
  server?.kill();
  rmSync(content, { recursive: true, force: true });
});

test('the preview shows a page with its pictures, and prints it as it is now', async () => {
  const picture = /<img src="([^"]+)"/.exec(await textOf(page))?.[1] ?? '';
  const shown = await fetch(page + picture);
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png']);
  const copy = await fetch(`${page}report.pdf`);
  expect([copy.status, copy.headers.get('content-type')]).toEqual([200, 'application/pdf']);
}, 60_000);

test('what is saved is shown; a fault leaves the page as it was', async () => {
  const file = join(content, `${FILE}.mdx`);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('## 基本情况', '## 基本情况（修改）'));
  await vi.waitFor(async () => expect(await textOf(page)).toContain('一、基本情况（修改）'), {
    timeout: 20_000,
    interval: 300,
  });
  writeFileSync(file, text.replace('fiscalYear: 2022', 'fiscalYear: 二〇二二'));
  await new Promise((done) => setTimeout(done, 1500));
  expect((await fetch(page)).status).toBe(200);
  writeFileSync(file, text);
}, 40_000);
