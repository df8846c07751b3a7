import { join } from 'node:path';
import type { FileChange } from '../archive/history.ts';
import type { Provenance } from '../archive/provenance.ts';
import type { Viewer } from '../content/collections.ts';
import { volumeOf } from '../domain/volume.ts';
import type { FaceFiles } from '../print/faces.ts';
import type { Trace } from '../trace.ts';
import type { Watcher } from './archive.ts';
import type { Cache, Product } from './cache.ts';
import type { Step } from './code.ts';
import { type CopiesRequest, type Copy, type CopyOptions, isMissing, makeCopies, startPress } from './copies.ts';
import type { Digest } from './digest.ts';
import type { EarlyRenderer } from './early-renderer.ts';
import { fillArchiveJson } from './fill-archive-json.ts';
import { type Pages, type PagesAtWork, type PagesRequest, startPages } from './pages.ts';
import { makeSearch } from './search.ts';
import { ofShard, type Shard } from './shard.ts';
import type { Survey, Surveyed } from './survey.ts';
import { type BoundVolume, makeVolumes } from './volumes.ts';

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
  readonly faces: FaceFiles;
  /** Volumes to bind, as `volumeOf` reads them. */
  readonly volumes: readonly string[];
  readonly history: ReadonlyMap<string, readonly FileChange[]>;
  readonly provenances: ReadonlyMap<string, Provenance>;
  readonly code: Readonly<Record<Step, Digest>>;
  readonly trace: Trace;
  /** Where the finished files go; empty. */
  readonly folder: string;
  /** A folder of this build alone. */
  readonly work: string;
  /** An older archive, to take whole folders from. */
  readonly spare?: string | undefined;
  /** Gives a process that waits to make pages, when there is one. */
  readonly takeRenderer?: EarlyRenderer['take'];
}

export interface Produced {
  readonly products: readonly Product[];
  readonly copies: readonly Copy[];
  readonly volumes: readonly BoundVolume[];
  readonly facts: Pages['facts'];
  /** Evaluations whose pages were made before. */
  readonly reusedPages: number;
}

/** Makes pages and copies, takes from the cache what was made before, and puts all of it below the folder. */
export async function produce(production: Production, cache: Cache, watcher: Watcher): Promise<Produced> {
  const { published, shard, trace, folder, copies: options, faces } = production;
  const made = shard ? ofShard(published, shard) : published;
  watcher.stage('网页和数据', made.length);
  const atWork = await trace.span('准备网页', () => startPages(pagesRequest(production, made, watcher), cache));
  // Whatever fails, nobody writes any more when the folder goes.
  const ended = Promise.allSettled([atWork.evaluations, atWork.others]);
  const press = isEdit(atWork.fresh) ? startPress({ options, root: folder, faces }) : undefined;
  try {
    return await produceFrom(atWork, { production, made, cache, watcher, press });
  } finally {
    await press?.then((each) => each?.close());
    await ended;
  }
}

/** Of the trace, for what is made while copies print; presses have the first ones. */
const [SEARCH_LANE, DATA_LANE] = [100, 101];

interface Making {
  readonly production: Production;
  readonly made: readonly Surveyed[];
  readonly cache: Cache;
  readonly watcher: Watcher;
  readonly press: CopiesRequest['press'];
}

async function produceFrom(atWork: PagesAtWork, making: Making): Promise<Produced> {
  const { production, made, cache, watcher, press } = making;
  const { shard, folder, trace, code, copies: options, faces, spare } = production;
  const place = (products: readonly Product[]) => trace.span('放置', () => cache.placeAll(products, folder, spare));
  // Those that were made before, while others are made.
  await place(atWork.kept);
  const pages = await trace.span('网页和数据', () => atWork.evaluations);
  const kept = new Set(atWork.kept);
  await place(pages.products.filter((product) => !kept.has(product)));
  watcher.stage('正式打印件', made.length);
  const request: CopiesRequest = {
    code: code.copies,
    entries: made,
    root: folder,
    pages,
    options,
    faces,
    onStep: watcher.step,
    trace,
    press,
  };
  // The index needs the pages only, and lists need neither.
  const fillData = (products: readonly Product[]) =>
    shard
      ? products
      : trace.lane(DATA_LANE).span('全部数据', () => fillArchiveJson(folder, products, code.pages, cache));
  const [copies, search, filled] = await Promise.all([
    trace.span('正式打印件', () => makeCopies(request, cache)),
    shard
      ? []
      : trace
          .lane(SEARCH_LANE)
          .span('搜索索引', () => makeSearch({ folder, spare }, pages.products, code.search, cache)),
    atWork.others.then((products) => {
      cache.placeAll(products, folder, spare);
      return fillData([...pages.products, ...products]);
    }),
  ]);
  const printed = copies.flatMap(({ product }) => product ?? []);
  const products = [...filled, ...search, ...printed];
  const volumes = shard || copies.some(isMissing) ? [] : await bindAll(production, products, cache, watcher);
  return {
    products: [...products, ...volumes.flatMap(({ product }) => product ?? [])],
    copies,
    volumes,
    facts: pages.facts,
    reusedPages: made.length - pages.fresh.length,
  };
}

/** Where a few pages are new, the browser starts meanwhile; where many are, pages and browsers would only share the cores. */
function isEdit(fresh: number): boolean {
  return fresh > 0 && fresh <= 20;
}

/** A report that can't be published is in no volume either. */
async function bindAll(
  { volumes: asked, published, survey, content, copies, faces, code, folder, trace }: Production,
  products: readonly Product[],
  cache: Cache,
  { stage }: Watcher,
): Promise<readonly BoundVolume[]> {
  const volumes = asked.flatMap((each) => volumeOf(each, published) ?? []);
  if (volumes.length === 0) return [];
  stage('汇编', volumes.length);
  const source = join(content, 'site.yaml');
  const publisher = survey.surroundings.site?.publisher ?? '';
  const request = { volumes, code: code.copies, source, publisher, root: folder, products, options: copies, faces };
  return trace.span('汇编', () => makeVolumes(request, cache));
}

function pagesRequest(production: Production, made: readonly Surveyed[], { step }: Watcher): PagesRequest {
  const { content, survey, viewer, shown, published, shard, copies, history, provenances, code, work, trace } =
    production;
  return {
    code: code.pages,
    surroundings: survey.surroundings,
    shown,
    made: new Set(made.map(({ evaluation }) => evaluation.id)),
    viewer: { ...viewer, published: new Set(published.map(({ evaluation }) => evaluation.id)) },
    whole: shard === undefined,
    history,
    provenances,
    content,
    base: copies.base,
    volumes: production.volumes,
    work,
    renderer: production.takeRenderer?.(),
    trace,
    onStep: step,
  };
}
