import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';

/** A content file with the id that its path gives it: `2018/kashi` or `kashi-egov-office`. */
export interface ContentFile {
  readonly path: string;
  readonly slug: string;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Lists the content files of a folder, sorted by id. Files that stand in the wrong place, have a wrong name or
 * share an id are reported: an author who saved a file expects it to be published.
 */
export function listFiles(
  folder: string,
  extension: '.mdx' | '.yaml',
  nameOf: (path: string) => string,
  diagnostics: Diagnostic[],
): ContentFile[] {
  const found = new Map<string, ContentFile>();
  for (const name of names(folder, nameOf, diagnostics)) {
    const path = join(folder, name);
    const fault = twin(name, found, nameOf) ?? misplaced(name, extension);
    if (fault) diagnostics.push({ ...fault, severity: 'error', place: { file: nameOf(path), line: 1, column: 1 } });
    else found.set(slugOf(name), { path, slug: slugOf(name) });
  }
  return [...found.values()];
}

/** Relative names of all text files below a folder, `/` between folders, sorted. Hidden files are nobody's content. */
function names(folder: string, nameOf: (path: string) => string, diagnostics: Diagnostic[]): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() || /\.(mdx|ya?ml)$/i.test(entry.name))
      .filter((entry) => /\.(mdx?|markdown|ya?ml)$/i.test(entry.name) && !entry.name.startsWith('.'))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort();
  } catch (error) {
    const { code = '', path = folder } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') diagnostics.push(unreadable(nameOf(path), code));
    return [];
  }
}

function unreadable(file: string, code: string): Diagnostic {
  return {
    rule: 'file-readable',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message: code === 'ENOTDIR' ? '这里应是文件夹，却是一个文件' : `读不了这个文件夹（${code}）`,
    fix: '检查文件夹的权限和位置',
  };
}

type Finding = Omit<Diagnostic, 'severity' | 'place'>;

function misplaced(name: string, extension: string): Finding | undefined {
  const parts = slugOf(name).split('/');
  const expected = extension === '.mdx' ? 'evaluations/<年度>/<名称>.mdx' : '<标识>.yaml';
  const inPlace = extension === '.mdx' ? parts.length === 2 && /^\d{4}$/.test(parts[0] ?? '') : parts.length === 1;
  const fine = name.endsWith(extension) && inPlace && SLUG.test(parts.at(-1) ?? '');
  if (fine) return undefined;
  const message = `文件“${name}”不会被发布：位置、名称或扩展名不合要求（应为 ${expected}）`;
  return { rule: 'file-in-place', message, fix: '移动或改名；名称用小写字母、数字和连字符' };
}

function twin(
  name: string,
  found: ReadonlyMap<string, ContentFile>,
  nameOf: (path: string) => string,
): Finding | undefined {
  const slug = slugOf(name).toLowerCase();
  const other = found.get(slug);
  if (!other) return undefined;
  const related = [{ place: { file: nameOf(other.path), line: 1, column: 1 }, note: '同一个标识的另一个文件' }];
  return { rule: 'id-unique', message: `标识“${slug}”已被另一个文件占用`, fix: '给其中一个文件改名', related };
}

function slugOf(name: string): string {
  return name.replace(/\.[^./]+$/, '');
}
