import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Input } from '../src/import/import-files.ts';
import { LIMITS } from '../src/import/source/limits.ts';
import { EXTENSIONS } from '../src/import/source/read-source.ts';
import { UsageError } from './command.ts';

/**
 * The files of a folder that the importer reads, in order, or the file itself.
 *
 * Temporary files of Word start with ~$; Markdown beside reports describes the folder and is taken by name only.
 */
export function sourceFiles(name: string): string[] {
  if (!existsSync(name)) throw new UsageError(`没有文件 ${name}`);
  if (!statSync(name).isDirectory()) return [name];
  return readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && EXTENSIONS.test(entry.name) && !/^(?:~\$|\.)|\.md$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A file with its bytes. One that is too large isn't read at all: its size alone makes the importer refuse it. */
export function sourceInput(path: string): Input {
  const tooLarge = statSync(path).size > LIMITS.file;
  return { name: basename(path), bytes: tooLarge ? Buffer.alloc(LIMITS.file + 1) : readFileSync(path) };
}

/** One file after the other, so that only one is in memory. */
export function* sourceInputs(paths: readonly string[]): Generator<Input> {
  for (const path of paths) yield sourceInput(path);
}
