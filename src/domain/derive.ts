import { MONEY_UNITS } from './budget.ts';
import { type Exact, roundHalfUp } from './decimal.ts';
import type { Evaluation } from './evaluation.ts';
import {
  type Derivation,
  type Figure,
  type FigureDefinition,
  type FigureEntry,
  type FigureUnit,
  UNITS,
} from './figure.ts';
import { CATALOGUE } from './figures/index.ts';
import type { Method } from './method.ts';

const DEFINITIONS: ReadonlyMap<string, FigureDefinition> = new Map(CATALOGUE.map((entry) => [entry.id, entry]));

/** Figures by their English names. Exact inside, rounded half up once, here. */
export type Figures = ReadonlyMap<string, Figure>;

/** All figures of an evaluation, each reckoned when it is first asked for: a list shows four of forty. */
export function derive(evaluation: Evaluation): Figures {
  return new Derived(evaluation);
}

class Derived implements Figures {
  readonly size = CATALOGUE.length;
  readonly #evaluation: Evaluation;
  readonly #known = new Map<string, Figure>();

  constructor(evaluation: Evaluation) {
    this.#evaluation = evaluation;
  }

  get(id: string): Figure | undefined {
    const known = this.#known.get(id);
    const definition = known === undefined && DEFINITIONS.get(id);
    if (!definition) return known;
    const made = figure(definition, definition.derive(this.#evaluation), this.#evaluation.method.rounding);
    this.#known.set(id, made);
    return made;
  }

  has(id: string): boolean {
    return DEFINITIONS.has(id);
  }

  keys(): MapIterator<string> {
    return DEFINITIONS.keys();
  }

  *entries(): MapIterator<[string, Figure]> {
    for (const id of this.keys()) yield [id, this.get(id) as Figure];
  }

  *values(): MapIterator<Figure> {
    for (const [, each] of this.entries()) yield each;
  }

  forEach(see: (value: Figure, key: string, map: Figures) => void): void {
    for (const [id, each] of this.entries()) see(each, id, this);
  }

  [Symbol.iterator](): MapIterator<[string, Figure]> {
    return this.entries();
  }
}

/** A figure as it is shown: its value and its working, or why there is none. */
export function figure(definition: FigureEntry, derivation: Derivation, rounding: Method['rounding']): Figure {
  if (derivation.value === undefined) return { definition, derivation, text: '—', working: derivation.absent };
  const text = format(derivation.value, definition, rounding);
  const note = derivation.note === undefined ? '' : `（${derivation.note}）`;
  return { definition, derivation, text, working: `${derivation.working} = ${text}${note}` };
}

/** A value as it is printed, with its unit. */
function format(value: Exact | string, { unit }: FigureEntry, rounding: Method['rounding']): string {
  return typeof value === 'string' ? value : `${digits(value, unit, rounding)}${UNITS[unit]}`;
}

function digits(value: Exact, unit: FigureUnit, places: Method['rounding']): string {
  switch (unit) {
    case 'money':
      return roundHalfUp(value.div(MONEY_UNITS.万元), places.money);
    case 'percent':
      return roundHalfUp(value.mul(100), places.percent);
    case 'score':
      return roundHalfUp(value, places.score);
    case 'count':
    case 'grade':
      return roundHalfUp(value, 0);
  }
}
