#!/usr/bin/env node
import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { type Command, type ExitCode, runCommand, UsageError } from './command.ts';

const HELP = `用法：npm run preview -- [--out DIR] [--base PATH] [--port N]

在本机打开已经发布的档案，例如 U 盘上的文件夹。只有本机能访问，不需要网络。按 Ctrl+C 结束。

  --out DIR    档案文件夹，默认 dist
  --base PATH  档案生成时的 --base，默认 /
  --port N     端口，默认 4322

Usage: npm run preview -- [--out DIR] [--base PATH] [--port N]
Serves a published archive on this machine only. Ctrl+C ends it.
`;

const OPTIONS = { out: { type: 'string' }, base: { type: 'string' }, port: { type: 'string' } } as const;

/** Types of files by the ends of their names. */
export const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.sqlite': 'application/vnd.sqlite3',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

export const preview: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  run: async ({ out = 'dist', base = '/', port = '4322' }, _files, output): Promise<ExitCode> => {
    if (!/^\d{1,5}$/.test(port)) throw new UsageError(`--port 应为端口号，例如 4322，不是“${port}”`);
    if (!existsSync(join(out, 'index.html')))
      throw new UsageError(`文件夹 ${out} 里没有档案（index.html）；先运行 npm run build`);
    const path = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
    const server = archiveServer(resolve(out), path);
    const address = await listen(server, Number(port));
    output.out(`${address}${path}\n`);
    return await new Promise<ExitCode>(() => undefined);
  },
};

/** Answers from one folder and from nowhere else; `base` starts and ends with `/`. */
export function archiveServer(folder: string, base: string): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const found = lookUp(folder, base, request.url ?? '/');
    if ('redirect' in found) {
      response.writeHead(308, { location: found.redirect }).end();
      return;
    }
    response.writeHead(found.status, {
      'content-type': TYPES[extname(found.file)] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
    if (request.method === 'HEAD' || !existsSync(found.file)) response.end();
    else createReadStream(found.file).pipe(response);
  });
}

type Found = { readonly status: number; readonly file: string } | { readonly redirect: string };

function lookUp(folder: string, base: string, url: string): Found {
  const missing = { status: 404, file: join(folder, '404.html') };
  const path = pathOf(url);
  if (path === undefined) return missing;
  if (`${path}/` === base) return { redirect: base };
  if (!path.startsWith(base)) return missing;
  const file = resolve(folder, path.slice(base.length));
  if (!existsSync(file) || !isBelow(realpathSync(folder), realpathSync(file))) return missing;
  if (!statSync(file).isDirectory()) return { status: 200, file };
  if (!path.endsWith('/')) return { redirect: `${encodeURI(path)}/` };
  const index = join(file, 'index.html');
  return existsSync(index) ? { status: 200, file: index } : missing;
}

/** Real paths, so that no link leads out. */
function isBelow(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder + sep);
}

/** The decoded path of a request, or nothing when it can't be one of a file. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    return path.startsWith('/') && !path.startsWith('//') && !/[\0\\]/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'EADDRINUSE' ? new UsageError(`端口 ${port} 已被占用，请用 --port 换一个`) : error),
    );
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      done(`http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : port}`);
    });
  });
}

if (import.meta.main) process.exitCode = await runCommand(preview, process.argv.slice(2));
