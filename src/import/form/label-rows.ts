import type { Cell } from '../source/source.ts';
import type { FormRow } from './grid-form.ts';
import type { FormDraft, Found } from './reading.ts';
import { isBlank, withoutCode } from './values.ts';
import { type Label, labelOf, labelText } from './vocabulary.ts';

/** Reads labels with the cell to their right, or with their value behind a colon in the same cell. */
export function readLabels(row: FormRow, form: FormDraft): void {
  for (const [index, cell] of row.cells.entries()) {
    if (row.used.has(cell)) continue;
    const label = labelOf(cell.text);
    const next = row.cells[index + 1];
    if (label !== undefined) {
      row.used.add(cell);
      if (!next || labelOf(next.text) !== undefined) continue;
      row.used.add(next);
      keepLabel(label, next.text, next.place, form);
    } else readInline(row, cell, form);
  }
}

/** `部门：临沧市永德县明朗中学`. */
function readInline({ used }: FormRow, cell: Cell, form: FormDraft): void {
  const [, head = '', value = ''] = /^([^：:]{2,12})[：:]\s*(\S.*)$/s.exec(cell.text.trim()) ?? [];
  const label = labelOf(head);
  if (label === undefined) return;
  used.add(cell);
  keepLabel(label, value, cell.place, form);
}

/** Keeps the value of a label. Names of contacts are personal data and are left out. */
export function keepLabel(label: Label, typed: string, place: string, form: FormDraft): void {
  const text = typed.replace(/\s*\n\s*/g, '').trim();
  if (text === '' || isBlank(text)) return;
  if (label === 'person') {
    form.dropped.push({ place, text: `${text.slice(0, 1)}…`, reason: '个人信息（姓名或电话）不登载' });
    return;
  }
  if (label === 'code' || label === 'ignored') {
    form.leftovers.push({ kind: 'paragraph', text: `编号：${text}`, place });
    return;
  }
  if (label === 'year') return;
  const { name, code } = withoutCode(text);
  if (label === 'organisation' || label === 'filler') {
    keepOffice({ value: name, place, certainty: label === 'organisation' ? 'sure' : 'likely' }, form);
    if (code !== undefined) form.leftovers.push({ kind: 'paragraph', text: `单位编码：${code}`, place });
    return;
  }
  form[label] ??= { value: labelText(name) === '' ? text : name, place, certainty: 'sure' };
  if (code !== undefined) form.leftovers.push({ kind: 'paragraph', text: `${CODES[label]}编码：${code}`, place });
}

/** 实施单位 is the office of the evaluation; who only filled the form in stands back, and is kept in words. */
function keepOffice(found: Found, form: FormDraft): void {
  const before = form.organisation;
  const same = before !== undefined && (before.value.includes(found.value) || found.value.includes(before.value));
  const sure = before?.certainty === 'likely' && found.certainty === 'sure';
  const better = before === undefined || (same ? found.value.length > before.value.length : sure);
  if (better) form.organisation = found;
  const other = better ? before : found;
  const own = form.organisation?.value ?? '';
  if (other && !own.includes(other.value) && !other.value.includes(own))
    form.leftovers.push({ kind: 'paragraph', text: `单位：${other.value}`, place: other.place });
}

const CODES: Readonly<Record<'project' | 'department' | 'filled', string>> = {
  project: '项目',
  department: '主管部门',
  filled: '',
};
