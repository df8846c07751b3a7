import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSite, EVALUATION, PROJECT, sharedSite, textOf } from './built-site.ts';

const TIMEOUT = 120_000;
const PAGE = `${EVALUATION}/index.html`;

/** What the build adds to the pages of Astro. */
const LATER = /report\.pdf$|^manifest\.json$|^SHA256SUMS$/;

/** A file of the site, or data for search engines, which no browser runs. */
const OWN_SCRIPT =
  /<script (?:defer )?src="(?:\.{0,2}\/)+[^"/][^":]*"><\/script>|<script type="application\/ld\+json">[^<]*<\/script>/g;

let site: BuiltSite;
beforeAll(async () => {
  site = await sharedSite();
}, TIMEOUT);

/** Git knows the project's content, not its copy. */
function withoutHistory(html: string): string {
  return html.replace(/<section aria-labelledby="history">.*?<\/section>|<footer class="colophon.*?<\/footer>/gs, '');
}

function pages({ files }: BuiltSite): string[] {
  return [...files.keys()].filter((path) => path.endsWith('.html'));
}

/** Values of an attribute wherever it stands in a page. */
function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
}

describe('the built site', () => {
  it('has the pages and files of the archive', () => {
    const expected = [
      '404.html',
      `${EVALUATION}/data.json`,
      `${EVALUATION}/index.html`,
      `${EVALUATION}/indicators.csv`,
      `${EVALUATION}/self-evaluation.xlsx`,
      'figures/index.html',
      'index.html',
      'indicators/library/index.html',
      'indicators/library/e-government/index.html',
      'methods/index.html',
      'methods/mof-2011-285-xinjiang/index.html',
      'organisations/kashi-egov-office/index.html',
      'schema/evaluation.json',
    ];
    expect([...site.files.keys()]).toEqual(expect.arrayContaining(expected));
  });

  it('has every page once, in the language of the site, with a title of its own', () => {
    const titles = pages(site).map((path) => /<title>([^<]+)<\/title>/.exec(textOf(site, path))?.[1]);
    expect(new Set(titles).size).toBe(titles.length);
    for (const path of pages(site)) expect(textOf(site, path)).toContain('<html lang="zh-CN">');
  });

  it('has no script in a page, no style attribute and no address outside itself', () => {
    for (const path of pages(site)) {
      const html = textOf(site, path);
      expect(html.replaceAll(OWN_SCRIPT, ''), path).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
      for (const url of [...attributes(html, 'href'), ...attributes(html, 'src')]) {
        expect(url, path).not.toMatch(/^(?:[a-z][a-z\d+.-]*:|\/\/)/i);
      }
    }
    for (const path of [...site.files.keys()].filter((name) => name.endsWith('.css'))) {
      expect(textOf(site, path).replaceAll(/url\("data:[^"]*"\)/g, ''), path).not.toMatch(/url\(|@import|https?:/);
    }
  });

  it.each(['print', 'sheets'])('publishes %s.css as it was written, and prints reports with it', (name) => {
    const path = [...site.files.keys()].find((each) => new RegExp(`^assets/${name}\\..*\\.css$`).test(each)) ?? '';
    expect(textOf(site, path)).toBe(readFileSync(join(PROJECT, `src/styles/${name}.css`), 'utf8'));
    expect(textOf(site, PAGE)).toMatch(new RegExp(`<link rel="stylesheet" href="[^"]*${path}" media="print">`));
  });

  it('keeps a page of a report small', () => {
    expect(site.files.get(PAGE)?.length).toBeLessThan(100_000);
  });

  it('leaves nothing behind of what stands in for data', () => {
    for (const path of pages(site)) expect(textOf(site, path), path).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
  });

  it('writes data that names its schema and every figure', () => {
    const data = JSON.parse(textOf(site, `${EVALUATION}/data.json`));
    expect(data.id).toBe('2018/kashi-website-operations');
    expect(data.figures.find(({ id }: { id: string }) => id === 'executionRate').text).toBe('99.58%');
    expect(site.files.has(join(EVALUATION, data.$schema))).toBe(true);
  });

  it('is the same, byte for byte, when it is built again', async () => {
    const again = await buildSite();
    expect([...again.files.keys()]).toEqual([...site.files.keys()]);
    for (const [path, bytes] of site.files) expect(again.files.get(path)?.equals(bytes), path).toBe(true);
  }, 120_000);
});

describe('a site under a path', () => {
  it(
    'has links that all lead to a file below that path',
    async () => {
      const below = await sharedSite({ JIPING_BASE: '/archive/' });
      for (const path of pages(below)) {
        const html = textOf(below, path);
        for (const url of attributes(html, 'href').filter((href) => !href.startsWith('#'))) {
          const { pathname } = new URL(url, `http://here/archive/${path.replace(/index\.html$/, '')}`);
          expect(pathname, `${url} in ${path}`).toMatch(/^\/archive\//);
          const file = pathname.slice('/archive/'.length).replace(/(^|\/)$/, '$1index.html');
          if (!LATER.test(file)) expect([...below.files.keys()], `${url} in ${path}`).toContain(file);
        }
      }
    },
    TIMEOUT,
  );
});

describe('content from elsewhere', () => {
  it(
    'is built from a folder outside the project, and the public sees no draft',
    async () => {
      const content = join(mkdtempSync(join(tmpdir(), 'jiping-content-')), '资料');
      cpSync(join(PROJECT, 'content'), content, { recursive: true });
      const original = readFileSync(join(content, `${EVALUATION}.mdx`), 'utf8');
      const draft = original
        .replace('status: final', 'status: draft')
        .replace(/^series:.*\n/m, '')
        .replace(/^title: /m, 'title: 未定稿之');
      writeFileSync(join(content, 'evaluations/2018/draft-of-it.mdx'), draft);

      const shown = await buildSite({ JIPING_CONTENT: content, JIPING_AUDIENCE: 'public' });
      expect(withoutHistory(textOf(shown, PAGE))).toBe(withoutHistory(textOf(site, PAGE)));
      for (const [path, bytes] of shown.files) expect(bytes.includes('未定稿'), path).toBe(false);

      const one = await buildSite({ JIPING_CONTENT: content, JIPING_ONLY: '2018/draft-of-it' });
      expect(pages(one).filter((path) => /^evaluations\/\d{4}\//.test(path))).toEqual([
        'evaluations/2018/draft-of-it/index.html',
      ]);
      expect(textOf(one, 'evaluations/2018/draft-of-it/index.html')).toContain('草稿，尚未定稿');
    },
    TIMEOUT,
  );

  it(
    'stops with the place of a fault',
    async () => {
      const content = join(mkdtempSync(join(tmpdir(), 'jiping-content-')), 'content');
      cpSync(join(PROJECT, 'content'), content, { recursive: true });
      const file = join(content, `${EVALUATION}.mdx`);
      writeFileSync(file, readFileSync(file, 'utf8').replace('status: final', 'status: finished'));
      await expect(buildSite({ JIPING_CONTENT: content })).rejects.toThrow(/kashi-website-operations\.mdx:8:9/);
    },
    TIMEOUT,
  );
});
