import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { type Diagnostic, sortDiagnostics } from '../domain/diagnostic.ts';
import type { Evaluation, Manuscript } from '../domain/evaluation.ts';
import type { Method } from '../domain/method.ts';
import type { Organisation } from '../domain/organisation.ts';
import { linkYears } from '../domain/series.ts';
import type { Site } from '../domain/site.ts';
import { imageFaults } from './images.ts';
import { type ContentFile, listFiles } from './list-files.ts';
import { ownFontFaults } from './own-fonts.ts';
import { readEvaluation } from './read-evaluation.ts';
import { type Library, readLibrary } from './read-library.ts';
import { readText } from './read-text.ts';
import { type RecordReading, readYaml } from './read-yaml.ts';
import { type References, resolve } from './resolve.ts';
import { method } from './schema/method.ts';
import { organisation } from './schema/organisation.ts';
import { site } from './schema/site.ts';

/** An evaluation with the place of everything that its author wrote. */
export interface Entry {
  readonly evaluation: Evaluation;
  readonly manuscript: Manuscript;
}

/** Everything of a content folder that could be read. */
export interface Archive {
  readonly site: Site | undefined;
  readonly methods: ReadonlyMap<string, Method>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** 指标库. */
  readonly library: Library;
  readonly entries: readonly Entry[];
}

export interface ArchiveReading {
  readonly archive: Archive;
  /** Faults of reading: files, syntax, schemas, references. The rules of the domain come after. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a whole content folder; files with faults are left out of the archive and reported.
 *
 * Names of files in messages are relative to `cwd`, so that a terminal can open them.
 */
export function readArchive(directory: string, cwd: string): ArchiveReading {
  const diagnostics: Diagnostic[] = [];
  const nameOf = naming(cwd);
  const surroundings = readSurroundings(directory, nameOf, diagnostics);
  const entries = withYears(readEvaluations(join(directory, 'evaluations'), surroundings, nameOf, diagnostics));
  return { archive: { ...surroundings, entries }, diagnostics: sortDiagnostics(diagnostics) };
}

/** Everything of an archive but its evaluations. */
export type Surroundings = Omit<Archive, 'entries'>;

/** Reads what evaluations refer to, and the site. */
export function readSurroundings(directory: string, nameOf: NameOf, diagnostics: Diagnostic[]): Surroundings {
  const methods = records<Method>(join(directory, 'methods'), method, nameOf, diagnostics);
  const organisations = records<Organisation>(join(directory, 'organisations'), organisation, nameOf, diagnostics);
  const library = readLibrary(join(directory, 'indicators'), nameOf, diagnostics);
  return { methods, organisations, library, site: readSite(join(directory, 'site.yaml'), nameOf, diagnostics) };
}

/** Calls files by their paths from a folder. */
export function naming(cwd: string): NameOf {
  return (path) => relative(cwd, path).split(sep).join('/');
}

export type NameOf = (path: string) => string;

/** All `<id>.yaml` files of a folder. */
function records<T extends { readonly id: string }>(
  folder: string,
  schema: z.ZodType<Omit<T, 'id'>>,
  nameOf: NameOf,
  diagnostics: Diagnostic[],
): Map<string, T> {
  const found = new Map<string, T>();
  for (const { path, slug } of listFiles(folder, '.yaml', nameOf, diagnostics)) {
    const record = readRecord(path, schema, nameOf, diagnostics);
    if (record !== undefined) found.set(slug, { id: slug, ...record } as T);
  }
  return found;
}

function readRecord<T>(
  path: string,
  schema: z.ZodType<T>,
  nameOf: NameOf,
  diagnostics: Diagnostic[],
  check: (record: T, place: RecordReading<T>['place']) => Diagnostic[] = () => [],
): T | undefined {
  const reading = readText(path, nameOf(path));
  if ('fault' in reading) {
    diagnostics.push(reading.fault);
    return undefined;
  }
  const { record, place, diagnostics: faults } = readYaml(reading.text, nameOf(path), schema);
  diagnostics.push(...faults, ...(record === undefined ? [] : check(record, place)));
  return record;
}

function readSite(path: string, nameOf: NameOf, diagnostics: Diagnostic[]): Site | undefined {
  if (existsSync(path))
    return readRecord<Site>(path, site, nameOf, diagnostics, ({ fonts }, place) =>
      ownFontFaults(fonts, dirname(path), place),
    );
  diagnostics.push({
    rule: 'site-present',
    severity: 'error',
    place: { file: nameOf(path), line: 1, column: 1 },
    message: '内容文件夹里没有 site.yaml',
    fix: '写一个 site.yaml，至少有 title、publisher、introduction 三行',
  });
  return undefined;
}

function readEvaluations(
  folder: string,
  references: References,
  nameOf: NameOf,
  diagnostics: Diagnostic[],
): readonly Entry[] {
  return evaluationFiles(folder, nameOf, diagnostics).flatMap((file) => {
    const reading = readText(file.path, nameOf(file.path));
    const { entry, diagnostics: found } =
      'fault' in reading
        ? { entry: undefined, diagnostics: [reading.fault] }
        : readEntry(file, reading.text, nameOf(file.path), references);
    diagnostics.push(...found);
    return entry ?? [];
  });
}

/** Reads the text of an evaluation: all of it that can be read, and its faults. */
export function readEntry(
  { path, slug }: ContentFile,
  text: string,
  name: string,
  references: References,
): { readonly entry?: Entry; readonly diagnostics: readonly Diagnostic[] } {
  const { record, manuscript, diagnostics: faults } = readEvaluation(text, name);
  const found = [...faults, ...imageFaults(manuscript.prose.images, path)];
  if (record === undefined) return { diagnostics: found };
  const { evaluation, diagnostics: unresolved } = resolve(slug, record, manuscript, references);
  const diagnostics = [...found, ...unresolved];
  return evaluation === undefined ? { diagnostics } : { entry: { evaluation, manuscript }, diagnostics };
}

/** The files of evaluations, the oldest year first. An archive without any has nothing to publish. */
export function evaluationFiles(folder: string, nameOf: NameOf, diagnostics: Diagnostic[]): readonly ContentFile[] {
  const files = listFiles(folder, '.mdx', nameOf, diagnostics);
  if (files.length === 0) diagnostics.push(nothingToPublish(nameOf(folder)));
  return files;
}

function withYears(entries: readonly Entry[]): readonly Entry[] {
  const linked = linkYears(entries.map(({ evaluation }) => evaluation));
  return entries.map((entry, index) => ({ ...entry, evaluation: linked[index] ?? entry.evaluation }));
}

function nothingToPublish(file: string): Diagnostic {
  return {
    rule: 'content-not-empty',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message: '没有找到任何评价文件（evaluations/<年度>/<名称>.mdx）',
    fix: '检查 --content 指的文件夹；或先写一个评价文件',
  };
}
