import type { FormRow } from './grid-form.ts';
import type { FormDraft } from './reading.ts';
import { isBlank, withoutHint } from './values.ts';
import { bare, isRemark } from './vocabulary.ts';

/** Reads 评价结论, 存在问题 and other text below the indicators; false for a row without such a label. */
export function readRemark(row: FormRow, form: FormDraft): boolean {
  const [label, ...rest] = row.cells;
  if (!label || !isRemark(label.text)) return false;
  for (const cell of row.cells) row.used.add(cell);
  for (const cell of rest) keepRemark(bare(label.text), cell.text, cell.place, form);
  return true;
}

/** Keeps what was written behind a label, without the hints of the form. */
export function keepRemark(label: string, typed: string, place: string, form: FormDraft): void {
  const { text, hint } = withoutHint(typed);
  if (hint !== undefined) form.dropped.push({ place, text: hint, reason: '表格的填写提示' });
  if (text.trim() !== '' && !isBlank(text)) form.remarks.push({ label, text: text.trim(), place });
}
