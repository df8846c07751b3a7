import type { FigureDefinition } from '../figure.ts';
import { countFigures } from './counts.ts';
import { departmentFigures } from './department.ts';
import { moneyFigures } from './money.ts';
import { rateFigures } from './rates.ts';
import { scoreFigures } from './scores.ts';
import { sourceFigures } from './sources.ts';
import { yearFigures } from './years.ts';

/** Every figure there is, in the order of the published catalogue. */
export const CATALOGUE: readonly FigureDefinition[] = [
  ...moneyFigures,
  ...rateFigures,
  ...countFigures,
  ...scoreFigures,
  ...sourceFigures,
  ...departmentFigures,
  ...yearFigures,
];

const BY_NAME: ReadonlyMap<string, FigureDefinition> = new Map(
  CATALOGUE.flatMap((definition) =>
    [definition.name, definition.id, ...(definition.aliases ?? [])].map((name) => [name, definition] as const),
  ),
);

/** Finds a figure by its Chinese name, an alias or its English name. */
export function findFigure(name: string): FigureDefinition | undefined {
  return BY_NAME.get(name);
}

/** All names that an author may write between braces. */
export function figureNames(): string[] {
  return [...BY_NAME.keys()];
}
