import type { Figures } from '../../domain/derive.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import type { Text } from '../../i18n/index.ts';
import { marksOf } from '../marks.ts';
import { figureOf } from '../summary.ts';
import type { Cell, Row } from './row.ts';

/** An evaluation with its figures: what lists and volumes show of it. */
export interface Listed {
  readonly evaluation: Evaluation;
  readonly figures: Figures;
}

/** The lines of a list of evaluations. */
export function rowsOf(published: readonly Listed[], text: Text): Row[] {
  return published.map(({ evaluation, figures }) => {
    const { id, title, fiscalYear, organisation, kind } = evaluation;
    const grade = figureOf(figures, 'grade').derivation.value;
    return {
      id,
      title,
      year: fiscalYear,
      organisation: organisation.id,
      organisationName: organisation.name,
      kind,
      kindName: text.kinds[kind],
      ...(typeof grade === 'string' && { grade }),
      marks: marksOf(evaluation, text),
      budget: cell(figures, 'adjustedBudget'),
      executed: cell(figures, 'executed'),
      rate: cell(figures, 'executionRate'),
      score: cell(figures, 'totalScore'),
    };
  });
}

/** For sorting a float is near enough; what is shown is the text. */
export function cell(figures: Figures, id: string): Cell {
  const { text, derivation } = figureOf(figures, id);
  const { value } = derivation;
  return value === undefined || typeof value === 'string' ? { text } : { text, value: value.valueOf() };
}
