import { cpSync, existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TYPES } from '../../scripts/preview.ts';
import { writeSearchIndex } from '../../src/archive/search-index.ts';
import { launchBrowser } from '../../src/print/browser.ts';
import { sharedSite } from './built-site.ts';

/** An object storage: names of files are keys, and there are no folders. `index` adds what its web endpoints do. */
function storage(folder: string, prefix: string, index: boolean): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://storage');
    const key = decodeURIComponent(pathname).slice(prefix.length);
    const name = index && (key === '' || key.endsWith('/')) ? `${key}index.html` : key;
    const file = join(folder, name);
    if (!pathname.startsWith(prefix) || name === '' || !existsSync(file) || !statSync(file).isFile())
      return response
        .writeHead(404, { 'content-type': 'application/xml' })
        .end('<Error><Code>NoSuchKey</Code></Error>');
    return response
      .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(file));
  });
}

let browser: Browser;
let folder = '';

beforeAll(async () => {
  const [site, launched] = await Promise.all([sharedSite(), launchBrowser()]);
  browser = launched;
  folder = join(mkdtempSync(join(tmpdir(), 'jiping-storage-')), 'out');
  cpSync(site.folder, folder, { recursive: true });
  await writeSearchIndex(folder);
}, 120_000);
afterAll(() => browser?.close());

describe.each([
  ['an object storage that knows files alone', false, 'index.html'],
  ['an object storage with index documents', true, ''],
])('in %s', (_, index, end) => {
  const prefix = '/bucket/archive/';
  let server: Server;
  let root = '';
  const faults: string[] = [];

  beforeAll(async () => {
    server = storage(folder, prefix, index);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    root = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}${prefix}`;
  });
  afterAll(() => server.close());

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage();
    page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
    page.on('response', (answer) => void (answer.status() >= 400 && faults.push(`${answer.status()} ${answer.url()}`)));
    await page.goto(`${root}${path}`);
    return page;
  }
  const follow = (page: Page, link: string) => Promise.all([page.waitForNavigation(), page.click(link)]);

  it('pages lead to each other and to their files', async () => {
    const page = await open(end);
    await follow(page, 'nav a[href*="years"]');
    await follow(page, 'main a[href*="2022"]');
    await follow(page, '.evaluations tbody th > a');
    expect(page.url()).toMatch(new RegExp(`/archive/evaluations/2022/[\\w-]+/${end}$`));
    const files = await page.$$eval('.downloads a[type]', (links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    const answers = await page.evaluate(
      (all) => Promise.all(all.map(async (url) => (await fetch(url)).status)),
      [...files.filter((url) => !url.endsWith('.pdf'))],
    );
    expect(answers).toEqual([200, 200, 200]);
    await page.close();
  });

  it('lists keep their state in an address that can be opened again', async () => {
    const page = await open(`evaluations/${end}`);
    await page.select('select[name="year"]', '2022');
    await page.waitForFunction(() => location.search === '?year=2022');
    await page.reload();
    await page.waitForFunction(() => document.querySelectorAll('.evaluations tbody tr').length === 4);
    await follow(page, '.evaluations tbody th > a');
    expect(await page.$('article.report')).not.toBeNull();
    await page.close();
  });

  it('search is reached from the front page, and leads to sections', async () => {
    const page = await open(end);
    await page.type('#search-words', '闲置资源');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await page.waitForSelector('.results .section-hit a');
    await follow(page, '.results .section-hit a');
    expect(page.url()).toMatch(new RegExp(`/2023/government-cloud/${end.replace('.', '\\.')}#`));
    await page.close();
  });

  it('nothing was missing', () => expect(faults).toEqual([]));
});
