import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/print/browser.ts';
import { overflow, visit } from './browser-page.ts';
import { type BuiltSite, buildSite, EVALUATION, sharedSite } from './built-site.ts';
import { faintTexts } from './contrast.ts';
import { CROWDED, crowdedContent } from './crowded.ts';

const PAGES = [
  '',
  `${EVALUATION}/`,
  'figures/',
  'methods/mof-2011-285-xinjiang/',
  'organisations/sample-data-bureau/',
  'evaluations/',
  'evaluations/2021/smart-parking/',
  'evaluations/2022/river-dredging/',
  'years/2022/',
  'series/government-cloud/',
  'indicators/',
  'indicators/library/network-security/',
  'methods/',
  'data/',
  '404.html',
];

let site: BuiltSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([sharedSite(), launchBrowser()]);
}, 120_000);
afterAll(() => browser?.close());

const evaluation = (width: number) => visit(browser, site, { path: `${EVALUATION}/`, width });

describe.each([360, 768, 1440])('at %i px', (width) => {
  it.each(PAGES)('/%s fits, in light and dark, and asks for nothing else', async (path) => {
    for (const dark of [false, true]) {
      const { page, strays } = await visit(browser, site, { path, width, dark });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await page.evaluate(faintTexts)).toEqual([]);
      expect(strays).toEqual([]);
      await page.close();
    }
  });

  it('shows a picture whole, in its own ratio', async () => {
    const { page } = await visit(browser, site, { path: 'evaluations/2022/river-dredging/', width });
    const picture = await page.waitForSelector('article img');
    await picture?.scrollIntoView();
    const shown = await picture?.evaluate(async (image) => {
      await image.decode();
      const { left, right, width: across, height } = image.getBoundingClientRect();
      return { alt: image.alt, left, right, ratio: across / height, natural: image.naturalWidth / image.naturalHeight };
    });
    expect(shown?.alt).toMatch(/^清淤前后河道断面示意/);
    expect(shown?.ratio).toBeCloseTo(shown?.natural ?? 0, 1);
    expect(shown?.natural).toBeGreaterThan(0);
    expect(shown?.left).toBeGreaterThanOrEqual(0);
    expect(shown?.right).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('shows the working of a figure beside it', async () => {
    const { page } = await evaluation(width);
    const [button] = await page.$$('button.figure ::-p-text(99.58%)');
    await button?.click();
    const open = await page.$eval('.working:popover-open', (working) => {
      const { left, right, top, bottom } = working.getBoundingClientRect();
      return { text: working.textContent, left, right, top, bottom };
    });
    expect(open.text).toBe('9.58 ÷ 9.62 × 100% = 99.58%（分母：全年预算数）');
    expect(open.left).toBeGreaterThanOrEqual(0);
    expect(open.right).toBeLessThanOrEqual(width);
    const figure = await button?.boundingBox();
    expect(Math.abs(open.top - ((figure?.y ?? 0) + (figure?.height ?? 0)))).toBeLessThan(24);
    await page.close();
  });

  it('opens a working by keyboard and closes it with Escape', async () => {
    const { page } = await evaluation(width);
    await page.focus('button.figure');
    await page.keyboard.press('Enter');
    expect(await page.$$('.working:popover-open')).toHaveLength(1);
    await page.keyboard.press('Escape');
    expect(await page.$$('.working:popover-open')).toHaveLength(0);
    await page.close();
  });

  it('starts no line with the mark behind a figure', async () => {
    for (const path of ['evaluations/2023/department/', 'evaluations/2022/river-dredging/']) {
      const { page } = await visit(browser, site, { path, width });
      const { marks, parted } = await page.evaluate(partedMarks);
      expect(marks, path).toBeGreaterThan(5);
      expect(parted, path).toEqual([]);
      await page.close();
    }
  });

  it('keeps the form a table for those who hear it', async () => {
    const { page } = await evaluation(width);
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    const roles = rolesBelow(tree, '绩效指标');
    expect(roles).toMatchObject({ row: 13, rowheader: 22 });
    await page.close();
  });
});

describe('the report', () => {
  it('numbers its headings and lists the same in its contents', async () => {
    const { page } = await evaluation(1440);
    const headings = await page.$$eval('.report-body > :is(h2, h3)', (all) =>
      all.map((heading) => ({ text: heading.textContent, address: `#${heading.id}` })),
    );
    const contents = await page.$$eval('.contents a', (all) =>
      all.map((link) => ({ text: link.textContent, address: link.getAttribute('href') })),
    );
    expect(headings.length).toBeGreaterThan(15);
    expect(contents).toEqual(headings);
    expect(headings[0]?.text).toBe('一、项目概况');
    expect(headings.map(({ text }) => text)).toContain('（二）项目预算绩效目标设定情况');
    expect(await page.$eval('.report-body > h4', (heading) => heading.textContent)).toBe('1.预期目标及阶段性目标');
    await page.close();
  });

  it('has the parts that print and screen share, each once', async () => {
    const { page } = await evaluation(1440);
    for (const part of [
      'main > .frame > article.report > header.report-head > h1.report-title',
      'header.report-head > p.report-issuer',
      'header.report-head > p.report-year',
      'header.report-head > dl.metadata.screen-only',
      'article.report > section.summary.screen-only',
      'article.report > nav.contents.screen-only',
      '.report-body > section.form#self-evaluation-form > .notes > ol',
    ]) {
      expect(await page.$$(part), part).toHaveLength(1);
    }
    const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    await page.close();
  });

  it('sets no space between Chinese characters and a figure or the mark behind it', async () => {
    const { page } = await evaluation(1440);
    const text = await page.$eval('.report-body', (body) => {
      const copy = body.cloneNode(true) as Element;
      for (const working of copy.querySelectorAll('.working')) working.remove();
      return copy.textContent;
    });
    expect(text).toContain('年度预算9.62万元，设定的目标分四个方面：');
    expect(text).toContain('预算执行率99.58%。与预算相比少支出0.04万元；');
    await page.close();
  });

  it('names the headers of each cell of the form', async () => {
    const { page } = await evaluation(1440);
    const cells = await page.$$eval('.form-indicators td:not(.empty)', (all) => all.length);
    expect(cells).toBeGreaterThan(40);
    const scopes = await page.$$eval('.form th', (all) => all.map((head) => head.getAttribute('scope')));
    expect(new Set(scopes)).toEqual(new Set(['row', 'col']));
    const captions = await page.$$eval('.form table', (all) => all.map(({ caption }) => caption?.textContent));
    expect(captions).toEqual(['项目支出绩效目标自评表（2018年度）', '项目资金（万元）', '年度总体目标', '绩效指标']);
    const widths = await page.$$eval('.form-indicators tr', (rows) =>
      rows.map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)),
    );
    expect(Math.max(...widths)).toBe(8);
    await page.close();
  });

  it('says that a missing value was not stated', async () => {
    const { page } = await evaluation(1440);
    const points = await page.$$eval('.form-indicators td:nth-last-child(3)', (all) => all.map((td) => td.textContent));
    expect(new Set(points)).toEqual(new Set(['—未填报', '—不计分']));
    await page.close();
  });

  it('starts with a link that skips to the text', async () => {
    const { page } = await evaluation(360);
    await page.keyboard.press('Tab');
    const skip = await page.$eval(':focus', (link) => ({
      text: link.textContent,
      top: link.getBoundingClientRect().top,
    }));
    expect(skip).toEqual({ text: '跳到正文', top: 0 });
    await page.close();
  });
});

