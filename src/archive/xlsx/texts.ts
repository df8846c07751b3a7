import { subject } from '../../domain/evaluation.ts';
import { remarkRows } from '../../domain/form/remark-rows.ts';
import { documentText, formWords } from '../../i18n/document.ts';
import type { Form } from './form.ts';
import { BODY, head, NOTHING, write } from './sheet.ts';

const TITLE_SIZE = 16;
const TITLE_HEIGHT = 30;

/** Title, year, and whose form it is. Returns where the lines of the form begin, and the next free row. */
export function writeHead({ sheet, evaluation, columns }: Form): { readonly framed: number; readonly next: number } {
  const { method, fiscalYear, organisation, project } = evaluation;
  const words = formWords(method);
  const title = head(sheet, { row: 1, from: 1, to: columns }, method.form.title);
  title.font = { ...BODY, size: TITLE_SIZE, bold: true };
  sheet.getRow(1).height = TITLE_HEIGHT;
  const year = write(sheet, { row: 2, from: 1, to: columns }, `（${documentText.fiscalYear(fiscalYear)}）`);
  for (const cell of [title, year]) cell.alignment = { vertical: 'middle', horizontal: 'center' };
  year.font = BODY;
  head(sheet, { row: 3, from: 1 }, words.projectName);
  write(sheet, { row: 3, from: 2, to: columns }, subject(evaluation), project && 'project.name');
  const [middle, own] = [Math.ceil(columns / 2), project?.department];
  head(sheet, { row: 4, from: 1 }, words.department);
  const department = own ?? organisation.department ?? NOTHING;
  write(sheet, { row: 4, from: 2, to: middle }, department, own === undefined ? undefined : 'project.department');
  head(sheet, { row: 4, from: middle + 1 }, words.organisation);
  write(sheet, { row: 4, from: middle + 2, to: columns }, organisation.name);
  return { framed: 3, next: 5 };
}

/** 年度总体目标. Returns the next free row. */
export function writeGoal({ sheet, evaluation: { goal, method }, columns }: Form, row: number): number {
  const words = formWords(method);
  const middle = Math.ceil(columns / 2);
  const [left, right] = [
    { from: 2, to: middle },
    { from: middle + 1, to: columns },
  ];
  head(sheet, { row, from: 1, until: row + 1 }, words.goal);
  head(sheet, { row, ...left }, words.expected);
  head(sheet, { row, ...right }, words.achieved);
  write(sheet, { row: row + 1, ...left }, goal?.expected ?? NOTHING, goal && 'goal.expected').alignment = LEFT;
  write(sheet, { row: row + 1, ...right }, goal?.achieved ?? NOTHING, goal && 'goal.achieved').alignment = LEFT;
  return row + 2;
}

const LEFT = { horizontal: 'left' } as const;
const REMARK_HEIGHT = 40;

/** The form's own rows of text; one that nobody wrote stays open. */
export function writeRemarks({ sheet, evaluation, columns }: Form, row: number): number {
  const remarks = remarkRows(evaluation);
  for (const [index, { name, text = '' }] of remarks.entries()) {
    head(sheet, { row: row + index, from: 1 }, name);
    sheet.getRow(row + index).height = REMARK_HEIGHT;
    write(sheet, { row: row + index, from: 2, to: columns }, text).alignment = LEFT;
  }
  return row + remarks.length;
}

/** 数据说明: the faults that the office knows and explains. */
export function writeNotes({ sheet, evaluation: { accepted }, columns }: Form, row: number): number {
  if (accepted.length === 0) return row;
  const next = row + accepted.length;
  head(sheet, { row, from: 1, until: next - 1 }, documentText.form.notes);
  for (const [index, { reason }] of accepted.entries()) {
    write(sheet, { row: row + index, from: 2, to: columns }, reason, `accepted.${index}.reason`).alignment = LEFT;
  }
  return next;
}

/** Who signs, below the lines of the form. */
export function writeSignatures({ sheet, evaluation, columns }: Form, row: number): void {
  const { signatures = [] } = evaluation.method.form;
  if (signatures.length === 0) return;
  const text = signatures.map((who) => `${who}：`).join('　　　　　　　　　　');
  const cell = write(sheet, { row, from: 1, to: columns }, text);
  cell.font = BODY;
  sheet.getRow(row).height = REMARK_HEIGHT;
}
