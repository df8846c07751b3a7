import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** What an address of an evaluation leads to. */
export type Found =
  | { readonly is: 'file'; readonly path: string }
  | { readonly is: 'elsewhere' | 'missing' }
  /** Only the case of letters differs: some systems would find it, others not. */
  | { readonly is: 'misspelt'; readonly address: string };

/** The folder of an evaluation's pictures and annexes: `2018/kashi` beside `2018/kashi.mdx`. */
export function ownFolder(path: string): string {
  return path.replace(/\.mdx$/, '');
}

/** Looks up an address as it is typed in an evaluation, relative to its file: `kashi/现场.jpg`. */
export function lookUp(address: string, path: string): Found {
  const folder = ownFolder(path);
  const target = join(dirname(path), decoded(address.split(/[?#]/)[0] ?? ''));
  if (!isBelow(target, folder)) return { is: 'elsewhere' };
  const name = nameOnDisk(relative(folder, target).split(sep), folder);
  if (name === undefined) return { is: 'missing' };
  const file = join(folder, name);
  if (file !== target) return { is: 'misspelt', address: `${basename(folder)}/${name.split(sep).join('/')}` };
  return isFileBelow(file, folder);
}

/** A path as the disk has it, whatever the case of its letters. */
function nameOnDisk(parts: readonly string[], folder: string): string | undefined {
  return parts.reduce<string | undefined>((above, part) => {
    if (above === undefined) return undefined;
    const names = namesIn(join(folder, above));
    const name = names.includes(part) ? part : names.find((each) => each.toLowerCase() === part.toLowerCase());
    return name === undefined ? undefined : join(above, name);
  }, '');
}

/** A link may lead out of the folder, or nowhere. */
function isFileBelow(file: string, folder: string): Found {
  try {
    if (!isBelow(realpathSync(file), realpathSync(folder))) return { is: 'elsewhere' };
    return statSync(file).isFile() ? { is: 'file', path: file } : { is: 'missing' };
  } catch {
    return { is: 'missing' };
  }
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(folder + sep) && file !== folder + sep;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Chinese names may be typed as they are or as browsers copy them. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
