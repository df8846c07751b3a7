import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { SEARCH_SIGNS, searchTokens } from '../domain/search-tokens.ts';
import type { Site } from '../domain/site.ts';
import { openSearch } from './opensearch.ts';
import { searchParts } from './search-parts.ts';

/** What the search page loads; Pagefind's own interfaces stay behind. */
const KEPT =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|pagefind\..*\.pf_meta|index|fragment|filter)$/;

/**
 * Writes the search indexes of a finished archive: what stands in the pages of its evaluations and nothing else, the
 * same bytes for the same pages. Only pages with `data-pagefind-body` are in it.
 *
 * @returns how many pages they hold
 */
export async function writeSearchIndex(folder: string): Promise<number> {
  const years = readdirSync(join(folder, 'evaluations')).filter((name) => /^\d{4}$/.test(name));
  const ids = years.flatMap((year) => readdirSync(join(folder, 'evaluations', year)).map((slug) => `${year}/${slug}`));
  let pages = 0;
  for (const [part, theirs] of searchParts(ids)) pages += await writeSearchPart(folder, part, theirs);
  return pages;
}

/** Writes the index of some evaluations to `pagefind/<part>`: a change of one leaves the other parts as they were. */
export async function writeSearchPart(folder: string, part: string, ids: readonly string[]): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn', includeCharacters: SEARCH_SIGNS });
  if (!index) throw failure(errors);
  const pages = searchedPages(folder, ids);
  for (const [sourcePath, content] of pages) errors.push(...(await index.addHTMLFile({ sourcePath, content })).errors);
  const out = join(folder, 'pagefind', part);
  errors.push(...(await index.writeFiles({ outputPath: out })).errors);
  await pagefind.close();
  if (errors.length > 0) throw failure(errors);
  for (const name of readdirSync(out)) if (!KEPT.test(name)) rmSync(join(out, name), { recursive: true });
  return pages.length;
}

/** Pages that are searched, cut for the index, in one order on every machine. */
function searchedPages(folder: string, ids: readonly string[]): [path: string, html: string][] {
  return [...ids]
    .sort()
    .map((id) => `evaluations/${id}/index.html`)
    .map((path): [string, string] => [path, readFileSync(join(folder, path), 'utf8')])
    .filter(([, html]) => html.includes('data-pagefind-body'))
    .map(([path, html]) => [path, cutText(html)]);
}

/** Between tokens: takes no room, and parts words in the index. */
const GAP = '\u200b';
const INLINE = /^\/?(?:a|abbr|b|button|cite|code|data|del|em|i|ins|mark|s|small|span|strong|sub|sup|time|wbr)$/;

/** The page with a gap between the tokens of its texts; not before the end of a block, which parts words by itself. */
function cutText(html: string): string {
  return html.replace(/>([^<]+)<(\/?\w+)/g, (_, text: string, tag: string) => {
    const tokens = text.replace(/&(?:\w+|#\w+);|\S+/g, (word) => (word.startsWith('&') ? word : gapped(word)));
    return `>${tokens}${INLINE.test(tag) ? GAP : ''}<${tag}`;
  });
}

function gapped(word: string): string {
  return searchTokens(word).join(GAP);
}

/** Tells browsers how to search the archive; a site that doesn't name its own address goes without. */
export function writeOpenSearch(folder: string, site: Site, base: string): void {
  if (site.address === undefined) return;
  writeFileSync(join(folder, 'opensearch.xml'), openSearch(site, site.address, base));
}

function failure(errors: readonly string[]): Error {
  return new Error(`搜索索引没有建成：${errors.join('；')}`);
}
