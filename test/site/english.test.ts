import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSearchIndex } from '../../src/archive/search-index.ts';
import { AGGREGATES } from '../../src/domain/aggregates/index.ts';
import { KINDS } from '../../src/domain/evaluation.ts';
import { CATALOGUE } from '../../src/domain/figures/index.ts';
import { text } from '../../src/i18n/index.ts';
import { launchBrowser } from '../../src/print/browser.ts';
import { type BuiltSite, buildSite, PROJECT, textOf } from './built-site.ts';
import { type ServedSite, serveSite } from './served-site.ts';

/** Enough for every type of page: a series with a library, payments, an annex, a withdrawn one with its successor. */
const KEPT =
  /^(2018\/kashi|2021\/(government-cloud|smart-parking)|2022\/(government-cloud|network|river)|2023\/department)/;

const SITE = `title: Evaluations of the sample city
publisher: Sample city
introduction: What the sample city spent, and what came of it.
license: Free to use.
locale: en
`;

let site: BuiltSite;
let browser: Browser;
let served: ServedSite;

beforeAll(async () => {
  const content = englishContent();
  [site, browser] = await Promise.all([buildSite({ JIPING_CONTENT: content }), launchBrowser()]);
  await writeSearchIndex(site.folder);
  served = await serveSite(browser, site.folder, '/');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  served?.close();
});

function englishContent(): string {
  const content = join(mkdtempSync(join(tmpdir(), 'jiping-english-')), 'content');
  cpSync(join(PROJECT, 'content'), content, { recursive: true });
  writeFileSync(join(content, 'site.yaml'), SITE);
  const evaluations = join(content, 'evaluations');
  for (const path of readdirSync(evaluations, { recursive: true }).map((each) => String(each).replaceAll('\\', '/')))
    if (path.endsWith('.mdx') && !KEPT.test(path)) rmSync(join(evaluations, path));
  return content;
}

/** One page of each type, by its address: a name or number of its own stands for all. */
function pageTypes(): string[] {
  const pages = [...site.files.keys()].filter((path) => path.endsWith('.html'));
  const typeOf = (path: string) =>
    path
      .replace(/^evaluations\/\d{4}\/[^/]+/, 'evaluation')
      .replace(/^evaluations\/list\/.*/, 'list')
      .replace(/^(years|organisations|series|methods|rules|indicators\/library)\/[^/]+\//, '$1/one/');
  return [...new Map(pages.map((path) => [typeOf(path), path])).values()].map((path) =>
    path.replace(/index\.html$/, ''),
  );
}

/** Texts of an open page, those of attributes too, that are Chinese and stand where the page says that it is English. */
function unmarked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const language = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      const seen = !/^(SCRIPT|STYLE|NOSCRIPT)$/.test(parentElement?.tagName ?? '');
      if (seen && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(data) && language(parentElement) !== 'zh-CN')
        found.push(data.trim());
    }
    return found;
  });
}

/** All texts of the Chinese interface that are whole. */
function chineseTexts(): Set<string> {
  const leaves = (part: unknown): string[] => {
    if (typeof part === 'string') return [part];
    return typeof part === 'object' && part !== null ? Object.values(part).flatMap(leaves) : [];
  };
  return new Set(leaves(text('zh-CN')).filter((leaf) => /\p{Script=Han}/u.test(leaf)));
}

/** Where the words of an interface and those of the rules of the field are the same, content may have them. */
const OF_THE_FIELD = new Set([
  ...[...CATALOGUE, ...AGGREGATES].map(({ name }) => name),
  ...Object.values(KINDS),
  ...['有效', '万元', '达成', '数据', '质量', '优', '执行率', '年度', '得分', '分值', '附件'],
]);

