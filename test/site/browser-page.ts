import { extname, join } from 'node:path';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import type { BuiltSite } from './built-site.ts';

/** A name that never resolves: whatever isn't answered from the built files goes nowhere. */
const ORIGIN = 'https://site.invalid';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

export interface Visit {
  readonly path: string;
  readonly width: number;
  readonly dark?: boolean;
}

/** A page of the built site in the browser, without JavaScript, and every address that it asked for in vain. */
export async function visit(browser: Browser, site: BuiltSite, { path, width, dark }: Visit) {
  const page = await browser.newPage();
  const strays: string[] = [];
  await page.setJavaScriptEnabled(false);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, site, strays));
  await page.goto(`${ORIGIN}/${path}`);
  return { page, strays };
}

async function answer(request: HTTPRequest, { files }: BuiltSite, strays: string[]): Promise<void> {
  const { origin, pathname } = new URL(request.url());
  const path = join(decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '').slice(1);
  const body = origin === ORIGIN ? files.get(path) : undefined;
  if (body) return request.respond({ status: 200, contentType: TYPES[extname(path)] ?? 'text/plain', body });
  strays.push(request.url());
  return request.abort();
}

/** How much wider the content is than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
