import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chart, describeChart } from '../../src/components/charts/chart.ts';
import { drawChart } from '../../src/components/charts/draw.ts';
import { text } from '../../src/i18n/index.ts';
import { launchBrowser } from '../../src/print/browser.ts';
import { visit } from './browser-page.ts';
import { type BuiltSite, sharedSite, textOf } from './built-site.ts';

const point = (value: number) => ({ value, text: value.toFixed(2) });
const COLUMNS: Chart = {
  id: 'money',
  title: '预算和执行',
  shape: 'columns',
  dimension: '年度',
  categories: ['2021', '2022', '2023'],
  series: [
    { name: '预算', points: [point(480), point(526), point(540)] },
    { name: '执行', points: [point(462.3), undefined, point(512.46)] },
  ],
};
const LINES: Chart = { ...COLUMNS, id: 'results', shape: 'lines' };
const BARS: Chart = { ...COLUMNS, shape: 'bars', categories: ['<b>甲</b> & 乙', '{a|丙}', '长'.repeat(80)] };
const WIDTHS = [640, 320];
const SHAPES = [COLUMNS, LINES, BARS];

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);

describe('a drawing', () => {
  it.each(SHAPES)('has the same bytes whatever was drawn before', (chart) => {
    for (const width of WIDTHS) {
      const first = drawChart(chart, width);
      for (const other of SHAPES) drawChart(other, width);
      expect(drawChart(chart, width)).toBe(first);
    }
  });

  it.each(SHAPES)('has no styles, scripts, classes, nor marks of its maker', (chart) => {
    for (const width of WIDTHS) {
      const svg = drawChart(chart, width);
      expect(svg).not.toMatch(/style|script|class=|ecmeta|zr\d|\son\w+=|undefined|NaN/);
    }
  });

  it('names parts of its own after itself, so that charts share a page', () => {
    const ids = [640, 320].map((width) =>
      [...drawChart(LINES, width).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? ''),
    );
    expect(ids.flat().length).toBeGreaterThan(2);
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
    expect(ids[1]?.every((id) => id.startsWith('results-320-'))).toBe(true);
    const used = [...drawChart(LINES, 640).matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(used.every((id) => ids[0]?.includes(id ?? ''))).toBe(true);
  });

  it('takes all its colours from the tokens of the site', () => {
    for (const chart of SHAPES) {
      const painted = drawChart(chart, 640).replaceAll(/<clipPath.*?<\/clipPath>/g, '');
      const colours = [...painted.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour);
      expect(colours.filter((colour) => colour !== 'none' && !colour?.startsWith('var(--'))).toEqual([]);
    }
  });

  it('has a column for each value, as high as it, and a gap where there is none', () => {
    const columns = [...drawChart(COLUMNS, 640).matchAll(/l0 -([\d.]+)l-[\d.]+ 0Z" fill="var\(--chart-1/g)];
    const heights = columns.map(([, height]) => Number(height));
    expect(heights).toHaveLength(3);
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(526 / 480, 1);
    expect(textsOf(drawChart(COLUMNS, 640))).toEqual(expect.arrayContaining(['462.30', '512.46', '540.00']));
    expect(drawChart(COLUMNS, 640).match(/stroke="var\(--chart-2/g)).toHaveLength(2);
  });

  it('writes names as they are, and short where they are long', () => {
    const svg = drawChart(BARS, 320);
    expect(svg).not.toContain('<b>');
    expect(textsOf(svg).join('')).toContain('&lt;b&gt;甲&lt;/b&gt; &amp; 乙');
    expect(textsOf(svg).join('')).toContain('{a|丙}');
    expect(svg).toContain('…');
    expect(textsOf(svg).filter((words) => words?.startsWith('长')).length).toBe(3);
  });
});

it('the text alternative says how many, the highest and the lowest', () => {
  expect(describeChart(COLUMNS, text('zh-CN').charts)).toBe(
    '图表：预算和执行；预算共3项，最高540.00（2023），最低480.00（2021）；执行共2项，最高512.46（2023），最低462.30（2021）',
  );
});

const PAGES = ['series/government-cloud/', 'organisations/sample-data-bureau/', 'years/2022/'];

describe('charts of built pages', () => {
  let site: BuiltSite;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([sharedSite(), launchBrowser()]);
  }, 120_000);
  afterAll(() => browser?.close());

  it.each(PAGES)('/%s have their numbers in a table and in words', (path) => {
    const html = textOf(site, `${path}index.html`);
    const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
    expect(count(/<figure class="chart"/g)).toBe(2);
    expect(count(/<table class="chart-data"/g)).toBe(2);
    expect(count(/<div class="drawing" role="img" aria-label="图表：[^"]{10,}"/g)).toBe(2);
    const drawn = textsOf(html.slice(html.indexOf('class="wide"'), html.indexOf('class="narrow')));
    const table = /<table class="chart-data">.*?<\/table>/s.exec(html)?.[0] ?? '';
    const cells = [...table.matchAll(/<td class="number">([^<]+)</g)].map(([, cell]) => cell);
    expect(cells.length).toBeGreaterThan(2);
    for (const cell of cells) expect(drawn).toContain(cell);
  });

  it.each([
    [360, '.narrow', '.wide'],
    [1440, '.wide', '.narrow'],
  ])('at %i px show one drawing, without numbers on top of each other', async (width, shown, hidden) => {
    for (const path of PAGES) {
      const { page } = await visit(browser, site, { path, width });
      const heights = (part: string) =>
        page.$$eval(`.chart ${part}`, (all) => all.map((each) => each.getBoundingClientRect().height));
      expect(Math.min(...(await heights(shown)))).toBeGreaterThan(100);
      expect(await heights(hidden)).toEqual([0, 0]);
      expect(await overlaps(page), path).toEqual([]);
      await page.close();
    }
  });

  it('take the colours of the dark', async () => {
    const colours = [false, true].map(async (dark) => {
      const { page } = await visit(browser, site, { path: 'years/2022/', width: 1440, dark });
      const colour = await page.$eval('.wide path[fill^="var(--chart-1"]', (bar) => getComputedStyle(bar).fill);
      await page.close();
      return colour;
    });
    expect(await Promise.all(colours)).toEqual(['rgb(10, 85, 156)', 'rgb(127, 179, 238)']);
  });
});

/** Pairs of texts of a drawing that cover each other by more than a hair. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.chart svg')].flatMap((svg) => {
      const texts = [...svg.querySelectorAll('text')].map((each) => ({
        words: each.textContent ?? '',
        box: each.getBoundingClientRect(),
      }));
      return texts.flatMap((a, index) =>
        texts
          .slice(index + 1)
          .filter(
            (b) =>
              Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
              Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 4,
          )
          .map((b) => `${a.words} on ${b.words}`),
      );
    }),
  );
}
