import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audience } from '../domain/evaluation.ts';

/** What an evaluation says to an audience. */
export interface Content {
  /** `data.json`, to the byte. */
  readonly data: string;
  /** The MDX file, of which the body counts: the rest is in the data. */
  readonly source: string;
  readonly audience: Audience;
  /** Files of the evaluation's own folder. */
  readonly files: readonly ContentFile[];
}

export interface ContentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * SHA-256 of what an evaluation says: data, prose and pictures. Two copies with one digest say the same, however they are
 * set; the digest of a copy's own bytes can't be printed on it.
 */
export function contentDigest({ data, source, audience, files }: Content): string {
  const body = source.replaceAll(/\r\n?/g, '\n').replace(/^\ufeff?---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/, '');
  const hash = createHash('sha256');
  const parts = [
    ['data.json', data],
    ['text', audience === 'public' ? withoutInternal(body) : body],
    ...[...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, bytes }) => [name, bytes] as const),
  ] as const;
  // A digest of digests: no part can be taken for the end of the one before it.
  for (const [name, part] of parts) hash.update(`${createHash('sha256').update(part).digest('hex')}  ${name}\n`);
  return hash.digest('hex');
}

/** Whoever may not read a part may not guess at it either. */
function withoutInternal(body: string): string {
  const innermost = /<内部(?=[\s>])[^>]*>(?:(?!<内部[\s>])[\s\S])*?<\/内部\s*>/g;
  const left = body.replace(innermost, '');
  return left === body ? body : withoutInternal(left);
}

/** Everything that an evaluation says, from the content folder and from its data. */
export function readContent(content: string, id: string, audience: Audience, data: string): Content {
  const folder = join(content, 'evaluations', id);
  return { data, source: readFileSync(`${folder}.mdx`, 'utf8'), audience, files: filesOf(folder) };
}

/** The files of a folder, without hidden ones; none where there is no such folder. */
function filesOf(folder: string): ContentFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: path.slice(folder.length + 1).replaceAll('\\', '/'), bytes: readFileSync(path) }));
}
