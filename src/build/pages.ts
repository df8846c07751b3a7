import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../archive/files-below.ts';
import { type Collections, collect } from '../content/collections.ts';
import type { Trace } from '../trace.ts';
import { runAstro } from './astro.ts';
import type { Cache, Product } from './cache.ts';
import type { Digest } from './digest.ts';
import { completeLists, type KeptLists } from './kept-lists.ts';
import type { SiteOrder } from './order.ts';
import { type PageInputs, type PageKeys, pageKeys } from './page-keys.ts';
import { isPicture, partOf } from './parts.ts';

export interface PagesRequest extends PageInputs {
  /** Ids of the evaluations whose pages are wanted. */
  readonly made: ReadonlySet<string>;
  /** Whether the pages of the archive as a whole are wanted; a shard makes those of its evaluations only. */
  readonly whole: boolean;
  /** A folder of this build alone. */
  readonly work: string;
  readonly onStep: (done: number) => void;
  readonly trace: Trace;
}

export interface Pages {
  readonly products: readonly Product[];
  /** Ids of the evaluations whose pages were made now. */
  readonly fresh: readonly string[];
}

/**
 * Evaluations that one run of Astro renders. Bundling their bodies takes about 1 MB each; starting a run takes 3 s.
 */
const BATCH = 250;

const STEP = 'pages';

/** Makes the pages and data of an archive, and takes from the cache what was made before. */
export async function makePages(request: PagesRequest, cache: Cache): Promise<Pages> {
  const keys = pageKeys(request);
  const wanted = wantedParts(keys, request);
  const products = new Map<string, readonly Product[]>();
  for (const [part, key] of wanted) {
    const made = cache.find(STEP, key);
    if (made) products.set(part, made.products);
  }
  const missing = [...wanted.keys()].filter((part) => !products.has(part));
  for (const [index, parts] of runsOf(missing).entries()) {
    const work = join(request.work, `site-${index}`);
    const lists = { caches: cache.folders, frame: keys.frame, note: join(work, 'lists.json') };
    const folder = await run(request, parts, lists, work);
    if (parts.includes('archive')) completeLists(folder, lists.note, cache);
    const files = filesByPart(folder);
    for (const part of parts) {
      products.set(part, cache.keep(STEP, wanted.get(part) ?? '', {}, folder, files.get(part) ?? []).products);
    }
    rmSync(work, { recursive: true });
    request.onStep(Math.min(products.size, request.made.size));
  }
  const all = [...wanted.keys()].flatMap((part) => products.get(part) ?? []);
  return { products: all, fresh: missing.filter((part) => request.made.has(part)) };
}

async function run(request: PagesRequest, parts: readonly string[], lists: KeptLists, work: string): Promise<string> {
  const { content, base, viewer, trace } = request;
  const settings = { content, base, audience: viewer.audience, day: viewer.day };
  const order = { ...orderOf(request, parts), lists };
  return trace.span('生成网页', () => runAstro(order, settings, work), { parts: parts.length });
}

/** The parts that are wanted, each with the digest of all that it is made from. */
function wantedParts(keys: PageKeys, { made, whole }: PagesRequest): ReadonlyMap<string, Digest> {
  const evaluations = [...keys.evaluations].filter(([id]) => made.has(id));
  return new Map(whole ? [...evaluations, ['archive', keys.archive], ['help', keys.help]] : evaluations);
}

/** Few parts are made in one run; of many, each batch of evaluations has one and the lists have one. */
function runsOf(parts: readonly string[]): readonly (readonly string[])[] {
  if (parts.length <= BATCH) return parts.length === 0 ? [] : [parts];
  const lists = parts.filter((part) => !part.includes('/'));
  const evaluations = parts.filter((part) => part.includes('/'));
  const batches = Array.from({ length: Math.ceil(evaluations.length / BATCH) }, (_, index) =>
    evaluations.slice(index * BATCH, (index + 1) * BATCH),
  );
  return lists.length === 0 ? batches : [...batches, lists];
}

/** The files that a run made, by the part that they belong to. */
function filesByPart(folder: string): ReadonlyMap<string, readonly string[]> {
  const files = filesBelow(folder);
  const pictures = files.filter(isPicture);
  const parts = Map.groupBy(
    files.filter((path) => !isPicture(path)),
    (path) => nameOf(partOf(path)),
  );
  for (const [part, own] of parts) own.push(...shownIn(folder, own, part.includes('/') ? pictures : []));
  return parts;
}

/** The pictures that a page names. */
function shownIn(folder: string, files: readonly string[], pictures: readonly string[]): string[] {
  if (pictures.length === 0) return [];
  const text = files
    .filter((path) => path.endsWith('.html'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('');
  return pictures.filter((path) => text.includes(encodeURI(path)) || text.includes(path));
}

function nameOf(part: ReturnType<typeof partOf>): string {
  return typeof part === 'string' ? part : part.evaluation;
}

function orderOf(
  { shown, history, provenances, surroundings, viewer, volumes }: PagesRequest,
  parts: readonly string[],
): SiteOrder {
  const rendered = new Set(parts);
  const collections = collect({ ...surroundings, entries: shown }, viewer);
  const archive = rendered.has('archive');
  return {
    collections: withBodies(collections, rendered, archive),
    published: [...viewer.published],
    history: Object.fromEntries([...history].filter(([id]) => rendered.has(id))),
    volumes,
    provenances: Object.fromEntries([...provenances].filter(([id]) => rendered.has(id))),
    archive,
    help: rendered.has('help'),
  };
}

/** Lists need the data of all evaluations; a page that of its relatives too. Bodies are for those that are rendered. */
function withBodies(collections: Collections, rendered: ReadonlySet<string>, all: boolean): Collections {
  const relatives = new Set(
    collections.evaluations
      .filter(({ id }) => rendered.has(id))
      .flatMap(({ data: { series, successor } }) => [series, successor]),
  );
  const evaluations = collections.evaluations
    .filter(
      ({ id, data }) =>
        all || rendered.has(id) || relatives.has(id) || (data['series'] !== undefined && relatives.has(data['series'])),
    )
    .map(({ id, data, file }) => ({ id, data, ...(rendered.has(id) && file ? { file } : {}) }));
  return { ...collections, evaluations };
}
