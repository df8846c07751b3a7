import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/print/browser.ts';
import { type BuiltSite, sharedSite, textOf } from './built-site.ts';
import { type ServedSite, serveSite } from './served-site.ts';

const PAGES = [
  '',
  'evaluations/',
  'evaluations/2021/smart-parking/',
  'evaluations/2023/government-cloud/',
  'years/2022/',
  'organisations/sample-data-bureau/',
  'organisations/sample-library/',
  'series/government-cloud/',
  'series/kashi-website-operations/',
  'indicators/',
  'data/',
  'rules/',
  'verify/',
];

let site: BuiltSite;
let browser: Browser;
let served: ServedSite;
let open: ServedSite['open'];
let origin = '';

beforeAll(async () => {
  [site, browser] = await Promise.all([sharedSite({ JIPING_BASE: '/archive/' }), launchBrowser()]);
  served = await serveSite(browser, site.folder, '/archive/');
  ({ origin, open } = served);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  served?.close();
});

const titles = (page: Page) => page.$$eval('.evaluations tbody th > a', (all) => all.map((link) => link.textContent));
const search = (page: Page) => page.evaluate(() => decodeURIComponent(location.search));

describe('under /archive/, with scripts and a strict policy', () => {
  it.each(PAGES)('/%s breaks no rule of its own and asks nobody else', async (path) => {
    const { page, faults } = await open(path);
    expect(faults).toEqual([]);
    const policy = await page.$eval('meta[http-equiv="Content-Security-Policy"]', (meta) =>
      meta.getAttribute('content'),
    );
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    await page.close();
  });
});

