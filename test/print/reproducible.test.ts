import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SPECIMENS } from './specimens.ts';

let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'jiping-same-'));
});

afterAll(() => rm(home, { recursive: true, force: true }));

/** A print by a new process, from a folder of its own with a cache of its own. */
async function printIn(folder: string, environment: Record<string, string>): Promise<Buffer> {
  const root = join(home, folder, 'site');
  await mkdir(root, { recursive: true });
  await cp(SPECIMENS, root, { recursive: true });
  const pdf = join(home, folder, 'copy.pdf');
  const script = join(import.meta.dirname, 'print-process.ts');
  const child = spawn(process.execPath, [script, root, pdf, join(home, folder, 'cache')], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  expect((await once(child, 'exit'))[0]).toBe(0);
  return readFile(pdf);
}

test('another folder, time zone, language and moment give the same bytes', async () => {
  const first = await printIn('one', { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' });
  const second = await printIn('第二 处', { TZ: 'America/Adak', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' });
  expect(first.length).toBeGreaterThan(10_000);
  expect(first.equals(second)).toBe(true);
}, 120_000);

test('nothing in the copy tells the day on which it was printed', async () => {
  const text = (await printIn('one', {})).toString('latin1');
  const now = new Date();
  for (const day of [now.toISOString().slice(0, 10), now.toISOString().slice(0, 10).replaceAll('-', '')])
    expect(text).not.toContain(day);
}, 120_000);
