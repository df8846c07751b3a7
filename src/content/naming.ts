import { relative, sep } from 'node:path';

/** How messages call a file. */
export type NameOf = (path: string) => string;

/** Calls files by their paths from a folder. */
export function naming(cwd: string): NameOf {
  return (path) => relative(cwd, path).split(sep).join('/');
}
