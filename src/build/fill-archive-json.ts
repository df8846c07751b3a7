import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArchiveDraft, archiveJson } from '../archive/archive-json.ts';
import type { Cache, Product } from './cache.ts';
import { type Digest, digestOf } from './digest.ts';

const STEP = 'archive-json';
const FILE = 'archive.json';

/**
 * Puts the data of all evaluations into the draft of `archive.json` that the pages leave: they stand in the folder already,
 * and to derive them again takes as long as all lists together.
 *
 * @param products of all pages, in their places below the folder
 * @returns these, with the file in place of its draft
 */
export function fillArchiveJson(
  folder: string,
  products: readonly Product[],
  code: Digest,
  cache: Cache,
): readonly Product[] {
  const draft = products.find(({ path }) => path === FILE);
  if (draft === undefined) return products;
  const datas = products.filter(({ path }) => path.endsWith('/data.json'));
  const key = digestOf([code, draft.sha256, datas.map(({ path, sha256 }) => `${path} ${sha256}`).sort()]);
  const kept = cache.find(STEP, key);
  const text = kept ? '' : readFileSync(join(folder, FILE), 'utf8');
  // What stands there is the cache's own file: it must not be written to.
  rmSync(join(folder, FILE));
  for (const product of kept?.products ?? []) cache.place(product, folder);
  if (!kept) write(folder, JSON.parse(text) as ArchiveDraft);
  const { products: filled } = kept ?? cache.keep(STEP, key, {}, folder, [FILE]);
  return [...products.filter((product) => product !== draft), ...filled];
}

/** Bytes that are written at once. */
const ENOUGH = 4_000_000;

function write(folder: string, { head, ids }: ArchiveDraft): void {
  const file = openSync(join(folder, FILE), 'wx');
  // Not `writeSync`, which may write a part of what it is given when the disk is nearly full.
  const flush = (pieces: readonly Buffer[]) => writeFileSync(file, Buffer.concat(pieces));
  try {
    let [pieces, bytes]: [Buffer[], number] = [[], 0];
    for (const piece of archiveJson(head, datasOf(folder, ids))) {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes < ENOUGH) continue;
      flush(pieces);
      [pieces, bytes] = [[], 0];
    }
    flush(pieces);
  } finally {
    closeSync(file);
  }
}

function* datasOf(folder: string, ids: readonly string[]): Generator<Buffer> {
  for (const id of ids) yield readFileSync(join(folder, 'evaluations', id, 'data.json'));
}
