import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { writeManifest } from '../../src/archive/manifest.ts';
import type { Edition } from '../../src/domain/edition.ts';

const ID = '2021/school-repair';

/** A copy as far as the page reads it: bytes that name their evaluation. */
const copy = (text: string) => Buffer.from(`%PDF-1.7\n<jiping:evaluation>${ID}</jiping:evaluation>\n${text}`);

/** Files of every kind that a reader may have, by name; two of them were published. */
export const FILES = {
  'current.pdf': copy('second'),
  'older.pdf': copy('first'),
  'altered.pdf': copy('secund'),
  'other.pdf': Buffer.from('%PDF-1.7\nof another office'),
  'empty.pdf': Buffer.alloc(0),
};

export const CONTENT = { older: 'a'.repeat(64), current: `0123456789abcdef${'b'.repeat(48)}` };

/** Publishes two editions of one evaluation of a built site, and puts the reader's files into `folder`. */
export function publishEditions(site: string, folder: string, older: Edition): void {
  const head = { id: ID, title: '校舍维修', organisation: 'x', fiscalYear: 2021, status: 'final', sheets: 1 };
  writeFileSync(join(site, 'evaluations', ID, 'report.pdf'), FILES['current.pdf']);
  const evaluations = [{ ...head, content: CONTENT.current }];
  writeManifest(site, { generator: 'jiping', evaluations }, { [ID]: [older] });
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(folder, name), bytes);
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** The page at an origin that nobody has, answered from the built files, and all that it sent or asked for. */
export async function openVerifyPage(browser: Browser, folder: string, origin: string, script = true) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width: 360, height: 800 });
  const requests: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    requests.push(`${request.method()} ${request.url()}${request.hasPostData() ? ' with a body' : ''}`);
    const path = new URL(request.url()).pathname.replace(/^\/archive\//, '').replace(/(^|\/)$/, '$1index.html');
    const body = request.url().startsWith(`${origin}/archive/`) ? bytesOf(join(folder, path)) : undefined;
    if (!body) return void request.respond({ status: 404 });
    return void request.respond({ status: 200, contentType: TYPES[extname(path)] ?? 'text/plain', body });
  });
  await page.goto(`${origin}/archive/verify/`);
  return { page, requests };
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Answers by name of the file or digest, once there are so many. */
export async function answers(page: Page, count: number): Promise<Record<string, string>> {
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('.verdicts [data-kind]').length === wanted,
    {},
    count,
  );
  const found = await page.$$eval('.verdicts li', (items) =>
    items.map((item) => [
      item.querySelector('.verdict-name')?.textContent ?? '',
      `${item.dataset['kind']}: ${item.querySelector('.verdict-text')?.textContent}`,
    ]),
  );
  return Object.fromEntries(found);
}
