import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Manuscript } from '../domain/evaluation.ts';
import type { Direction, Indicator } from '../domain/indicator.ts';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { Method } from '../domain/method.ts';
import { nearest } from '../domain/nearest.ts';
import type { Library } from './read-library.ts';
import type { AuthoredIndicator } from './schema/indicator.ts';

/** Indicators with all that they take over from the library, and every `use` that leads nowhere. */
export interface IndicatorsResolution {
  readonly indicators: readonly Indicator[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Completes indicators: level, name and direction come from the library where the author left them out, the direction
 * else from the level of the method. What the author wrote stays.
 */
export function resolveIndicators(
  authored: readonly AuthoredIndicator[],
  library: Library,
  method: Method | undefined,
  { place }: Manuscript,
): IndicatorsResolution {
  const diagnostics: Diagnostic[] = [];
  const indicators = authored.flatMap((row, index): Indicator[] => {
    const definition = row.use === undefined ? undefined : library.get(row.use);
    if (row.use !== undefined && definition === undefined)
      diagnostics.push(unknownUse(row.use, library, place(['indicators', index, 'use'])));
    const complete = completed(row, definition, method);
    return complete ? [complete] : [];
  });
  return { indicators, diagnostics };
}

/** The keys come in the order of the schema, whatever the author left out: `data.json` is the same to the byte. */
function completed(
  { use, level1: ownLevel1, level2: ownLevel2, name: ownName, direction: ownDirection, ...row }: AuthoredIndicator,
  definition: IndicatorDefinition | undefined,
  method: Method | undefined,
): Indicator | undefined {
  const [level1, level2] = [ownLevel1 ?? definition?.level1, ownLevel2 ?? definition?.level2];
  const name = ownName ?? definition?.name;
  if (level1 === undefined || level2 === undefined || name === undefined) return undefined;
  const direction = ownDirection ?? ofDefinition(definition) ?? ofLevel({ level1, level2 }, method);
  return {
    level1,
    level2,
    name,
    ...row,
    ...(direction && { direction }),
    ...(use !== undefined && { use }),
    ...(definition && { definition }),
  };
}

function ofDefinition(definition: IndicatorDefinition | undefined): Direction | undefined {
  return definition?.direction === 'qualitative' ? undefined : definition?.direction;
}

function ofLevel(
  { level1, level2 }: Pick<Indicator, 'level1' | 'level2'>,
  method: Method | undefined,
): Direction | undefined {
  const children = method?.levels.find(({ id }) => id === level1)?.children;
  return children?.find(({ id }) => id === level2)?.direction;
}

function unknownUse(use: string, library: Library, place: Diagnostic['place']): Diagnostic {
  const suggestion = sameIndicator(use, library) ?? nearest(use, [...library.keys()]);
  return {
    rule: 'indicator-exists',
    severity: 'error',
    place,
    message: `指标库里没有“${use}”`,
    fix:
      suggestion === undefined
        ? '改成指标库里的“领域/标识”；库里没有的，删去 use，写明 level1、level2 和 name'
        : `是不是要写 ${suggestion}（${library.get(suggestion)?.name}）？`,
  };
}

/** The indicator of that id in another sector. */
function sameIndicator(use: string, library: Library): string | undefined {
  const [, id] = use.split('/');
  return [...library.keys()].find((key) => key.endsWith(`/${id}`));
}
