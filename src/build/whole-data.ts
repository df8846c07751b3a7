import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type WholeDraft, wholeJson } from '../archive/whole.ts';
import type { Cache, Product } from './cache.ts';
import { type Digest, digestOf } from './digest.ts';

const STEP = 'whole';

/** In the archive; the pages leave a draft of it there. */
const FILE = 'archive.json';

/**
 * Puts the data of all evaluations into `archive.json`: they stand in the folder already, and to derive them again takes
 * as long as all lists together.
 *
 * @param products of all pages, the draft among them
 * @returns these, with the whole file in place of its draft
 */
export function fillWholeData(
  folder: string,
  products: readonly Product[],
  code: Digest,
  cache: Cache,
): readonly Product[] {
  const draft = products.find(({ path }) => path === FILE);
  if (draft === undefined) return products;
  const datas = products
    .filter(({ path }) => path.endsWith('/data.json'))
    .map(({ path, sha256 }) => `${path} ${sha256}`);
  const key = digestOf([code, draft.sha256, datas.sort()]);
  const made = cache.find(STEP, key);
  // What stands there is the cache's own file: it must not be written to.
  rmSync(join(folder, FILE), { force: true });
  for (const product of made?.products ?? []) cache.place(product, folder);
  if (made === undefined) write(folder, JSON.parse(readDraft(draft, cache, folder)) as WholeDraft);
  const whole = made?.products ?? cache.keep(STEP, key, {}, folder, [FILE]).products;
  return [...products.filter((product) => product !== draft), ...whole];
}

function readDraft(draft: Product, cache: Cache, folder: string): string {
  cache.place(draft, folder);
  const text = readFileSync(join(folder, FILE), 'utf8');
  rmSync(join(folder, FILE));
  return text;
}

function write(folder: string, { whole, ids }: WholeDraft): void {
  const file = openSync(join(folder, FILE), 'wx');
  try {
    for (const piece of wholeJson(whole, datasOf(folder, ids))) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}

function* datasOf(folder: string, ids: readonly string[]): Generator<string> {
  for (const id of ids) yield readFileSync(join(folder, 'evaluations', id, 'data.json'), 'utf8');
}
