import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSearchIndex } from '../../src/archive/search-index.ts';
import { searchTokens } from '../../src/domain/search-tokens.ts';
import { launchBrowser } from '../../src/print/browser.ts';
import { type BuiltSite, sharedSite } from './built-site.ts';
import { type ServedSite, serveSite } from './served-site.ts';

let site: BuiltSite;
let browser: Browser;
let served: ServedSite;
let folder = '';
let page: Page;
let faults: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([sharedSite({ JIPING_BASE: '/archive/' }), launchBrowser()]);
  folder = await indexed();
  served = await serveSite(browser, folder, '/archive/');
  const opened = await served.open('search/');
  ({ page, faults } = opened);
  await page.waitForFunction(() => document.querySelectorAll('.results > li').length > 0);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  served?.close();
});

/** The shared site with an index of its own. */
async function indexed(): Promise<string> {
  const copy = join(mkdtempSync(join(tmpdir(), 'jiping-search-')), 'out');
  cpSync(site.folder, copy, { recursive: true });
  expect(await writeSearchIndex(copy)).toBe(12);
  return copy;
}

/** Types words into the box of the search page, and gives the ids of all evaluations that it lists. */
async function search(words: string): Promise<string[]> {
  await page.$eval('#search-words', (input, value) => Object.assign(input, { value }), words);
  await page.$eval('.search-box', (box) => (box as HTMLFormElement).requestSubmit());
  await shown();
  while (await page.$eval('.more-results', (more) => !(more as HTMLElement).hidden)) {
    await page.click('.more-results');
    await shown();
  }
  const links = await page.$$eval('.results h3 a', (all) => all.map((link) => link.getAttribute('href') ?? ''));
  return links.map((href) => href.replace(/^.*evaluations\/(.*)\/$/, '$1')).sort();
}

function shown() {
  return page.waitForFunction(() => document.querySelector('.results')?.ariaBusy === 'false');
}

/** What a reader sees of each report, by its id: the words that a search has to find. */
function texts(): [string, string][] {
  return [...site.files].flatMap(([path, bytes]) => {
    const [, id, html = ''] = /^evaluations\/(\d{4}\/[\w-]+)\/index\.html$/.test(path)
      ? ['', path.split('/').slice(1, 3).join('/'), bytes.toString('utf8')]
      : [];
    if (id === undefined) return [];
    const [article = ''] = /<article[\s\S]*<\/article>/.exec(html) ?? [];
    const seen = article.replaceAll(
      /<nav[\s\S]*?<\/nav>|<ul class="downloads[\s\S]*?<\/ul>|<span popover[\s\S]*?<\/span>/g,
      '',
    );
    return [[id, seen.replaceAll(/<(?!\/?(?:a|b|wbr|span|strong|button)\b)[^>]+>/g, '\n').replaceAll(/<[^>]+>/g, '')]];
  });
}

