import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSearchIndex } from '../../src/archive/search-index.ts';
import { launchBrowser } from '../../src/print/browser.ts';
import { overflow } from './browser-page.ts';
import { EVALUATION, sharedSite } from './built-site.ts';
import { faintTexts } from './contrast.ts';
import { type ServedSite, serveSite } from './served-site.ts';

/** One of every type, those with most in them. */
const PAGES = [
  '',
  `${EVALUATION}/`,
  'evaluations/2021/smart-parking/',
  'evaluations/2022/river-dredging/',
  'evaluations/',
  'evaluations/list/year-2022/by-score/',
  'years/',
  'years/2022/',
  'organisations/',
  'organisations/sample-data-bureau/',
  'organisations/sample-library/',
  'series/',
  'series/government-cloud/',
  'indicators/',
  'methods/mof-2020-10/',
  'figures/',
  'rules/',
  'rules/execution-rate-matches/',
  'data/',
  'search/?q=满意度',
  '404.html',
];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 A and AA, and what axe holds for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
let served: ServedSite;
let folder = '';

beforeAll(async () => {
  const [site, launched] = await Promise.all([sharedSite(), launchBrowser()]);
  browser = launched;
  folder = join(mkdtempSync(join(tmpdir(), 'jiping-accessible-')), 'out');
  cpSync(site.folder, folder, { recursive: true });
  await writeSearchIndex(folder);
  served = await serveSite(browser, folder, '/');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  served?.close();
});

/** All that axe may find of a page, or what its colours and its width alone may be at fault in. */
const EVERYTHING: axe.RunOnly = { type: 'tag', values: TAGS };
const LOOKS: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size'] };

/** What axe finds in a page with all that can be opened open: rule and element. */
async function findings(page: Page, runOnly = EVERYTHING): Promise<string[]> {
  await page.waitForFunction(() => document.querySelector('.results')?.ariaBusy !== 'true');
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (only) => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe };
    for (const part of document.querySelectorAll('details')) part.open = true;
    const { violations } = await tool.run(document, { runOnly: only, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, runOnly);
}