describe('a report with too much of everything', () => {
  let crowded: BuiltSite;
  beforeAll(async () => {
    crowded = await buildSite({ JIPING_CONTENT: crowdedContent(), JIPING_ONLY: CROWDED.replace('evaluations/', '') });
  }, 120_000);

  it.each([360, 768, 1440])('fits at %i px', async (width) => {
    for (const path of [`${CROWDED}/`, '']) {
      const { page, strays } = await visit(browser, crowded, { path, width });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(strays).toEqual([]);
      await page.close();
    }
  });

  it('says that it is made up and withdrawn, and what is missing', async () => {
    const { page } = await visit(browser, crowded, { path: `${CROWDED}/`, width: 1440 });
    expect(await page.$$eval('.notice', (all) => all.map((notice) => notice.textContent))).toEqual([
      '示例数据：本页内容为演示而编，不是真实的评价。',
      '这份评价已经撤回，留存备查。',
    ]);
    expect(await page.$eval('.report-body > p .working', (working) => working.textContent)).toBeTruthy();
    expect(await page.$eval('.form-money td', (cell) => cell.textContent)).toBe('—未填报');
    expect(await page.$$('.report-body [style]')).toHaveLength(0);
    expect(await page.$eval('.table-scroll td:nth-child(2)', (cell) => getComputedStyle(cell).textAlign)).toBe('end');
    await page.close();
  });

  it('stays under 500 KB', () => {
    expect(crowded.files.get(`${CROWDED}/index.html`)?.length).toBeLessThan(500_000);
  });
});

/** Marks that start a line though a figure stands before them, of so many. Runs inside the page. */
function partedMarks(): { marks: number; parted: string[] } {
  const walker = document.createTreeWalker(document.querySelector('.report-body') as Element, NodeFilter.SHOW_TEXT);
  const followed: { figure: Element; mark: Range }[] = [];
  let figure: Element | undefined;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const button = text.parentElement?.closest('button.figure') ?? undefined;
    if (text.parentElement?.closest('.working')) continue;
    if (figure && /^[，。；：、）》”]/u.test(text.data)) {
      const mark = document.createRange();
      mark.setStart(text, 0);
      mark.setEnd(text, 1);
      followed.push({ figure, mark });
    }
    figure = button;
  }
  const parted = followed.filter(
    (each) => each.mark.getBoundingClientRect().left < each.figure.getBoundingClientRect().left,
  );
  return { marks: followed.length, parted: parted.map((each) => each.figure.textContent ?? '') };
}

interface AccessibleNode {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly AccessibleNode[];
}

/** How many nodes of each role stand below the table of that name. */
function rolesBelow(tree: AccessibleNode | null, name: string): Record<string, number> {
  const nodes = (node: AccessibleNode): AccessibleNode[] => [node, ...(node.children ?? []).flatMap(nodes)];
  const table = tree && nodes(tree).find((node) => node.role === 'table' && node.name === name);
  const counts: Record<string, number> = {};
  for (const { role } of table ? nodes(table) : []) counts[role] = (counts[role] ?? 0) + 1;
  return counts;
}
