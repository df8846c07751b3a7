import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { contentDigest, readContent } from '../archive/content-digest.ts';
import { filesBelow } from '../archive/files-below.ts';
import { type Collections, collect } from '../content/collections.ts';
import type { Trace } from '../trace.ts';
import type { Cache, Made, Product } from './cache.ts';
import { reportDigest } from './copies.ts';
import type { Digest } from './digest.ts';
import { type KeptLists, keepLists } from './kept-lists.ts';
import { lanes } from './lanes.ts';
import type { SiteOrder } from './order.ts';
import { type PageInputs, type PageKeys, pageKeys } from './page-keys.ts';
import { partOf } from './parts.ts';
import { makeProgram, type Program, type SiteSettings } from './program.ts';
import { type Renderer, startRenderer } from './render-pages.ts';

export interface PagesRequest extends PageInputs {
  /** Ids of the evaluations whose pages are wanted. */
  readonly made: ReadonlySet<string>;
  /** Whether the pages of the archive as a whole are wanted; a shard makes those of its evaluations only. */
  readonly whole: boolean;
  /** A folder of this build alone. */
  readonly work: string;
  /** A process that waits to make pages. */
  readonly renderer?: Renderer | undefined;
  readonly onStep: (done: number) => void;
  readonly trace: Trace;
}

export interface Pages {
  readonly products: readonly Product[];
  /** Of each evaluation that has pages here. */
  readonly facts: ReadonlyMap<string, PageFacts>;
  /** Ids of the evaluations whose pages were made now. */
  readonly fresh: readonly string[];
}

/** Pages in the making. Those of evaluations are ready to print while lists and comparisons are still made. */
export interface PagesAtWork {
  /** So many evaluations get new pages. */
  readonly fresh: number;
  /** Of evaluations whose pages were made before. */
  readonly kept: readonly Product[];
  readonly evaluations: Promise<Pages>;
  /** Everything else; it ends in any case before the folder of the build may go. */
  readonly others: Promise<readonly Product[]>;
}

/** What later steps need to know of the page of an evaluation, without reading it again. */
export interface PageFacts {
  /** Of the part that is printed. */
  readonly report: Digest;
  /** Of what the evaluation says, as its colophon begins to tell. */
  readonly content: Digest;
}

/** Evaluations that one process renders at most: what it keeps of them goes at its end. */
const BATCH = 250;

/** To start a process takes as long as to render so many evaluations. */
const WORTH_A_PROCESS = 20;

const STEP = 'pages';

type Found = Map<string, Made<PageFacts | undefined>>;

/** Starts to make the pages and data of an archive, and takes from the cache what was made before. */
export async function startPages(request: PagesRequest, cache: Cache): Promise<PagesAtWork> {
  const { code, content, base, work, trace } = request;
  const keys = pageKeys(request);
  const wanted = wantedParts(keys, request);
  const found: Found = new Map();
  for (const [part, key] of wanted) {
    const made = cache.find<PageFacts | undefined>(STEP, key);
    if (made) found.set(part, made);
  }
  const missing = [...wanted.keys()].filter((part) => !found.has(part));
  const program = await trace.span('网页程序', () => makeProgram({ code, content, base, work }, cache));
  const { pages, lists } = startBatches(missing, { request, wanted, keys, program, cache, found });
  const productsOf = (are: (part: string) => boolean) =>
    [...wanted.keys()].filter(are).flatMap((part) => found.get(part)?.products ?? []);
  const shared = request.whole ? program.shared : [];
  return {
    fresh: missing.filter(isEvaluation).length,
    kept: productsOf(isEvaluation),
    evaluations: pages.then(() => ({
      products: productsOf(isEvaluation),
      facts: new Map([...found].flatMap(([part, { facts }]) => (facts ? [[part, facts] as const] : []))),
      fresh: missing.filter(isEvaluation),
    })),
    others: lists.then(() => [...shared, ...productsOf((part) => !isEvaluation(part))]),
  };
}

/** Starts what is missing, in processes of their own, a few at once. */
function startBatches(missing: readonly string[], setting: Omit<Batch, 'parts' | 'work'>) {
  const { request, found } = setting;
  const { lists, evaluations } = batchesOf(missing);
  const onLane = lanes(availableParallelism());
  const start = (parts: readonly string[], index: number, first?: Pick<Batch, 'renderer' | 'onEvaluations'>) =>
    onLane(async (lane) => {
      const batch = { ...setting, ...first, parts, work: join(request.work, `site-${index}`) };
      await request.trace.lane(lane).span('生成网页', () => makeBatch(batch), { parts: parts.length });
      request.onStep([...found.keys()].filter(isEvaluation).length);
    });
  // A few evaluations come first: they are to be printed. Many take as long as the lists, which are better made beside.
  if (evaluations.length <= 1) {
    const { promise: rendered, resolve: onEvaluations } = Promise.withResolvers<void>();
    const first = { renderer: request.renderer, onEvaluations };
    const all = missing.length === 0 ? Promise.resolve() : start([...evaluations, ...lists].flat(), 0, first);
    return { pages: Promise.race([rendered, all]), lists: all };
  }
  const startLists = Promise.all(lists.map((parts, index) => start(parts, index)));
  const startPages = Promise.all(evaluations.map((parts, index) => start(parts, lists.length + index)));
  return { pages: startPages, lists: startLists };
}

