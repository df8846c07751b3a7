import type { Worksheet } from 'exceljs';
import type { Exact } from '../../domain/decimal.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import { indicatorColumns } from '../../domain/form/columns.ts';
import { moneyColumns } from '../../domain/form/money-rows.ts';
import { isScored } from '../../domain/form/texts.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';

/** The sheet of a form while it is filled, with what it is filled from. */
export interface Form {
  readonly sheet: Worksheet;
  readonly evaluation: Evaluation;
  readonly card: Scorecard;
  /** How many columns the form has; the last one of each part reaches this far. */
  readonly columns: number;
  /** Whether it has 分值 and 得分. */
  readonly scored: boolean;
  /** Where amounts stand that the form has no cell for: `'登记信息'!$B$12`, by path. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

/** As many as the wider of its parts needs: its money, or its indicators with their three levels. */
export function columnsOf(evaluation: Evaluation): number {
  const money = 2 + moneyColumns(evaluation).length + (isScored(evaluation) ? 3 : 1);
  const indicators = 3 + indicatorColumns(evaluation).length;
  return Math.max(money, indicators);
}

/** A spreadsheet reckons in floats of 15 digits; data.json has all digits. */
export function float(value: Exact): number {
  return value.valueOf();
}
