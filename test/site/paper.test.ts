import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/print/browser.ts';
import { visit } from './browser-page.ts';
import { type BuiltSite, sharedSite } from './built-site.ts';

/** The width of A4 between usual margins, in pixels. */
const WIDTH = 718;

let site: BuiltSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([sharedSite(), launchBrowser()]);
}, 120_000);
afterAll(() => browser?.close());

async function printed(path: string) {
  const { page } = await visit(browser, site, { path, width: WIDTH, dark: true });
  await page.emulateMediaType('print');
  return page;
}

describe('printed by a browser', () => {
  it.each(['', 'years/2022/', 'organisations/sample-data-bureau/', 'series/government-cloud/', 'evaluations/'])(
    '/%s is dark on white, its tables are tables, and what only a screen can do is gone',
    async (path) => {
      const page = await printed(path);
      const shown = await page.evaluate(() => ({
        paper: getComputedStyle(document.documentElement).backgroundColor,
        controls: [...document.querySelectorAll('header nav, footer select, form, .filters, [data-file]')].filter(
          (each) => each.checkVisibility(),
        ).length,
        rows: [...document.querySelectorAll('main tbody tr')].map((row) => getComputedStyle(row).display),
        over: document.documentElement.scrollWidth - window.innerWidth,
      }));
      expect(shown.paper).toBe('rgb(255, 255, 255)');
      expect(shown.controls).toBe(0);
      expect(new Set(shown.rows)).toEqual(new Set(['table-row']));
      expect(shown.over).toBeLessThanOrEqual(0);
      await page.close();
    },
  );

  it('a report is its official document: no space before a figure, no mark at the start of a line', async () => {
    const page = await printed('evaluations/2023/department/');
    const indents = await page.$$eval('.report button.figure', (all) =>
      all.map((each) => getComputedStyle(each).textIndent),
    );
    expect(new Set(indents)).toEqual(new Set(['0px']));
    expect(await page.$$eval('.kept', (all) => new Set(all.map((each) => each.getClientRects().length)).size)).toBe(1);
    expect(
      await page.$$eval('nav, .summary, .downloads', (all) => all.filter((each) => each.checkVisibility()).length),
    ).toBe(0);
    await page.close();
  });
});