function isEvaluation(part: string): boolean {
  return part.includes('/');
}

interface Batch {
  readonly request: PagesRequest;
  readonly parts: readonly string[];
  readonly wanted: ReadonlyMap<string, Digest>;
  readonly keys: PageKeys;
  readonly program: Program;
  readonly cache: Cache;
  /** Takes what is made. */
  readonly found: Found;
  /** A folder of this batch alone. */
  readonly work: string;
  /** A process that waits for it. */
  readonly renderer?: Renderer | undefined;
  /** Is told when its evaluations are kept, while its lists are still made. */
  readonly onEvaluations?: (() => void) | undefined;
}

/** Renders some parts, and keeps each. */
async function makeBatch(batch: Batch): Promise<void> {
  const { request, parts, keys, program, cache, work, renderer = startRenderer(program, settingsOf(request)) } = batch;
  const keptLists: KeptLists = { caches: cache.folders, frame: keys.frame, note: join(work, 'lists.json') };
  mkdirSync(work, { recursive: true });
  const order = { ...orderOf(request, parts, keys), lists: keptLists };
  const { folder, evaluations, all } = renderer.render(order, work);
  try {
    await evaluations;
    keepParts(batch, folder, parts.filter(isEvaluation));
    batch.onEvaluations?.();
  } finally {
    // Whatever fails, nobody writes any more when the folder goes.
    await all;
  }
  const lists = parts.includes('archive') ? keepLists(folder, keptLists.note, cache) : [];
  keepParts(
    batch,
    folder,
    parts.filter((part) => !isEvaluation(part)),
    lists,
  );
  rmSync(work, { recursive: true });
}

/** @param lists what of the archive as a whole is kept already */
function keepParts(
  { request, wanted, cache, found }: Batch,
  folder: string,
  parts: readonly string[],
  lists: readonly Product[] = [],
): void {
  const known = new Set(lists.map(({ path }) => path));
  const paths = filesBelow(folder).filter((path) => !known.has(path));
  const files = Map.groupBy(paths, (path) => nameOf(partOf(path)));
  for (const part of parts) {
    const facts = isEvaluation(part) ? factsOf(part, folder, request) : undefined;
    const more = part === 'archive' ? lists : [];
    found.set(part, cache.keep(STEP, wanted.get(part) ?? '', facts, folder, files.get(part) ?? [], more));
  }
}

function factsOf(id: string, folder: string, { content, viewer }: PagesRequest): PageFacts {
  const read = (name: string) => readFileSync(join(folder, 'evaluations', id, name), 'utf8');
  return {
    report: reportDigest(read('index.html')),
    content: contentDigest(readContent(content, id, viewer.audience, read('data.json'))),
  };
}

function settingsOf({ content, base, viewer: { audience, day } }: PagesRequest): SiteSettings {
  return { content, base, audience, day };
}

/** The parts that are wanted, each with the digest of all that it is made from. */
function wantedParts(keys: PageKeys, { made, whole }: PagesRequest): ReadonlyMap<string, Digest> {
  const evaluations = [...keys.evaluations].filter(([id]) => made.has(id));
  return new Map(whole ? [...evaluations, ['archive', keys.archive], ['help', keys.help]] : evaluations);
}

/** What is made in one process each. */
function batchesOf(parts: readonly string[]): Record<'lists' | 'evaluations', readonly (readonly string[])[]> {
  const lists = parts.filter((part) => !isEvaluation(part));
  const evaluations = parts.filter(isEvaluation);
  const wanted = Math.min(availableParallelism(), Math.ceil(evaluations.length / WORTH_A_PROCESS));
  const count = Math.max(wanted, Math.ceil(evaluations.length / BATCH));
  const size = Math.ceil(evaluations.length / count);
  const batches = Array.from({ length: count }, (_, index) => evaluations.slice(index * size, (index + 1) * size));
  return { lists: lists.length === 0 ? [] : [lists], evaluations: batches };
}

function nameOf(part: ReturnType<typeof partOf>): string {
  return typeof part === 'string' ? part : part.evaluation;
}

function orderOf(
  { shown, history, provenances, surroundings, viewer, volumes }: PagesRequest,
  parts: readonly string[],
  { chains }: PageKeys,
): SiteOrder {
  const rendered = new Set(parts);
  const collections = collect({ ...surroundings, entries: shown }, viewer);
  const archive = rendered.has('archive');
  return {
    collections: withBodies(collections, rendered, archive),
    published: [...viewer.published],
    digests: archive ? Object.fromEntries(chains) : {},
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
