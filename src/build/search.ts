import { join } from 'node:path';
import { filesBelow } from '../archive/files-below.ts';
import { writeSearchPart } from '../archive/search-index.ts';
import { searchParts } from '../archive/search-parts.ts';
import type { Cache, Product } from './cache.ts';
import { type Digest, digestOf } from './digest.ts';

const STEP = 'search';

/** Only evaluations are searched. */
const SEARCHED = /^evaluations\/(\d{4}\/[^/]+)\/index\.html$/;

/** Writes the search indexes of the pages below a folder; one whose pages are the same comes from the cache. */
export async function makeSearch(
  { folder, spare }: { readonly folder: string; readonly spare?: string | undefined },
  pages: readonly Product[],
  code: Digest,
  cache: Cache,
): Promise<readonly Product[]> {
  const digests = new Map(pages.flatMap(({ path, sha256 }) => idOf(path).map((id) => [id, sha256] as const)));
  const products: Product[] = [];
  for (const [part, ids] of searchParts([...digests.keys()])) {
    const key = digestOf([code, part, ids.map((id) => [id, digests.get(id)])]);
    const made = cache.find(STEP, key);
    cache.placeAll(made?.products ?? [], folder, spare);
    products.push(...(made?.products ?? (await indexed(folder, { part, ids, key }, cache))));
  }
  return products;
}

function idOf(path: string): string[] {
  return SEARCHED.exec(path)?.slice(1) ?? [];
}

interface Part {
  readonly part: string;
  readonly ids: readonly string[];
  readonly key: Digest;
}

async function indexed(folder: string, { part, ids, key }: Part, cache: Cache): Promise<readonly Product[]> {
  await writeSearchPart(folder, part, ids);
  const paths = filesBelow(join(folder, 'pagefind', part)).map((path) => `pagefind/${part}/${path}`);
  return cache.keep(STEP, key, {}, folder, paths).products;
}
