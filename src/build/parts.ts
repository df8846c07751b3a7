import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What a file of the archive belongs to: one evaluation, the help that comes with Jiping, or the archive as a whole. */
export type Part = { readonly evaluation: string } | 'help' | 'archive';

const EVALUATION = /^evaluations\/(\d{4}\/[^/]+)\//;
const PUBLIC = join(import.meta.dirname, '..', '..', 'public');

/** Pictures of evaluations go to the assets too, but belong to the pages that show them. */
export function isPicture(path: string): boolean {
  return /^assets\/.*\.(avif|gif|jpe?g|png|svg|webp)$/.test(path);
}

/** `path` is that of a page or file, from the root of the archive. */
export function partOf(path: string): Part {
  const [, id] = EVALUATION.exec(path) ?? [];
  if (id !== undefined) return { evaluation: id };
  if (path === '') return 'archive';
  return /^(rules|assets)\//.test(path) || existsSync(join(PUBLIC, path)) ? 'help' : 'archive';
}
