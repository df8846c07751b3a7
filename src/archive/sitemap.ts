import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { escapeXml } from './feed.ts';

/** The protocol's own limit. */
const MOST = 50_000;

/**
 * Writes `sitemap.xml` (several with an index when there are very many pages) over all pages of a finished archive.
 *
 * A sitemap needs whole addresses: without the site's own (`address` in site.yaml) there is none.
 */
export function writeSitemap(folder: string, address: string, base: string): void {
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => relative(folder, entry.parentPath).split(sep).join('/'))
    .sort()
    .map((path) => new URL(path === '' ? base : `${base}${path}/`, address).href);
  const parts = Array.from({ length: Math.ceil(pages.length / MOST) }, (_, index) =>
    pages.slice(index * MOST, (index + 1) * MOST),
  );
  if (parts.length === 1) {
    write(folder, 'sitemap.xml', 'urlset', 'url', pages);
    return;
  }
  const names = parts.map((_, index) => `sitemap-${index + 1}.xml`);
  for (const [index, part] of parts.entries()) write(folder, names[index] ?? '', 'urlset', 'url', part);
  const addresses = names.map((name) => new URL(`${base}${name}`, address).href);
  write(folder, 'sitemap.xml', 'sitemapindex', 'sitemap', addresses);
}

function write(folder: string, name: string, root: string, item: string, addresses: readonly string[]): void {
  const lines = addresses.map((each) => `  <${item}><loc>${escapeXml(each)}</loc></${item}>\n`).join('');
  const head = '<?xml version="1.0" encoding="utf-8"?>\n';
  const space = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  writeFileSync(join(folder, name), `${head}<${root} xmlns="${space}">\n${lines}</${root}>\n`);
}