/** Words of one kind each that a reader may look for. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  words: ['公务员', '防火墙', '清淤', '培训', '验收', '食品安全', '等级保护', '闲置资源', '单一来源', '家长', '屋面'],
  'parts of longer words': ['政务', '务云', '标准农', '意度', '费控'],
  indicators: ['云资源使用率', '生均补助标准达标率', '网民满意率', '三公经费控制率', '安全巡检次数'],
  organisations: ['示例市数据资源局', '喀什地区', '水利局'],
  'document numbers': ['示数〔2024〕7号', '国办发〔2017〕47号', '新政办〔2010〕195号', '示教〔2023〕12号'],
  codes: ['SJJ-2024-00007', 'czj-2023-00021', 'JYJ-2023', '00018'],
  numbers: ['99.58%', '512.46', '96.14%', '94.4万元', '2018年12月10日', '3.2小时'],
  'Latin words': ['WAF', 'ips', 'IPS）'],
  'what nobody wrote': ['火箭发射', '99.59%', 'XJJ-2099-1'],
};

describe('search finds every report that has the words, and no other', () => {
  const all = Object.entries(WORDS).flatMap(([kind, words]) => words.map((word) => [kind, word] as const));

  it('asks at least thirty things', () => expect(all.length).toBeGreaterThanOrEqual(30));

  it.each(all)('%s: %s', async (kind, word) => {
    const having = texts().filter(([, text]) => text.toLowerCase().includes(word.toLowerCase()));
    expect(having.length > 0).toBe(kind !== 'what nobody wrote');
    expect(await search(word)).toEqual(having.map(([id]) => id).sort());
  });
});

describe('search with several words', () => {
  it.each([
    ['政务云 2023', ['2022/government-cloud', '2023/department', '2023/government-cloud']],
    [
      '网上可办率满意度',
      ['2021/government-cloud', '2022/government-cloud', '2023/department', '2023/government-cloud'],
    ],
    ['河道的验收情况', ['2022/river-dredging']],
    ['喀什 WAF 设备', ['2018/kashi-website-operations']],
    ['喀什 清淤', []],
  ])('%s', async (words, ids) => {
    expect(await search(words)).toEqual(ids);
  });
});

describe('the search page', () => {
  it('lists everything, the newest first, before anything is typed', async () => {
    expect(await search('')).toHaveLength(12);
    const [newest] = await page.$$eval('.results h3 a', (all) => all.map((link) => link.getAttribute('href')));
    expect(newest).toBe('/archive/evaluations/2023/department/');
  });

  it('leads to the sections that have the words, with the words marked', async () => {
    await search('闲置资源');
    const section = await page.$eval('.results .section-hit a', (link) => link.getAttribute('href'));
    expect(section).toMatch(/^\/archive\/evaluations\/2023\/government-cloud\/#/);
    const marked = await page.$$eval('.results mark', (all) => all.map((mark) => mark.textContent));
    expect(new Set(marked)).toEqual(new Set(['闲置资源']));
    const [, anchor = ''] = section?.split('#') ?? [];
    const html = readFileSync(join(folder, 'evaluations/2023/government-cloud/index.html'), 'utf8');
    expect(html).toContain(`id="${decodeURIComponent(anchor)}"`);
    expect(await page.$eval('.results', (list) => /\u200b/.test(list.textContent ?? ''))).toBe(false);
  });

  it('narrows down by year, organisation, kind and grade, and keeps it in the address', async () => {
    await search('满意度');
    const names = await page.$$eval('.search-filters select', (all) => all.map(({ name }) => name));
    expect(names).toEqual(['year', 'organisation', 'kind', 'grade']);
    await page.select('.search-filters select[name="year"]', '2023');
    await page.waitForFunction(() => location.search.includes('year=2023'));
    await shown();
    await page.select('.search-filters select[name="grade"]', '优');
    await page.waitForFunction(() => document.querySelectorAll('.results > li').length === 2);
    expect(await search('满意度')).toEqual(['2023/department', '2023/government-cloud']);
    const address = page.url();
    await page.reload();
    await page.waitForFunction(() => document.querySelectorAll('.results > li').length === 2);
    expect(page.url()).toBe(address);
    await page.goto(`${served.origin}/archive/search/`);
    await page.waitForFunction(() => document.querySelectorAll('.results > li').length === 10);
  });

  it('is reached from the front page with the words that were typed there, by keyboard', async () => {
    const { page: front, faults } = await served.open('');
    await front.focus('#search-words');
    await front.keyboard.type('示数〔2024〕7号');
    await Promise.all([front.waitForNavigation(), front.keyboard.press('Enter')]);
    await front.waitForFunction(() => document.querySelectorAll('.results > li').length === 1);
    expect(decodeURIComponent(front.url())).toContain('/archive/search/?q=示数〔2024〕7号');
    expect(faults).toEqual([]);
    await front.close();
  });

  it('offers the lists without scripts', async () => {
    const { page: plain } = await served.open('search/', { script: false });
    expect(await plain.$eval('.without-search', (part) => part.querySelectorAll('a').length)).toBeGreaterThan(5);
    expect(await plain.$eval('.search-columns', (part) => part.getBoundingClientRect().height)).toBe(0);
    await plain.close();
  });

  it('breaks no rule of its policy', () => expect(faults).toEqual([]));
});

it('the same pages have the same index, byte for byte', async () => {
  const again = await indexed();
  const bytes = (root: string) =>
    readdirSync(join(root, 'pagefind'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(root.length), readFileSync(path).toString('base64')]);
  expect(bytes(again)).toEqual(bytes(folder));
});

it('a text is cut into characters, words, numbers and signs', () => {
  expect(searchTokens('示数〔2024〕7号 9.62万元，WAF')).toEqual([
    '示',
    '数',
    '〔',
    '2024',
    '〕',
    '7',
    '号',
    '9.62',
    '万',
    '元',
    '，',
    'WAF',
  ]);
});
