import { readFileSync, writeFileSync } from 'node:fs';
import { type Cache, openCache, type Product } from './cache.ts';
import { digestOf } from './digest.ts';

/** How a run of Astro leaves out lists and comparisons whose rows haven't changed. */
export interface KeptLists {
  /** Folders of the caches that may have them. */
  readonly caches: readonly [string, ...string[]];
  /** Of what all pages show: code, site, address. */
  readonly frame: string;
  /** Where the run notes what it found, for the build. */
  readonly note: string;
}

/** A page that Astro could make; `cacheKey` says what its rows are. */
interface Path {
  readonly pathname: string;
  readonly cacheKey?: string | undefined;
}

interface Noted {
  readonly file: string;
  readonly key: string;
  readonly kept: boolean;
}

const STEP = 'lists';

/** The pages that are to be made: those without a key, and those whose like is in no cache. */
export function unmade<P extends Path>(paths: readonly P[], { caches: [own, ...others], frame, note }: KeptLists): P[] {
  const cache = openCache(own, others);
  const noted = paths.map(({ pathname, cacheKey }): Noted | undefined => {
    if (cacheKey === undefined) return undefined;
    const key = digestOf([frame, pathname, cacheKey]);
    return { file: fileOf(pathname), key, kept: cache.find(STEP, key) !== undefined };
  });
  writeFileSync(note, JSON.stringify(noted.filter((each) => each !== undefined)));
  return paths.filter((_, index) => noted[index]?.kept !== true);
}

/** Keeps the pages that were made below a folder. Returns them with those that were left out. */
export function keepLists(folder: string, note: string, cache: Cache): readonly Product[] {
  const noted: readonly Noted[] = JSON.parse(readFileSync(note, 'utf8'));
  return noted.flatMap(({ file, key, kept }) => {
    const made = kept ? cache.find(STEP, key) : cache.keep(STEP, key, {}, folder, [file]);
    return made?.products ?? [];
  });
}

function fileOf(pathname: string): string {
  return `${pathname.replace(/^\/|\/$/g, '')}/index.html`;
}
