import type { FileChange } from '../archive/history.ts';
import type { Viewer } from '../content/collections.ts';
import type { Trace } from '../trace.ts';
import type { Watcher } from './archive.ts';
import type { Cache, Product } from './cache.ts';
import type { Step } from './code.ts';
import { type Copy, type CopyOptions, makeCopies } from './copies.ts';
import type { Digest } from './digest.ts';
import { makePages, type PagesRequest } from './pages.ts';
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
  readonly trace: Trace;
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
export async function produce(production: Production, cache: Cache, watcher: Watcher): Promise<Produced> {
  const { published, shard, folder, trace } = production;
  const made = shard ? ofShard(published, shard) : published;
  watcher.stage('网页和数据', made.length);
  const pages = await trace.span('网页和数据', () => makePages(pagesRequest(production, made, watcher), cache));
  await trace.span('放置', () => {
    for (const product of pages.products) cache.place(product, folder);
  });
  watcher.stage('正式打印件', made.length);
  const copies = await trace.span('正式打印件', () =>
    makeCopies(
      {
        code: production.code.copies,
        entries: made,
        root: folder,
        pages: pages.products,
        options: production.copies,
        onStep: watcher.step,
        trace,
      },
      cache,
    ),
  );
  const products = [...pages.products, ...copies.flatMap(({ product }) => product ?? [])];
  return { products, copies, reusedPages: made.length - pages.fresh.length };
}

function pagesRequest(production: Production, made: readonly Surveyed[], { step }: Watcher): PagesRequest {
  const { content, survey, viewer, shown, published, shard, copies, history, code, work, trace } = production;
  return {
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
    trace,
    onStep: step,
  };
}
