import type { Browser, Page } from 'puppeteer-core';
import { archiveServer } from '../../scripts/preview.ts';

export interface Opened {
  readonly page: Page;
  /** Everything that went wrong in it: errors, refusals of its policy, missing files, requests to elsewhere. */
  readonly faults: string[];
}

export interface ServedSite {
  readonly origin: string;
  readonly open: (path: string, look?: Look) => Promise<Opened>;
  readonly close: () => void;
}

/** How a page is looked at. */
export interface Look {
  readonly script?: boolean;
  readonly width?: number;
  readonly dark?: boolean;
}

/** A folder as `npm run preview` serves it, seen in a browser. */
export async function serveSite(browser: Browser, folder: string, base: string): Promise<ServedSite> {
  const server = archiveServer(folder, base);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return { origin, open: (path, look) => open(browser, origin, `${base}${path}`, look), close: () => server.close() };
}

async function open(browser: Browser, origin: string, path: string, look: Look = {}): Promise<Opened> {
  const { script = true, width = 1280, dark = false } = look;
  const page = await browser.newPage();
  const faults: string[] = [];
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
  page.on('pageerror', (error) => void faults.push(String(error)));
  page.on('request', (request) => void (request.url().startsWith(origin) || faults.push(request.url())));
  page.on(
    'response',
    (response) => void (response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`)),
  );
  await page.goto(`${origin}${path}`, { waitUntil: 'load' });
  return { page, faults };
}
