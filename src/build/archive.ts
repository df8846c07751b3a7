import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { historyById, readHistory } from '../archive/history.ts';
import { readProvenances } from '../archive/provenance.ts';
import { publish, stagingFolder } from '../archive/publish.ts';
import { sign } from '../archive/signature.ts';
import { isShownTo } from '../domain/audience.ts';
import { type Diagnostic, isError } from '../domain/diagnostic.ts';
import type { Audience } from '../domain/evaluation.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { Site } from '../domain/site.ts';
import { type FaceFiles, facesOf } from '../print/faces.ts';
import type { Trace } from '../trace.ts';
import { assertFit, assertVolumes, Unmet, wantedOf } from './asked.ts';
import { type Cache, openCache } from './cache.ts';
import { codeDigests } from './code.ts';
import { type Copy, type CopyOptions, isMissing } from './copies.ts';
import { digest, digestOf } from './digest.ts';
import { type EarlyRenderer, earlyRenderer } from './early-renderer.ts';
import { finish } from './finish.ts';
import { withLock } from './lock.ts';
import { type Production, produce } from './produce.ts';
import type { Shard } from './shard.ts';
import { putAside, takeSpare } from './spare.ts';
import { noteStanding, standing, standingKey } from './standing.ts';
import { type Survey, type Surveyed, survey } from './survey.ts';
import { workFolder } from './work-folder.ts';

/** What is to be built, and where to. */
export interface ArchiveRequest {
  readonly content: string;
  readonly out: string;
  readonly base: string;
  readonly audience: Audience;
  /** ISO; evaluations that are released later stay out of public builds. */
  readonly day: string;
  /** Id of the only evaluation that is wanted. */
  readonly only?: string;
  readonly copies: Omit<CopyOptions, 'conformance' | 'base' | 'fonts'>;
  /** Volumes to bind from the copies, as `volumeOf` reads them. */
  readonly volumes: readonly string[];
  /** Where results are kept between builds. */
  readonly cache: string;
  /** File of the SSH key that signs the list of hashes. */
  readonly signingKey?: string;
  /** Makes the evaluations of this shard only, for a later join. */
  readonly shard?: Shard;
  /** Folders of shards that were made elsewhere. */
  readonly joined: readonly string[];
  /** Publishes the others when some can't be. */
  readonly keepGoing: boolean;
  /** Notes where the time goes. */
  readonly trace: Trace;
}

/** Is told what goes on. */
export interface Watcher {
  readonly stage: (name: string, total?: number) => void;
  readonly step: (done: number) => void;
  readonly faults: (diagnostics: readonly Diagnostic[]) => void;
}

export interface Outcome {
  /** What was published; nothing when faults kept it from being. */
  readonly manifest?: Manifest;
  readonly diagnostics: readonly Diagnostic[];
  /** What was made before and taken from the cache: evaluations that were read, their pages, their copies. */
  readonly reused: { readonly read: number; readonly pages: number; readonly copies: number };
  /** The fonts that copies print in. */
  readonly faces: FaceFiles;
  /** Ids of evaluations that are not in the archive because of faults. */
  readonly missing: readonly string[];
}

/**
 * Builds an archive and puts it in the place of the last one, whole or not at all.
 *
 * @throws Locked, ForeignFolder, Unmet, BrowserNotFound.
 */
export async function buildArchive(request: ArchiveRequest, watcher: Watcher): Promise<Outcome> {
  const { out, cache } = request;
  mkdirSync(dirname(out), { recursive: true });
  return withLock(join(dirname(out), `.${basename(out)}-lock`), async () => {
    const folders = [stagingFolder(out), workFolder(cache)] as const;
    const kept = openCache(cache, request.joined);
    const code = codeDigests();
    const early = earlyRenderer({ ...request, code: code.pages }, kept);
    try {
      return await build(request, { folders, cache: kept, code, early }, watcher);
    } catch (error) {
      throw isFull(error) ? new Unmet(FULL) : error;
    } finally {
      early.end();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    }
  });
}

const FULL =
  '磁盘空间不够。没有发布任何内容，上次发布的档案没有改动；腾出空间，或用 --cache、--out 指到别的磁盘后再运行';

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
}

interface Means {
  /** Where the finished files go, and one of this build alone; both go at its end. */
  readonly folders: readonly [staging: string, work: string];
  readonly cache: Cache;
  readonly code: Production['code'];
  readonly early: EarlyRenderer;
}

