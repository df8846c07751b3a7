import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesBelow } from '../archive/files-below.ts';
import { rulesFolder } from '../content/rules-folder.ts';
import { type Digest, digest, digestOf } from './digest.ts';

const PROJECT = resolve(import.meta.dirname, '..', '..');

/** The packages with their exact versions, Node and the bundled Chromium among them. */
const PACKAGES = 'package-lock.json';

const MODEL = [PACKAGES, 'src/domain', 'src/content', 'src/markdown'];

/** What each step of a build runs: when a file of it changes, the step is another and its results are made anew. */
const STEPS = {
  survey: MODEL,
  pages: [
    ...MODEL,
    'astro.config.mjs',
    'public',
    'src/archive',
    'src/build',
    'src/components',
    'src/content.config.ts',
    'src/i18n',
    'src/layouts',
    'src/middleware.ts',
    'src/pages',
    'src/styles',
  ],
  copies: [PACKAGES, 'src/domain', 'src/print', 'src/styles/print.css', 'src/styles/sheets.css'],
  search: [PACKAGES, 'src/archive/search-index.ts', 'src/domain/search-tokens.ts'],
} as const;

export type Step = keyof typeof STEPS;

/** The digest of each step's code. */
export function codeDigests(project = PROJECT): Record<Step, Digest> {
  const known = new Map<string, Digest>();
  const of = (path: string) => {
    const found = known.get(path) ?? pathDigest(join(project, path));
    known.set(path, found);
    return found;
  };
  const entries = Object.entries(STEPS).map(([step, paths]) => [step, digestOf(paths.map(of))]);
  return Object.fromEntries(entries) as Record<Step, Digest>;
}

/** The digest of the help pages that an archive of this content has: the office's own, or those of Jiping. */
export function helpDigest(content: string): Digest {
  return pathDigest(rulesFolder(content, PROJECT));
}

/** The digest of a file, or of all files below a folder with their paths. */
export function pathDigest(path: string): Digest {
  const state = statSync(path, { throwIfNoEntry: false });
  if (state === undefined) return '';
  if (!state.isDirectory()) return digest(readFileSync(path));
  return digestOf(filesBelow(path).map((name) => [name, digest(readFileSync(join(path, name)))]));
}
