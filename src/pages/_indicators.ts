import { levelNames, usesOf } from '../domain/comparison/library.ts';
import { register } from '../domain/comparison/register.ts';
import { isCurrent } from '../domain/comparison/unmet.ts';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { allMethods, publishedEvaluations } from './_archive.ts';
import { keyed } from './_cache-key.ts';
import { records } from './_content.ts';

/** Lines of the register on one page. */
const REGISTER_PAGE = 150;

/** A path for each page of the register of indicators; the lines of one indicator may go on on the next page. */
export async function registerPaths() {
  const current = (await publishedEvaluations()).map(({ evaluation }) => evaluation).filter(isCurrent);
  const entries = register(current);
  const lines = entries.flatMap(({ name, uses }) => uses.map((use) => ({ name, ...use })));
  const pages = Math.max(1, Math.ceil(lines.length / REGISTER_PAGE));
  const paths = Array.from({ length: pages }, (_, index) => ({
    params: { page: index === 0 ? undefined : String(index + 1) },
    props: {
      page: index + 1,
      pages,
      indicators: entries.length,
      lines: lines.slice(index * REGISTER_PAGE, (index + 1) * REGISTER_PAGE),
    },
  }));
  return keyed(paths);
}

/** A sector of the library with its ready indicators and the evaluations that use them. */
export async function sectorPaths() {
  const [entries, methods, evaluations] = await Promise.all([records('library'), allMethods(), publishedEvaluations()]);
  const library = entries.map(({ id, data }): IndicatorDefinition => ({ id, ...data }));
  const used = usesOf(evaluations.map(({ evaluation }) => evaluation));
  const sectors = Map.groupBy(library, ({ id }) => id.split('/')[0] ?? '');
  return [...sectors].map(([sector, definitions]) => ({
    params: { sector },
    props: {
      sector,
      name: definitions[0]?.sector ?? sector,
      indicators: definitions.map((definition) => ({
        definition,
        levels: levelNames(definition, methods),
        uses: used.get(definition.id) ?? [],
      })),
    },
  }));
}