async function build(
  request: ArchiveRequest,
  { folders, cache, code, early }: Means,
  watcher: Watcher,
): Promise<Outcome> {
  const { content, trace } = request;
  const [staging, work] = folders;
  watcher.stage('检查');
  const found = await trace.span('检查', () => survey(content, process.cwd(), cache, code.survey, early.start));
  watcher.faults(found.diagnostics);
  const faces = facesOf(found.surroundings.site?.fonts, content);
  const reused = { read: found.reused, pages: 0, copies: 0 };
  const nothing = { diagnostics: found.diagnostics, reused, faces, missing: [] };
  if (found.diagnostics.some(isError) && !(request.keepGoing && isPartial(found))) return nothing;

  const production = productionOf(request, found, { code, faces, folder: staging, work });
  const { wanted } = production;
  assertVolumes(request.volumes, production.published);
  assertFit(request.joined, production);
  const key = await standingKey(production, request.out);
  const plain = isPlain(request) && !found.diagnostics.some(isError);
  const stands = plain ? standing(key, request.out, cache) : undefined;
  if (stands) {
    const { manifest, faults } = stands;
    const [diagnostics, count] = [[...found.diagnostics, ...faults], wanted.length];
    watcher.faults(faults);
    return { ...nothing, manifest, diagnostics, reused: { ...reused, pages: count, copies: count } };
  }
  const all = { ...production, spare: takeSpare(request.cache, request.out, work), takeRenderer: early.take };
  const { produced, published: left, faults } = await produceMost(all, cache, request.keepGoing, watcher);
  if (produced === undefined) return { ...nothing, diagnostics: faults };
  watcher.stage('清单');
  const manifest = await trace.span('清单', () => finish({ ...production, published: left }, produced, cache));
  if (request.signingKey !== undefined && request.shard === undefined) sign(staging, request.signingKey);
  await trace.span('发布', () => publish(staging, request.out, (old) => putAside(old, request.cache, request.out)));
  if (plain && left.length === wanted.length) noteStanding(key, request.out, faults, cache);
  const copies = produced.copies.filter(({ reused }) => reused).length;
  return {
    manifest,
    diagnostics: [...found.diagnostics, ...faults],
    reused: { ...reused, pages: produced.reusedPages, copies },
    faces,
    missing: [...found.unread, ...wanted.filter((each) => !left.includes(each)).map(({ evaluation }) => evaluation.id)],
  };
}

/** All that the archive is made of, with the evaluations that were asked for: those with faults among them aren't published. */
function productionOf(
  request: ArchiveRequest,
  found: Survey,
  given: Pick<Production, 'code' | 'faces' | 'folder' | 'work'>,
): Production & { readonly wanted: readonly Surveyed[] } {
  const { content, audience, day, trace, volumes, shard } = request;
  const shown = found.evaluations.filter(({ evaluation }) => isShownTo(audience, evaluation, day));
  const wanted = wantedOf(shown, request);
  const history = readHistory(content);
  const evaluations = wanted.map(({ evaluation }) => evaluation);
  return {
    ...given,
    content,
    trace,
    survey: found,
    viewer: { audience, day },
    shown,
    wanted,
    published: wanted.filter(({ faulty }) => !faulty),
    volumes,
    shard,
    copies: copyOptions(request, found.surroundings.site),
    history: historyById(history),
    provenances: readProvenances(content, history, evaluations),
  };
}

function copyOptions({ copies, base, content }: ArchiveRequest, site: Site | undefined): CopyOptions {
  const own = Object.entries(site?.fonts ?? {});
  const fonts = own.map(([role, file]) => digestOf([role, digest(readFileSync(resolve(content, file)))]));
  return { ...copies, base, fonts, conformance: site?.pdf ?? 'archival' };
}

/** One whole archive, without anything that its content doesn't tell. */
function isPlain({ shard, joined, signingKey }: ArchiveRequest): boolean {
  return shard === undefined && joined.length === 0 && signingKey === undefined;
}

/** Whether all errors are those of single evaluations, so that the others can go on without them. */
function isPartial({ diagnostics, evaluations, unread }: Survey): boolean {
  const own = new Set([...evaluations.map(({ manuscript }) => manuscript.file), ...unread]);
  return (
    diagnostics.filter(isError).every(({ place }) => own.has(place.file)) && evaluations.some(({ faulty }) => !faulty)
  );
}

/** Produces again without the evaluations that can't be, until all others can: what was made is in the cache by then. */
async function produceMost(production: Production, cache: Cache, keepGoing: boolean, watcher: Watcher) {
  let published = production.published;
  for (;;) {
    const produced = await produce({ ...production, published }, cache, watcher);
    const faults = [...produced.copies, ...produced.volumes].flatMap(({ diagnostics }) => diagnostics);
    watcher.faults(faults);
    if (produced.volumes.some(({ product }) => product === undefined)) return { published, faults };
    const missing = produced.copies.filter(isMissing);
    if (missing.length === 0) return { produced, published, faults };
    if (!keepGoing) return { published, faults: assertAuthors(missing, faults) };
    const gone = new Set(missing.map(({ id }) => id));
    published = published.filter(({ evaluation }) => !gone.has(evaluation.id));
    rmSync(production.folder, { recursive: true });
    mkdirSync(production.folder);
  }
}

/** Faults of authors are told one by one; what no author can mend ends the build. */
function assertAuthors(missing: readonly Copy[], faults: readonly Diagnostic[]): readonly Diagnostic[] {
  const failures = missing.filter(({ failure }) => failure !== undefined);
  if (failures.length === 0) return faults;
  const full = failures.find(({ failure }) => isFull(failure));
  if (full) throw full.failure;
  const lines = failures.map(({ id, failure }) => `  ${id}：${failure?.message}`);
  throw new Unmet(`有 ${failures.length} 份没有打印出来：\n${lines.join('\n')}`);
}
