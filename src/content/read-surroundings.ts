import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Method } from '../domain/method.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Site } from '../domain/site.ts';
import { listFiles } from './list-files.ts';
import type { NameOf } from './naming.ts';
import { ownFontFaults } from './own-fonts.ts';
import { type Library, readLibrary } from './read-library.ts';
import { readText } from './read-text.ts';
import { type RecordReading, readYaml } from './read-yaml.ts';
import { method } from './schema/method.ts';
import { organisation } from './schema/organisation.ts';
import { site } from './schema/site.ts';

/** Everything of an archive but its evaluations. */
export interface Surroundings {
  readonly site: Site | undefined;
  readonly methods: ReadonlyMap<string, Method>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** 指标库. */
  readonly library: Library;
}

/** Reads what evaluations refer to, and the site. */
export function readSurroundings(directory: string, nameOf: NameOf, diagnostics: Diagnostic[]): Surroundings {
  const methods = records<Method>(join(directory, 'methods'), method, nameOf, diagnostics);
  const organisations = records<Organisation>(join(directory, 'organisations'), organisation, nameOf, diagnostics);
  const library = readLibrary(join(directory, 'indicators'), nameOf, diagnostics);
  return { methods, organisations, library, site: readSite(join(directory, 'site.yaml'), nameOf, diagnostics) };
}

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