describe('the list of evaluations', () => {
  it('filters and sorts in place, keeps its state in the address and comes back to it', async () => {
    const { page, faults } = await open('evaluations/');
    const all = await titles(page);
    expect(all).toHaveLength(12);
    await page.select('select[name="year"]', '2022');
    await page.waitForFunction(() => document.querySelectorAll('.evaluations tbody tr').length === 4);
    expect(await search(page)).toBe('?year=2022');
    expect(await page.$eval('[data-count]', (status) => status.textContent)).toBe('4 份评价');
    await page.click('a[data-sort="budget"]');
    await page.waitForFunction(() => location.search.includes('sort=budget'));
    const sorted = await titles(page);
    expect(sorted[0]).toContain('城区河道清淤整治');
    expect(sorted[3]).toContain('网络安全检测');
    expect(await page.$eval('th[aria-sort]', (head) => head.textContent)).toBe('预算');
    await page.reload();
    await page.waitForFunction(() => document.querySelectorAll('.evaluations tbody tr').length === 4);
    expect(await titles(page)).toEqual(sorted);
    expect(await page.$eval('select[name="year"]', (select) => select.value)).toBe('2022');
    await page.click('button[type="reset"]');
    await page.waitForFunction(() => document.querySelectorAll('.evaluations tbody tr').length === 12);
    expect(await titles(page)).toEqual(all);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('renders a row in the browser as the server does', async () => {
    const { page } = await open('evaluations/');
    const rows = () =>
      page.$$eval('.evaluations tbody tr', (all) => all.map((row) => row.outerHTML.replaceAll(/\s+/g, ' ')));
    const server = await rows();
    await page.select('select[name="grade"]', '优');
    await page.waitForFunction(() => location.search !== '');
    await page.select('select[name="grade"]', '');
    await page.waitForFunction(() => document.querySelectorAll('.evaluations tbody tr').length === 12);
    const plain = (html: string) =>
      html.replaceAll(/> </g, '><').replaceAll(/href="[^"]*\/archive\//g, 'href="/archive/');
    expect((await rows()).map(plain)).toEqual(server.map(plain));
    await page.close();
  });

  it('says when nothing fits', async () => {
    const { page } = await open('evaluations/?year=2018&grade=优');
    await page.waitForFunction(() => document.querySelectorAll('.evaluations tbody tr').length === 0);
    expect(await page.$eval('[data-count]', (status) => status.textContent)).toBe('没有符合条件的评价。');
    await page.close();
  });

  it('is pages of its own without scripts', async () => {
    const { page } = await open('evaluations/', { script: false });
    expect(await page.$eval('.filters-form', (form) => form.getBoundingClientRect().height)).toBe(0);
    await Promise.all([page.waitForNavigation(), page.click('.filters a ::-p-text(2022)')]);
    expect(page.url()).toBe(`${origin}/archive/evaluations/list/year-2022/`);
    expect(await titles(page)).toHaveLength(4);
    await Promise.all([page.waitForNavigation(), page.click('thead a ::-p-text(总分)')]);
    expect(page.url()).toBe(`${origin}/archive/evaluations/list/year-2022/by-score/`);
    expect((await titles(page)).at(-1)).toContain('营养改善');
    await page.close();
  });
});

describe('a page', () => {
  it('shows the theme that its reader chose, on every page', async () => {
    const { page } = await open('');
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.select('.theme select', 'dark');
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.goto(`${origin}/archive/years/2022/`);
    expect(await ground()).toBe(dark);
    expect(await page.$eval('.theme select', (select) => select.value)).toBe('dark');
    await page.select('.theme select', 'auto');
    expect(await ground()).toBe(light);
    await page.close();
  });

  it('of a report marks where its reader is, and has a link on every heading', async () => {
    const { page } = await open('evaluations/2022/river-dredging/');
    await page.evaluate(() => document.getElementById('过程情况')?.scrollIntoView({ behavior: 'instant' }));
    await page.waitForFunction(() =>
      document.querySelector('.contents [aria-current]')?.textContent?.includes('过程情况'),
    );
    const broken = await page.$$eval('.report-body > :is(h2, h3, h4, h5)', (all) =>
      all.filter((heading) => heading.querySelector('a')?.getAttribute('href') !== `#${heading.id}`),
    );
    expect(broken).toEqual([]);
    await page.close();
  });

  it('of a withdrawn evaluation says why and where to go on', async () => {
    const { page } = await open('evaluations/2021/smart-parking/', { script: false });
    expect(await page.$eval('.notice.replaced', (notice) => notice.textContent)).toContain('两处尚未联网');
    await Promise.all([page.waitForNavigation(), page.click('.notice.replaced a')]);
    expect(page.url()).toContain('/archive/evaluations/2021/smart-parking-corrected/');
    await page.close();
  });

  it('of a report shows how each score came about', async () => {
    const { page } = await open('evaluations/2021/government-cloud/');
    await page.click('.scoring summary');
    const row = await page.$$eval('.scoring tbody tr', (rows) =>
      rows
        .map((each) => [...each.cells].map((cell) => cell.textContent))
        .find(([name]) => name?.includes('网上可办率')),
    );
    expect(row).toEqual(['政务服务事项网上可办率', '15', '14.70', '98.0%', expect.stringContaining('15 × 88.2 ÷ 90')]);
    await page.close();
  });

  it('of a report names itself to machines', () => {
    const html = textOf(site, 'evaluations/2022/river-dredging/index.html');
    expect(html).toContain('<meta name="PubDate" content="2023-10-09">');
    expect(html).toContain('<meta name="IndexNumber" content="CZJ-2023-00021">');
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
    expect(data['@graph'].map((node: { '@type': string }) => node['@type'])).toEqual(['Report', 'Dataset']);
    expect(data['@graph'][0]).toMatchObject({ reportNumber: '示财绩〔2023〕21号', author: { name: '示例市财政局' } });
  });
});

describe('comparison', () => {
  it('flags the year in which a definition changed, and only that one', async () => {
    const { page } = await open('series/government-cloud/');
    const flagged = await page.$$eval('.series td.changed', (cells) =>
      cells.map((cell) => `${cell.closest('tr')?.cells[0]?.textContent} ${cell.textContent}`),
    );
    expect(flagged).toEqual(['故障响应时间 ≤4小时口径有变计量单位或目标的种类与上一次不同']);
    await page.close();
  });

  it('counts final evaluations only and lists what was missed with its reason', async () => {
    const { page } = await open('years/2021/');
    const grades = await page.$$eval('.chart-data', ([table]) =>
      [...((table as HTMLTableElement).tBodies[0]?.rows ?? [])].map((row) => row.textContent?.replaceAll(/\s/g, '')),
    );
    expect(grades).toEqual(['优2', '良0', '中0', '差0', '不评等级1']);
    const unmet = await page.$$eval('.unmet tbody tr', (rows) => rows.map((row) => row.textContent));
    expect(unmet.some((row) => row?.includes('接入公共停车场数') && row.includes('56个'))).toBe(true);
    expect(unmet.some((row) => row?.includes('58个'))).toBe(false);
    await page.close();
  });

  it('says of an office without evaluations that it has none', () => {
    expect(textOf(site, 'organisations/sample-library/index.html')).toContain('还没有公布的评价。');
  });
});
