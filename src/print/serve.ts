import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HTTPRequest, Page, ResponseForRequest } from 'puppeteer-core';

/** The only origin that a page being printed can reach. `.invalid` never resolves (RFC 6761), so nothing can leak. */
export const ORIGIN = 'https://archive.invalid';

/** Where the press keeps its own files; no report has an address that starts so. */
export const PRESS = `${ORIGIN}/.press`;

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

const SHELL = `<!doctype html>
<meta charset="utf-8">
<script type="importmap">{ "imports": { "pagedjs": "${PRESS}/paged.esm.js" } }</script>
<script type="module" src="${PRESS}/page/press.js"></script>
<input type="file" multiple hidden>
`;

export interface Served {
  /** The built archive. */
  readonly root: string;
  /** What its addresses start with, "/" or "/base/". */
  readonly base: string;
}

/** A request that was not answered: where to, and why. */
export interface Refusal {
  readonly url: string;
  readonly reason: 'outside' | 'missing';
}

/**
 * Answers every request of a page from the archive and the press, and refuses the rest.
 *
 * @returns the list of refusals, which grows while the page works.
 */
export async function serve(page: Page, served: Served): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    answer(request, served, refusals).catch(() => undefined);
  });
  return refusals;
}

async function answer(request: HTTPRequest, served: Served, refusals: Refusal[]): Promise<void> {
  const url = request.url();
  if (url.startsWith('data:')) return request.continue();
  if (!url.startsWith(`${ORIGIN}/`)) {
    note(refusals, { url, reason: 'outside' });
    return request.abort('blockedbyclient');
  }
  if (request.isNavigationRequest()) return request.respond(typed('.html', SHELL));
  const body = await fileAt(new URL(url), served);
  if (!body) note(refusals, { url: url.slice(ORIGIN.length), reason: 'missing' });
  return body ? request.respond(typed(extname(new URL(url).pathname), body)) : request.respond({ status: 404 });
}

/** A page asks for the same image when it is measured and when it is laid out. */
function note(refusals: Refusal[], refusal: Refusal): void {
  if (!refusals.some(({ url }) => url === refusal.url)) refusals.push(refusal);
}

function typed(extension: string, body: Uint8Array | string): Partial<ResponseForRequest> {
  return { status: 200, contentType: TYPES[extension] ?? 'application/octet-stream', body };
}

async function fileAt(url: URL, { root, base }: Served): Promise<Uint8Array | undefined> {
  const path = decodeURIComponent(url.pathname);
  if (url.href.startsWith(`${PRESS}/`)) return pressFile(url.href.slice(PRESS.length + 1));
  if (!path.startsWith(base)) return undefined;
  return readBelow(root, path.slice(base.length));
}

async function pressFile(name: string): Promise<Uint8Array | undefined> {
  if (name === 'paged.esm.js') return readFile(join(PAGED, '..', '..', 'dist', name));
  return readBelow(fileURLToPath(new URL('.', import.meta.url)), name);
}

const PAGED = createRequire(import.meta.url).resolve('pagedjs');

async function readBelow(root: string, path: string): Promise<Uint8Array | undefined> {
  const file = normalize(join(root, path));
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
  return readFile(file).catch(() => undefined);
}
