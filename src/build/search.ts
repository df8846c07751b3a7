import { join } from 'node:path';
import { writeSearchIndex } from '../archive/search-index.ts';
import type { Cache, Product } from './cache.ts';
import { type Digest, digestOf } from './digest.ts';
import { filesBelow } from './files.ts';

const STEP = 'search';

/** Only evaluations are searched. */
const SEARCHED = /^evaluations\/\d{4}\/[^/]+\/index\.html$/;

/** Writes the search index of the pages below a folder, or takes that of the same pages from the cache. */
export async function makeSearch(
  folder: string,
  pages: readonly Product[],
  code: Digest,
  cache: Cache,
): Promise<readonly Product[]> {
  const searched = pages.filter(({ path }) => SEARCHED.test(path)).map(({ path, sha256 }) => `${path} ${sha256}`);
  const key = digestOf([code, searched.sort()]);
  const made = cache.find(STEP, key);
  for (const product of made?.products ?? []) cache.place(product, folder);
  if (made) return made.products;
  await writeSearchIndex(folder);
  const paths = filesBelow(join(folder, 'pagefind')).map((path) => `pagefind/${path}`);
  return cache.keep(STEP, key, {}, folder, paths).products;
}
