import type { FileChange } from '../archive/history.ts';
import type { Viewer } from '../content/collections.ts';
import type { Watcher } from './archive.ts';
import type { Cache, Product } from './cache.ts';
import type { Step } from './code.ts';
import { type Copy, type CopyOptions, makeCopies } from './copies.ts';
import type { Digest } from './digest.ts';
import { makePages } from './pages.ts';
import { ofShard, type Shard } from './shard.ts';
import type { Survey, Surveyed } from './survey.ts';

/** What an archive, or a shard of one, is made of. */
export interface Production {
  readonly content: string;
  readonly survey: Survey;
  readonly viewer: Omit<Viewer, 'published'>;
  /** Evaluations that the audience may see. */
  readonly shown: readonly Surveyed[];
  /** Of these, the ones that have pages and copies in this archive. */
  readonly published: readonly Surveyed[];
  readonly shard: Shard | undefined;
  readonly copies: CopyOptions;
  readonly history: ReadonlyMap<string, readonly FileChange[]>;
  readonly code: Readonly<Record<Step, Digest>>;
  /** Where the finished files go; empty. */
  readonly folder: string;
  /** A folder of this build alone. */
  readonly work: string;
}

export interface Produced {
  readonly products: readonly Product[];
  readonly copies: readonly Copy[];
  /** Evaluations whose pages were made before. */
  readonly reusedPages: number;
}

/** Makes pages and copies, takes from the cache what was made before, and puts all of it below the folder. */
export async function produce(production: Production, cache: Cache, { stage, step }: Watcher): Promise<Produced> {
  const { content, survey, viewer, shown, published, shard, copies, history, code, folder, work } = production;
  const made = shard ? ofShard(published, shard) : published;
  stage('网页和数据', made.length);
  const pages = await makePages(
    {
      code: code.pages,
      surroundings: survey.surroundings,
      shown,
      made: new Set(made.map(({ evaluation }) => evaluation.id)),
      viewer: { ...viewer, published: new Set(published.map(({ evaluation }) => evaluation.id)) },
      whole: shard === undefined,
      history,
      content,
      base: copies.base,
      work,
      onStep: step,
    },
    cache,
  );
  for (const product of pages.products) cache.place(product, folder);
  stage('正式打印件', made.length);
  const request = {
    code: code.copies,
    entries: made,
    root: folder,
    pages: pages.products,
    options: copies,
    onStep: step,
  };
  const printed = await makeCopies(request, cache);
  const products = [...pages.products, ...printed.flatMap(({ product }) => product ?? [])];
  return { products, copies: printed, reusedPages: made.length - pages.fresh.length };
}
