import type { Figures } from '../../domain/derive.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import type { Text } from '../../i18n/index.ts';
import { marksOf } from '../marks.ts';
import { figureOf } from '../summary.ts';

type Pairs = readonly (readonly [name: string, value: string])[];

/** What a search can be narrowed down by. The names are those of the filters of lists. */
export function searchFilters({ fiscalYear, organisation, kind }: Evaluation, figures: Figures, text: Text): Pairs {
  const grade = figureOf(figures, 'grade').derivation.value;
  return [
    ['year', String(fiscalYear)],
    ['organisation', organisation.name],
    ['kind', text.kinds[kind]],
    ...(typeof grade === 'string' ? [['grade', grade] as const] : []),
  ];
}

/** What everything is sorted by where nothing is looked for: the day of its release. */
export function searchDate({ released, issued, fiscalYear }: Evaluation): string {
  return released ?? issued ?? String(fiscalYear);
}

/** What a result shows besides the words that were found. */
export function searchMeta(evaluation: Evaluation, text: Text): Pairs {
  const { title, organisation, fiscalYear, kind } = evaluation;
  return [
    ['title', title],
    ['organisation', organisation.name],
    ['year', text.evaluation.fiscalYear(fiscalYear)],
    ['kind', text.kinds[kind]],
    ['marks', marksOf(evaluation, text).join(' · ')],
  ];
}
