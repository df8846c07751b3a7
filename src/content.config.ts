import { defineCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { type Collections, collect, type Stored } from './content/collections.ts';
import { readArchive } from './content/read-archive.ts';
import { rulesFolder } from './content/rules-folder.ts';
import { evaluation } from './content/schema/evaluation.ts';
import { libraryEntry } from './content/schema/indicators.ts';
import { method } from './content/schema/method.ts';
import { organisation } from './content/schema/organisation.ts';
import { rule } from './content/schema/rule.ts';
import { site } from './content/schema/site.ts';
import { isShownTo } from './domain/audience.ts';

const { JIPING_CONTENT, JIPING_DAY, JIPING_AUDIENCE, JIPING_ONLY, JIPING_PROGRAM } = process.env;
const CONTENT = resolve(JIPING_CONTENT || 'content');

/** One read for all collections, kept so that a fault of the content stops whichever asks first. */
const reading = once(read);

export const collections = {
  evaluations: defineCollection({ loader: loader('evaluations'), schema: evaluation }),
  methods: defineCollection({ loader: loader('methods'), schema: method }),
  organisations: defineCollection({ loader: loader('organisations'), schema: organisation }),
  library: defineCollection({ loader: loader('library'), schema: libraryEntry }),
  rules: defineCollection({
    loader: glob({ base: rulesFolder(CONTENT, process.env['JIPING_PROJECT'] ?? process.cwd()), pattern: '*.mdx' }),
    schema: rule,
  }),
  site: defineCollection({ loader: loader('site'), schema: site }),
};

/** Puts what our reader read into a collection: Astro's own readers would turn 9.620 into 9.62. */
function loader(name: keyof Collections): Loader {
  return {
    name: 'jiping',
    load: async (context) => {
      // The program of a build is made without content: what its pages show was read and checked before.
      if (JIPING_PROGRAM) return;
      await fill(context, reading()[name]);
      context.watcher?.add(CONTENT);
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(CONTENT + sep)) void refill(context, name);
      });
    },
  };
}

/** In the live preview a fault is shown and the last good content stays. */
async function refill(context: LoaderContext, name: keyof Collections): Promise<void> {
  try {
    await fill(context, read()[name]);
  } catch (error) {
    // Every collection is read again and finds the same faults: one of them tells.
    if (name === 'evaluations') context.logger.error((error as Error).message);
  }
}

async function fill({ store, config, parseData, generateDigest }: LoaderContext, entries: readonly Stored[]) {
  store.clear();
  for (const { id, data, file } of entries) {
    const entry = { id, data: await parseData({ id, data: { ...data } }) };
    if (file === undefined) {
      store.set({ ...entry, digest: generateDigest(data) });
      continue;
    }
    const filePath = relative(fileURLToPath(config.root), file).split(sep).join('/');
    store.set({ ...entry, filePath, digest: generateDigest(readFileSync(file, 'utf8')) });
  }
}

/** `check` shows faults well and runs before every build; here they only stop it. */
function read(): Collections {
  const { archive, diagnostics } = readArchive(CONTENT, process.cwd());
  const faults = diagnostics.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) {
    const lines = faults.map(({ place, message }) => `  ${place.file}:${place.line}:${place.column} ${message}`);
    throw new Error(`内容有 ${faults.length} 处错误，用 npm run check 查看：\n${lines.join('\n')}`);
  }
  const audience = JIPING_AUDIENCE === 'public' ? 'public' : 'internal';
  // The command gives the day; without one everything counts as released.
  const day = JIPING_DAY || '9999-12-31';
  const ids = archive.entries
    .filter(({ evaluation }) => isShownTo(audience, evaluation, day))
    .map(({ evaluation }) => evaluation.id);
  return collect(archive, { audience, day, published: new Set(JIPING_ONLY ? [JIPING_ONLY] : ids) });
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
