import { MONEY_UNITS } from './budget.ts';
import { type Exact, roundHalfUp } from './decimal.ts';
import type { Evaluation } from './evaluation.ts';
import { type Derivation, type Figure, type FigureEntry, type FigureUnit, UNITS } from './figure.ts';
import { CATALOGUE } from './figures/index.ts';
import type { Method } from './method.ts';

/** Figures by their English names. Exact inside, rounded half up once, here. */
export type Figures = ReadonlyMap<string, Figure>;

/** All figures of an evaluation. */
export function derive(evaluation: Evaluation): Figures {
  const { rounding } = evaluation.method;
  return new Map(
    CATALOGUE.map((definition) => [definition.id, figure(definition, definition.derive(evaluation), rounding)]),
  );
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
