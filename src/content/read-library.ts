import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { listFiles } from './list-files.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';
import { indicators } from './schema/indicators.ts';

/** Every ready indicator by its id `<sector>/<id>`. */
export type Library = ReadonlyMap<string, IndicatorDefinition>;

/**
 * Reads the library of indicators: all files of `content/indicators/`.
 *
 * The second part of an id is unique over all sectors, so that a mistyped sector still leads to one indicator.
 */
export function readLibrary(folder: string, nameOf: (path: string) => string, diagnostics: Diagnostic[]): Library {
  const library = new Map<string, IndicatorDefinition>();
  const places = new Map<string, Place>();
  for (const { path, slug } of listFiles(folder, '.yaml', nameOf, diagnostics)) {
    const reading = readText(path, nameOf(path));
    if ('fault' in reading) {
      diagnostics.push(reading.fault);
      continue;
    }
    const { record, place, diagnostics: faults } = readYaml(reading.text, nameOf(path), indicators);
    diagnostics.push(...faults);
    for (const [index, definition] of record?.indicators.entries() ?? []) {
      const at = place(['indicators', index, 'id']);
      const first = places.get(definition.id);
      if (first) diagnostics.push(twin(definition.id, at, first));
      else places.set(definition.id, at);
      if (!first) library.set(`${slug}/${definition.id}`, defined(slug, record?.name ?? slug, definition));
    }
  }
  return library;
}

function defined(slug: string, sector: string, definition: Omit<IndicatorDefinition, 'sector'>): IndicatorDefinition {
  return { ...definition, id: `${slug}/${definition.id}`, sector };
}

function twin(id: string, place: Place, first: Place): Diagnostic {
  return {
    rule: 'id-unique',
    severity: 'error',
    place,
    message: `指标库里已有标识为“${id}”的指标`,
    fix: '换一个标识；是同一个指标的，删去一处',
    related: [{ place: first, note: '同一个标识的另一个指标' }],
  };
}
