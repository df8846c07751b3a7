import type { Worksheet } from 'exceljs';
import type { Exact } from '../../domain/decimal.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import { moneyColumns } from '../../domain/form-rows.ts';
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

/** 一级指标, 二级指标, 三级指标, the target in one or three columns, 实际完成值, 分值, 得分, 原因. */
export function columnsOf(evaluation: Evaluation): number {
  const { scored = true, splitTarget = false } = evaluation.method.form;
  const money = 2 + moneyColumns(evaluation).length + (scored ? 3 : 1);
  const indicators = 3 + (splitTarget ? 3 : 1) + (scored ? 4 : 2);
  return Math.max(money, indicators);
}

/** A spreadsheet reckons in floats of 15 digits; data.json has all digits. */
export function float(value: Exact): number {
  return value.valueOf();
}
