import { MONEY_UNITS } from './budget.ts';
import { type Exact, roundHalfUp } from './decimal.ts';
import type { Evaluation } from './evaluation.ts';
import { type Figure, type FigureDefinition, type FigureUnit, UNITS } from './figure.ts';
import { CATALOGUE } from './figures/index.ts';
import type { Method } from './method.ts';

/** All figures of an evaluation, by their English names. Exact inside, rounded half up once, here. */
export type Figures = ReadonlyMap<string, Figure>;

export function derive(evaluation: Evaluation): Figures {
  return new Map(CATALOGUE.map((definition) => [definition.id, figure(definition, evaluation)]));
}

function figure(definition: FigureDefinition, evaluation: Evaluation): Figure {
  const derivation = definition.derive(evaluation);
  if (derivation.value === undefined) return { definition, derivation, text: '—', working: derivation.absent };
  const text = format(derivation.value, definition, evaluation);
  const note = derivation.note === undefined ? '' : `（${derivation.note}）`;
  return { definition, derivation, text, working: `${derivation.working} = ${text}${note}` };
}

/** A value as it is printed, with its unit. */
function format(value: Exact | string, { unit }: FigureDefinition, { method }: Evaluation): string {
  return typeof value === 'string' ? value : `${digits(value, unit, method.rounding)}${UNITS[unit]}`;
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
