import type { Evaluation } from '../evaluation.ts';
import type { FilledRow } from './indicator-rows.ts';
import { targetParts } from './target-parts.ts';
import { isScored } from './texts.ts';

/** What the table of indicators may say after the three levels; each is headed by the label of its name. */
export type ColumnKey = 'target' | 'operator' | 'value' | 'unit' | 'actual' | 'points' | 'score' | 'reason';

/** The columns of the method's own form, in its order. */
export function indicatorColumns(evaluation: Pick<Evaluation, 'method'>): ColumnKey[] {
  const { splitTarget, reasonsIn } = evaluation.method.form;
  return [
    ...(splitTarget ? (['operator', 'value', 'unit'] as const) : (['target'] as const)),
    'actual',
    ...(isScored(evaluation) ? (['points', 'score'] as const) : []),
    ...(reasonsIn === undefined ? (['reason'] as const) : []),
  ];
}

/** The text of a cell; nothing where there is none. */
export function cellText(key: ColumnKey, { indicator, actual, points, score }: FilledRow): string | undefined {
  switch (key) {
    case 'target':
      return indicator.target;
    case 'reason':
      return indicator.reason;
    case 'operator':
    case 'value':
    case 'unit':
      return targetParts(indicator)[key];
    default:
      return { actual, points, score }[key];
  }
}
