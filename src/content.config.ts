import { defineCollection } from 'astro:content';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { type Archive, type ArchiveReading, type Entry, readArchive } from './content/read-archive.ts';
import { evaluation } from './content/schema/evaluation.ts';
import { method } from './content/schema/method.ts';
import { organisation } from './content/schema/organisation.ts';
import { rule } from './content/schema/rule.ts';
import { site } from './content/schema/site.ts';
import { isShownTo } from './domain/audience.ts';
import type { Evaluation } from './domain/evaluation.ts';

const { JIPING_CONTENT, JIPING_DAY, JIPING_AUDIENCE, JIPING_ONLY } = process.env;
const CONTENT = resolve(JIPING_CONTENT || 'content');
/** The command gives the day; without one everything counts as released. */
const DAY = JIPING_DAY || '9999-12-31';
const AUDIENCE = JIPING_AUDIENCE === 'public' ? 'public' : 'internal';

/** One read for all collections. */
const reading = read();

export const collections = {
  evaluations: defineCollection({ loader: loader(evaluations), schema: evaluation }),
  methods: defineCollection({ loader: loader(({ methods }) => [...methods.values()].map(stored)), schema: method }),
  organisations: defineCollection({
    loader: loader((archive) => [...archive.organisations.values()].map(stored)),
    schema: organisation,
  }),
  rules: defineCollection({ loader: glob({ base: rulesFolder(), pattern: '*.mdx' }), schema: rule }),
  site: defineCollection({ loader: loader((archive) => [{ id: 'site', data: { ...archive.site } }]), schema: site }),
};

/** The help pages come with Jiping; an office may keep its own. */
function rulesFolder(): string {
  const own = join(CONTENT, 'rules');
  return existsSync(own) ? own : join(process.cwd(), 'content', 'rules');
}

interface Stored {
  readonly id: string;
  readonly data: Record<string, unknown>;
  /** The MDX file whose body `render()` shows. */
  readonly file?: string;
}

/** Puts what our reader read into a collection: Astro's own readers would turn 9.620 into 9.62. */
function loader(select: (archive: Archive) => readonly Stored[]): Loader {
  return {
    name: 'jiping',
    load: async (context) => {
      await fill(context, select(archiveOf(reading)));
      context.watcher?.add(CONTENT);
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(CONTENT + sep)) void refill(context, select);
      });
    },
  };
}

/** In the live preview a fault is shown and the last good content stays. */
async function refill(context: LoaderContext, select: (archive: Archive) => readonly Stored[]): Promise<void> {
  try {
    await fill(context, select(archiveOf(read())));
  } catch (error) {
    // Every collection is read again and finds the same faults: one of them tells.
    if (context.collection === 'evaluations') context.logger.error((error as Error).message);
  }
}

async function fill({ store, config, parseData, generateDigest }: LoaderContext, entries: readonly Stored[]) {
  store.clear();
  for (const { id, data, file } of entries) {
    const entry = { id, data: await parseData({ id, data }) };
    if (file === undefined) {
      store.set({ ...entry, digest: generateDigest(data) });
      continue;
    }
    const filePath = relative(fileURLToPath(config.root), file).split(sep).join('/');
    store.set({ ...entry, filePath, deferredRender: true, digest: generateDigest(readFileSync(file, 'utf8')) });
  }
}

function read(): ArchiveReading {
  return readArchive(CONTENT, process.cwd());
}

/** `check` shows faults well and runs before every build; here they only stop it. */
function archiveOf({ archive, diagnostics }: ArchiveReading): Archive {
  const faults = diagnostics.filter(({ severity }) => severity === 'error');
  if (faults.length === 0) return archive;
  const lines = faults.map(({ place, message }) => `  ${place.file}:${place.line}:${place.column} ${message}`);
  throw new Error(`内容有 ${faults.length} 处错误，用 npm run check 查看：\n${lines.join('\n')}`);
}

/** All that the audience may see. With `JIPING_ONLY` the others are there as data, for the years before, and have no page. */
function evaluations({ entries }: Archive): Stored[] {
  const shown = entries.filter(({ evaluation }) => isShownTo(AUDIENCE, evaluation, DAY));
  const ids = new Set(shown.map(({ evaluation }) => evaluation.id));
  return shown.map((entry) => storedEvaluation(withoutHidden(entry, ids)));
}

/** A successor that the audience doesn't get isn't named to it either. */
function withoutHidden({ evaluation, manuscript }: Entry, shown: ReadonlySet<string>): Entry {
  const { successor, ...rest } = evaluation;
  return successor === undefined || shown.has(successor)
    ? { evaluation, manuscript }
    : { evaluation: rest, manuscript };
}

function storedEvaluation({ evaluation, manuscript }: Entry): Stored {
  const shown = !JIPING_ONLY || evaluation.id === JIPING_ONLY;
  return { id: evaluation.id, data: recordOf(evaluation), ...(shown && { file: resolve(manuscript.file) }) };
}

function recordOf({ id: _, method, organisation, previous: __, ...record }: Evaluation) {
  return { ...record, method: method.id, organisation: organisation.id };
}

function stored({ id, ...data }: { readonly id: string }): Stored {
  return { id, data };
}
