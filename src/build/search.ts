import { join } from 'node:path';
import { filesBelow } from '../archive/files-below.ts';
import { writeYearIndex } from '../archive/search-index.ts';
import type { Cache, Product } from './cache.ts';
import { type Digest, digestOf } from './digest.ts';

const STEP = 'search';

/** Only evaluations are searched. */
const SEARCHED = /^evaluations\/(\d{4})\/[^/]+\/index\.html$/;

/** Writes the search indexes of the pages below a folder; that of a year whose pages are the same comes from the cache. */
export async function makeSearch(
  { folder, spare }: { readonly folder: string; readonly spare?: string | undefined },
  pages: readonly Product[],
  code: Digest,
  cache: Cache,
): Promise<readonly Product[]> {
  const years = Map.groupBy(pages, ({ path }) => SEARCHED.exec(path)?.[1]);
  const products: Product[] = [];
  for (const [year, searched] of years) {
    if (year === undefined) continue;
    const key = digestOf([code, searched.map(({ path, sha256 }) => `${path} ${sha256}`).sort()]);
    const made = cache.find(STEP, key);
    cache.placeAll(made?.products ?? [], folder, spare);
    products.push(...(made?.products ?? (await indexed(folder, year, key, cache))));
  }
  return products;
}

async function indexed(folder: string, year: string, key: Digest, cache: Cache): Promise<readonly Product[]> {
  await writeYearIndex(folder, year);
  const paths = filesBelow(join(folder, 'pagefind', year)).map((path) => `pagefind/${year}/${path}`);
  return cache.keep(STEP, key, {}, folder, paths).products;
}
