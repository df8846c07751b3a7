import { type Exact, exactText } from '../domain/decimal.ts';
import type { Figures } from '../domain/derive.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { Figure } from '../domain/figure.ts';
import { scoringData } from './scoring.ts';

/** One figure in `data.json`. */
export interface FigureData {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** As printed, with its unit; `—` when it can't be derived. */
  readonly text: string;
  /** All digits, or a fraction such as 479/481: money in 元, rates as shares, counts. `null` when it can't be derived. */
  readonly exact: string | null;
  readonly formula: string;
  readonly working: string;
  readonly inputs: readonly { readonly name: string; readonly text: string }[];
  readonly source: string;
}

/** Relative, so that it holds wherever the archive is hosted. */
export const DATA_SCHEMA = '../../../schema/evaluation.json';

/**
 * The evaluation as open data: the record as its author wrote it, every figure with its working and every
 * score with its trace. Shape of `data.json`.
 */
export function evaluationData(evaluation: Evaluation, figures: Figures) {
  const { id, method, organisation, previous: _, ...record } = evaluation;
  return {
    $schema: DATA_SCHEMA,
    id,
    ...record,
    method: { id: method.id, name: method.name, source: method.source },
    organisation,
    scoring: scoringData(evaluation),
    figures: [...figures.values()].map(figureData),
  };
}

/** `data.json`, to the byte. */
export function dataJson(evaluation: Evaluation, figures: Figures): string {
  return `${JSON.stringify(evaluationData(evaluation, figures), undefined, 2)}\n`;
}

function figureData({ definition, derivation, text, working }: Figure): FigureData {
  const { id, name, unit, formula, source } = definition;
  const known = derivation.value !== undefined;
  return {
    id,
    name,
    unit,
    text,
    exact: known ? exactValue(derivation.value) : null,
    formula,
    working,
    inputs: known ? derivation.inputs : [],
    source,
  };
}

/** All digits, or a fraction; a grade is a word. */
export function exactValue(value: Exact | string): string {
  return typeof value === 'string' ? value : exactText(value);
}
