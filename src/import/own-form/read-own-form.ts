import type ExcelJS from 'exceljs';
import type { RecordField } from '../../domain/record-fields.ts';
import { readGridForms } from '../form/grid-form.ts';
import type { OwnForm, Table } from '../source/source.ts';
import { changedRows } from './form-rows.ts';
import { changedMoney } from './money-changes.ts';
import { formSheet, isPublishedForm, type NamedCell, namedCells } from './named-cells.ts';

/**
 * Reads a workbook that an archive published, after somebody filled it in: every named cell, what was changed beside them,
 * and rows that were added or deleted. Nothing for any other workbook.
 */
export function readOwnForm(book: ExcelJS.Workbook, tables: readonly Table[]): OwnForm | undefined {
  const sheet = isPublishedForm(book) ? formSheet(book) : undefined;
  if (!sheet) return undefined;
  const cells = namedCells(book);
  const kept = cells.filter(({ path }) => !isDeleted(path, cells));
  const fields = new Map(
    kept.flatMap(({ path, value }) =>
      value === undefined || value === '' || value === '—' ? [] : [[path, value] as const],
    ),
  );
  const places = new Map(kept.map(({ path, place }) => [path, place] as const));
  const set = (path: string, value: string, place: string) => {
    fields.set(path, value);
    places.set(path, place);
  };
  const [form] = readGridForms(tables.filter((table) => table.place === sheet.name));
  const rows = changedRows(sheet, kept, fields);
  for (const [path, value] of rows.values) set(path, value, sheet.name);
  for (const [path, value] of form ? changedMoney(sheet, form, fields) : []) set(path, value, sheet.name);
  for (const side of ['expected', 'achieved'] as const) {
    const found = form?.goal?.[side];
    if (found && !fields.has(`goal.${side}`)) set(`goal.${side}`, found.value, found.place);
  }
  return {
    ...(book.subject ? { id: book.subject } : {}),
    fields: [...fields].map(([path, value]): RecordField => ({ path, value })),
    places,
    added: rows.added,
    lost: kept.filter(({ value }) => value === undefined).map(({ path, place }) => ({ path, place })),
  };
}

/** Rows that were deleted on the form still stand in the register, by level: they go with their names. */
function isDeleted(path: string, cells: readonly NamedCell[]): boolean {
  const [, index] = /^indicators\.(\d+)\./.exec(path) ?? [];
  return index !== undefined && !cells.some((cell) => cell.path === `indicators.${index}.name`);
}
