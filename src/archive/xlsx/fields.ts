import type { Evaluation } from '../../domain/evaluation.ts';
import { moneyColumns, moneyRows } from '../../domain/form/money-rows.ts';
import { isScored, moneyUnit } from '../../domain/form/texts.ts';
import { isState } from '../../domain/indicator.ts';
import { fieldsOf, type RecordField } from '../../domain/record-fields.ts';
import { amountPath } from './money.ts';

/** The fields of the record that the form has no cell for in which they stand as they were written. */
export function fieldsBesideForm(evaluation: Evaluation): RecordField[] {
  return recordFields(evaluation).filter((field) => !standsOnForm(field, evaluation));
}

/** The record as its author wrote it; what the library says about an indicator is no part of it. */
function recordFields(evaluation: Evaluation): RecordField[] {
  const { id: _, previous: _previous, method, organisation, indicators, ...record } = evaluation;
  return fieldsOf({
    ...record,
    method: method.id,
    organisation: organisation.id,
    indicators: indicators.map(({ definition, ...indicator }) => indicator),
  });
}

function standsOnForm({ path, value }: RecordField, evaluation: Evaluation): boolean {
  const { points } = evaluation.method.execution;
  if (path === 'entered.executionScore') return isScored(evaluation) && points !== undefined;
  if (path === 'budget.reason') return true;
  if (/^(project\.(name|department)|goal\.\w+|accepted\.\d+\.reason)$/.test(path)) return true;
  const [, key] = /^indicators\.\d+\.(\w+)$/.exec(path) ?? [];
  return key === undefined ? isAmountOnForm(path, evaluation) : isOnRow(key, value, evaluation);
}

/** A state is printed by its Chinese name, and a target in three columns isn't as it was written. */
function isOnRow(key: string, value: string, evaluation: Evaluation): boolean {
  const { form } = evaluation.method;
  if (key === 'actual') return !isState(value);
  if (key === 'target') return form.splitTarget !== true;
  if (key === 'points' || key === 'score') return isScored(evaluation);
  if (key === 'reason') return form.reasonsIn === undefined;
  return key === 'name';
}

/** In another unit than the form's, amounts are converted on the form and stand as written beside it. */
function isAmountOnForm(path: string, evaluation: Evaluation): boolean {
  if (moneyUnit(evaluation) !== evaluation.budget.unit) return false;
  return moneyRows(evaluation).some((row) =>
    moneyColumns(evaluation).some(([column]) => path === amountPath(row, column)),
  );
}