/** Pages that differ in nothing but their words and numbers: the same tags with the same classes, however often. */
function shapeOf(html: string): string {
  const tags = html.replaceAll(/<svg.*?<\/svg>/gs, '').match(/<[a-z][^>]*>/g) ?? [];
  const named = tags.map((tag) => tag.replaceAll(/ (?!class|role|type|lang|data-align)[\w-]+(?:="[^"]*")?/g, ''));
  return [...new Set(named)].sort().join('');
}

/** All pages of the archive, and one of each shape. */
function allPages(): { paths: string[]; shapes: ReadonlySet<string> } {
  const paths = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.html'))
    .sort();
  const shapes = new Map(paths.map((path) => [shapeOf(readFileSync(join(folder, path), 'utf8')), path]));
  return { paths, shapes: new Set(shapes.values()) };
}

/** What is wrong with a page in both themes and at both widths; it is loaded once. */
async function faultsOf(page: Page, path: string, thorough: boolean): Promise<string[]> {
  const look = async (width: number, dark: boolean) => {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  };
  await look(1440, false);
  await page.goto(`${served.origin}/${path.replace(/index\.html$/, '')}`);
  const found = await findings(page);
  for (const [width, dark] of [
    [360, true],
    [360, false],
    [1440, true],
  ] as const) {
    await look(width, dark);
    if (thorough) found.push(...(await findings(page, LOOKS)));
    else found.push(...(await page.evaluate(faintTexts)));
    if ((await overflow(page)) > 0) found.push(`wider than ${width} px`);
  }
  return found.map((fault) => `/${path} ${fault}`);
}

describe('on every page, light and dark, at 360 and 1440 px, axe', () => {
  it('finds nothing', { timeout: 600_000 }, async () => {
    const { paths, shapes } = allPages();
    expect(paths.length).toBeGreaterThan(200);
    const faults: string[] = [];
    const queue = [...paths];
    const work = async () => {
      const page = await browser.newPage();
      for (let path = queue.shift(); path !== undefined; path = queue.shift())
        faults.push(...(await faultsOf(page, path, shapes.has(path))));
      await page.close();
    };
    await Promise.all([work(), work()]);
    expect(faults).toEqual([]);
  });

  it('finds nothing in what was searched for', async () => {
    const { page } = await served.open('search/?q=满意度', { width: 360 });
    await page.waitForSelector('.results > li');
    expect(await findings(page)).toEqual([]);
    await page.close();
  });
});

it('axe finds what is wrong', async () => {
  const { page } = await served.open('');
  await page.evaluate(() => document.body.append(document.createElement('button')));
  expect(await findings(page)).toEqual([expect.stringContaining('button-name')]);
  await page.close();
});

describe('enlarged', () => {
  it.each(PAGES)('/%s needs no scrolling sideways at 200%% and 400%%', async (path) => {
    for (const width of [720, 320]) {
      const { page } = await served.open(path, { width });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.close();
    }
  });
});

describe('with the keyboard alone', () => {
  it('the first stop leads past the head of the page', async () => {
    const { page } = await served.open('years/2022/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('skip');
    const top = await page.$eval('.skip', (link) => link.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.close();
  });

  it.each(['', `${EVALUATION}/`, 'evaluations/'])(
    'everything of /%s is reached in order, and it shows',
    async (path) => {
      const { page } = await served.open(path);
      const count = await page.evaluate(() => {
        const shown = (each: Element) => each.checkVisibility({ visibilityProperty: true });
        const all = [...document.querySelectorAll('a[href], button, select, input, summary')].filter(shown);
        for (const [index, each] of all.entries()) each.setAttribute('data-stop', String(index));
        return all.length;
      });
      const stops: string[] = [];
      for (let stop = 0; stop < count; stop += 1) {
        await page.keyboard.press('Tab');
        stops.push(
          await page.evaluate(() => {
            const focused = document.activeElement as HTMLElement;
            const { outlineStyle, outlineWidth } = getComputedStyle(focused);
            const shows = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
            return shows ? (focused.dataset['stop'] ?? focused.outerHTML) : `no outline: ${focused.outerHTML}`;
          }),
        );
      }
      expect(stops).toEqual(Array.from({ length: count }, (_, index) => String(index)));
      await page.close();
    },
  );
});

it('nothing moves for a reader who asked for less motion', async () => {
  const { page } = await served.open(`${EVALUATION}/`);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const moving = await page.$$eval('*', (all) =>
    all.filter((each) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
      return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
    }),
  );
  expect(moving).toEqual([]);
  await page.close();
});

describe('a page of an evaluation', () => {
  it.each(PAGES.filter((path) => /^evaluations\/\d/.test(path)))('/%s is small and stays where it is', async (path) => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const shifts = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) document.documentElement.dataset['shift'] = String(entry.toJSON().value);
      });
      shifts.observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${served.origin}/${path}`, { waitUntil: 'networkidle0' });
    const sizes = await page.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
        (entry) => (entry as PerformanceResourceTiming).decodedBodySize,
      ),
    );
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    // Not compressed: a server that compresses sends a quarter of it.
    expect(bytes).toBeLessThan(200_000);
    expect(await page.evaluate(() => document.documentElement.dataset['shift'])).toBeUndefined();
    await page.close();
  });
});

describe('from a folder, without a server', () => {
  it('pages look as they do elsewhere and lead to each other', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('main') as Element).display)).not.toBe('');
    expect(await page.evaluate(() => [...document.styleSheets].length)).toBe(1);
    await Promise.all([page.waitForNavigation(), page.click('nav a ::-p-text(全部评价)')]);
    expect(page.url()).toMatch(/\/out\/evaluations\/index\.html$/);
    await Promise.all([page.waitForNavigation(), page.click('.filters a ::-p-text(2022)')]);
    expect(await page.$$eval('.evaluations tbody tr', (rows) => rows.length)).toBe(4);
    await Promise.all([page.waitForNavigation(), page.click('.evaluations tbody a')]);
    expect(page.url()).toMatch(/\/out\/evaluations\/2022\/[\w-]+\/index\.html$/);
    await page.click('button.figure');
    expect(await page.$eval('.working:popover-open', (working) => working.textContent)).toContain('=');
    await page.close();
  });

  it('the search page says that it needs one, and offers the lists', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'search/index.html')).href);
    await page.waitForSelector('.without-search');
    expect(await page.$eval('.without-search p', (text) => text.textContent)).toContain('不是从网站打开的');
    await Promise.all([page.waitForNavigation(), page.click('.without-search a')]);
    expect(page.url()).toMatch(/\/out\/evaluations\/index\.html$/);
    await page.close();
  });
});
