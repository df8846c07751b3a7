import { existsSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Digest, digest } from './digest.ts';
import { linkInto, linkOrCopy, writeWhole } from './files.ts';
import { moveFolder } from './spare.ts';

/** A file that a step made, by its path in the archive. */
export interface Product {
  readonly path: string;
  readonly sha256: Digest;
  readonly bytes: number;
  /** When it was first made, seconds since 1970: a later time says that somebody wrote to it. */
  readonly written: number;
}

/** What a step made: its files, and what it found out on the way. */
export interface Made<Facts> {
  readonly products: readonly Product[];
  readonly facts: Facts;
}

/**
 * What earlier builds made, by the digest of everything that it was made from.
 *
 * A folder of plain files, each under a name that its content gives and written whole: builds may share it, at once and
 * on several machines; to delete it costs time and nothing else.
 */
export interface Cache {
  /** Its folder, and the others that are read. */
  readonly folders: readonly [string, ...string[]];
  /** What a step made of these inputs; nothing when it never ran, or when a file of it is gone or was changed. */
  find<Facts>(step: string, key: Digest): Made<Facts> | undefined;
  /** Whether a step was run with these inputs, without looking at what it made. */
  has(step: string, key: Digest): boolean;
  /** Keeps what a step made: `paths` below `folder`, facts that JSON can hold, and products that are kept already. */
  keep<Facts>(
    step: string,
    key: Digest,
    facts: Facts,
    folder?: string,
    paths?: readonly string[],
    products?: readonly Product[],
  ): Made<Facts>;
  /** Puts a product below a folder, under its path. */
  place(product: Product, folder: string): void;
  /** Puts products below a folder, where `spare`, an older archive, may have whole folders of them. */
  placeAll(products: readonly Product[], folder: string, spare?: string): void;
  /** Puts all that this build found or kept into another cache folder. */
  handOver(to: string): void;
}

/** `others` are only read: what shards have made. */
export function openCache(folder: string, others: readonly string[] = []): Cache {
  const folders = [folder, ...others] as const;
  const used = new Map<string, { readonly home: string; readonly products: readonly Product[] }>();
  const use = (home: string, step: string, key: Digest, made: Made<unknown>) => {
    used.set(recordFile('', step, key), { home, products: made.products });
    return made as never;
  };
  const place: Cache['place'] = ({ path, sha256 }, to) => {
    const home = folders.find((each) => existsSync(contentFile(each, sha256))) ?? folder;
    linkInto(contentFile(home, sha256), join(to, path));
  };
  return {
    folders,
    find: (step, key) => {
      for (const home of folders) {
        const made = found(home, step, key);
        if (made !== undefined) return use(home, step, key, made);
      }
      return undefined;
    },
    has: (step, key) => folders.some((home) => existsSync(recordFile(home, step, key))),
    keep: (step, key, facts, from = '', paths = [], products = []) => {
      const made = { products: [...products, ...paths.map((path) => keepFile(folder, from, path))], facts };
      writeWhole(recordFile(folder, step, key), sealed(made));
      return use(folder, step, key, made);
    },
    place,
    placeAll: (products, to, spare) => {
      for (const [below, here] of Map.groupBy(products, ({ path }) => posix.dirname(path))) {
        const names = here.map(({ path }) => posix.basename(path));
        if (spare !== undefined) moveFolder(join(spare, below), join(to, below), names);
        for (const product of here) place(product, to);
      }
    },
    handOver: (to) => {
      for (const [record, { home, products }] of used) {
        for (const { sha256 } of products) linkOrCopy(contentFile(home, sha256), contentFile(to, sha256));
        linkOrCopy(join(home, record), join(to, record));
      }
    },
  };
}

function recordFile(folder: string, step: string, key: Digest): string {
  return join(folder, 'made', step, key.slice(0, 2), `${key}.json`);
}

function contentFile(folder: string, sha256: Digest): string {
  return join(folder, 'files', sha256.slice(0, 2), sha256);
}

function found(folder: string, step: string, key: Digest): Made<unknown> | undefined {
  const made = unsealed(recordFile(folder, step, key));
  return made?.products.every((product) => isWhole(folder, product)) ? made : undefined;
}

/** Length of a digest and its line end. */
const SEAL = 65;

/** A record starts with its own digest: one that was cut or changed is none. */
function sealed(made: Made<unknown>): string {
  const text = JSON.stringify(made);
  return `${digest(text)}\n${text}`;
}

function unsealed(file: string): Made<unknown> | undefined {
  const text = readIfThere(file);
  if (text === undefined || digest(text.slice(SEAL)) !== text.slice(0, SEAL - 1)) return undefined;
  return JSON.parse(text.slice(SEAL)) as Made<unknown>;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** As long as size and time stand, nobody wrote to a kept file; otherwise it is hashed again, and dropped when it differs. */
function isWhole(folder: string, { sha256, bytes, written }: Product): boolean {
  const file = contentFile(folder, sha256);
  const state = statSync(file, { throwIfNoEntry: false });
  if (state === undefined) return false;
  if (state.size === bytes && seconds(state.mtimeMs) === written) return true;
  if (digest(readFileSync(file)) !== sha256) {
    rmSync(file);
    return false;
  }
  utimesSync(file, written, written);
  return true;
}

/** Content that is there already stays: other records know its time. */
function keepFile(folder: string, from: string, path: string): Product {
  const content = readFileSync(join(from, path));
  const sha256 = digest(content);
  const file = contentFile(folder, sha256);
  const there = statSync(file, { throwIfNoEntry: false });
  const written = there && digest(readFileSync(file)) === sha256 ? seconds(there.mtimeMs) : seconds(Date.now());
  if (there === undefined || seconds(there.mtimeMs) !== written) linkOrCopy(join(from, path), file);
  utimesSync(file, written, written);
  return { path, sha256, bytes: content.length, written };
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