describe('an archive in English', () => {
  it('says that it is, on every page, and marks all that is Chinese', async () => {
    const { page } = await served.open('', { script: false });
    for (const path of pageTypes()) {
      await page.goto(`${served.origin}/${path}`);
      expect(await page.evaluate(() => document.documentElement.lang), path).toBe('en');
      expect(await unmarked(page), path).toEqual([]);
    }
    await page.close();
  });

  it('says nothing of its own in Chinese', async () => {
    const chinese = chineseTexts();
    const { page } = await served.open('', { script: false });
    for (const path of pageTypes()) {
      await page.goto(`${served.origin}/${path}`);
      const texts = await page.evaluate(() => {
        const outside = [...document.querySelectorAll('body *')].filter(
          (each) => each.childElementCount === 0 && !each.closest('.report-body, .report-head > p, .volume'),
        );
        const labels = [...document.querySelectorAll('[aria-label], [data-label], [placeholder]')].flatMap((each) =>
          ['aria-label', 'data-label', 'placeholder'].map((name) => each.getAttribute(name) ?? ''),
        );
        return [...outside.map((each) => each.textContent?.trim() ?? ''), ...labels];
      });
      const own = texts.filter((each) => chinese.has(each) && !OF_THE_FIELD.has(each));
      expect([...new Set(own)], path).toEqual([]);
    }
    await page.close();
  });

  it('has English within a report: contents, facts, files', async () => {
    const { page } = await served.open('evaluations/2022/government-cloud/', { script: false });
    const parts = await page.$$eval('article :is(.contents, .summary, .metadata, .downloads)', (all) =>
      all.map((each) => [each.getAttribute('lang'), each.querySelector('h2, dt, a')?.textContent?.trim()]),
    );
    expect(await page.$eval('article', (article) => article.lang)).toBe('zh-CN');
    expect(new Map(parts.map(([language, words]) => [words, language]))).toEqual(
      new Map([
        ['Year', 'en'],
        ['Official copyPDF', 'en'],
        ['Money and results', 'en'],
        ['Contents', 'en'],
      ]),
    );
    const years = await page.$$eval('.facts dt', (all) => all.map((each) => each.textContent));
    expect(years).toContain('Full-year budget');
    await page.close();
  });

  it('finds Chinese words, and says in English what it found', async () => {
    const { page, faults } = await served.open(`search/?q=${encodeURIComponent('满意度')}`);
    await page.waitForFunction(() => document.querySelectorAll('.results > li').length > 2);
    expect(await page.$eval('[data-status]', (status) => status.textContent)).toMatch(/^Results: \d+$/);
    expect(await page.$eval('.results > li .byline', (line) => line.textContent)).toContain('Fiscal year');
    expect(await page.$$eval('.search-filters option', (all) => all.map((each) => each.textContent))).toContainEqual(
      expect.stringMatching(/^2022 \(\d+\)$/),
    );
    expect(await unmarked(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('filters its list in place, with Chinese marked as before', async () => {
    const { page } = await served.open('evaluations/list/year-2022/');
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Year: 2022');
    const before = await page.$eval('.evaluations tbody tr', (row) => row.textContent?.replaceAll(/\s+/g, ''));
    await page.select('select[name="year"]', '2021');
    await page.waitForFunction(() => location.search === '?year=2021');
    await page.select('select[name="year"]', '2022');
    await page.waitForFunction(() => location.search === '?year=2022');
    expect(await page.$eval('.evaluations tbody tr', (row) => row.textContent?.replaceAll(/\s+/g, ''))).toBe(before);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('All evaluations');
    expect(await page.title()).toBe('All evaluations — Evaluations of the sample city');
    expect(await unmarked(page)).toEqual([]);
    await page.close();
  });

  it('leaves reports and data as they are', async () => {
    const data = JSON.parse(textOf(site, 'evaluations/2022/government-cloud/data.json'));
    expect(data.figures.find(({ id }: { id: string }) => id === 'executionRate').name).toBe('预算执行率');
    expect(textOf(site, 'evaluations/2022/government-cloud/index.html')).toContain('项目支出绩效自评表（2022年度）');
  });
});
