import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveServer } from '../../scripts/preview.ts';
import { run } from './run.ts';

let server: Server;
let port = 0;

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'jiping-preview-'));
  const folder = join(home, 'dist');
  mkdirSync(join(folder, 'years', '2022'), { recursive: true });
  mkdirSync(join(home, 'dist-secret'));
  writeFileSync(join(home, 'dist-secret', 'key.txt'), 'secret');
  writeFileSync(join(home, 'outside.txt'), 'secret');
  symlinkSync(join(home, 'outside.txt'), join(folder, 'link.txt'));
  writeFileSync(join(folder, '404.html'), 'nothing here');
  writeFileSync(join(folder, 'index.html'), 'front');
  writeFileSync(join(folder, 'years', '2022', 'index.html'), 'year');
  writeFileSync(join(folder, 'archive.sqlite'), 'data');
  server = archiveServer(folder, '/archive/');
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
afterAll(() => server.close());

/** The path goes out as it is: `fetch` would tidy it. */
function get(
  path: string,
  method = 'GET',
): Promise<{ status?: number; text: string; location?: string; type?: string }> {
  return new Promise((done, failed) => {
    const call = request({ host: '127.0.0.1', port, path, method }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () =>
        done({
          status: answer.statusCode,
          text: Buffer.concat(chunks).toString(),
          location: answer.headers.location,
          type: answer.headers['content-type'],
        }),
      );
    });
    call.on('error', failed);
    call.end();
  });
}

test.each([
  ['/archive/', 200, 'front', 'text/html; charset=utf-8'],
  ['/archive/years/2022/?sort=budget', 200, 'year', 'text/html; charset=utf-8'],
  ['/archive/archive.sqlite', 200, 'data', 'application/vnd.sqlite3'],
  ['/archive/missing/', 404, 'nothing here', 'text/html; charset=utf-8'],
  ['/elsewhere/', 404, 'nothing here', 'text/html; charset=utf-8'],
])('%s is answered with %i', async (path, status, text, type) => {
  expect(await get(path)).toMatchObject({ status, text, type });
});

test.each([
  ['/archive', '/archive/'],
  ['/archive/years/2022', '/archive/years/2022/'],
])('%s goes to %s', async (path, location) => {
  expect(await get(path)).toMatchObject({ status: 308, location });
});

test.each([
  '/archive/../outside.txt',
  '/archive/..%2foutside.txt',
  '/archive/%2e%2e/outside.txt',
  '/archive/..\\outside.txt',
  '/archive/..%5coutside.txt',
  '/archive/../dist-secret/key.txt',
  '/archive//etc/passwd',
  '/archive/%00',
  '/archive/%E0%A4%A',
  '//archive/',
  '/archive/link.txt',
])('%s leads nowhere', async (path) => {
  const { status, text } = await get(path);
  expect(status).toBe(404);
  expect(text).not.toContain('secret');
});

test('only reads', async () => {
  expect((await get('/archive/', 'DELETE')).status).toBe(405);
  expect(await get('/archive/', 'HEAD')).toMatchObject({ status: 200, text: '' });
});

test.each([
  [['--port', 'abc'], '--port 应为端口号'],
  [['--out', join(tmpdir(), 'no-archive-here')], '里没有档案'],
])('refuses %s', (args, message) => {
  const { code, err } = run('preview', ...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
