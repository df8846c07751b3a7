import type ExcelJS from 'exceljs';
import { COLUMNS, type Column, MONEY_UNITS, type MoneyUnit } from '../../domain/budget.ts';
import { exact } from '../../domain/decimal.ts';
import type { FormReading } from '../form/reading.ts';
import { converted } from '../prose/money-numbers.ts';
import { isFormula } from './named-cells.ts';

type Fields = ReadonlyMap<string, string>;

/**
 * Amounts that somebody typed into the form: where the record had none, and over the formulas of a form in another unit
 * than the budget. Rows of money stand in the order of the sources.
 */
export function changedMoney(sheet: ExcelJS.Worksheet, form: FormReading, fields: Fields): ReadonlyMap<string, string> {
  const changes = new Map<string, string>();
  const to = unitOf(fields.get('budget.unit'));
  const from = form.unit?.value ?? to;
  const rows = form.money.filter(({ source }) => source !== undefined);
  for (const [index, { amounts }] of rows.entries()) {
    if (!fields.has(`budget.sources.${index}.source`)) continue;
    for (const column of Object.keys(COLUMNS) as Column[]) {
      const path = `budget.sources.${index}.${column}`;
      const amount = amounts[column];
      if (!amount || isFormula(sheet.getCell(addressOf(amount.place)))) continue;
      const value = converted(amount.value, from, to);
      const before = fields.get(path);
      if (before === undefined || !exact(before).equals(exact(value))) changes.set(path, value);
    }
  }
  return changes;
}

function unitOf(text: string | undefined): MoneyUnit {
  return text !== undefined && Object.hasOwn(MONEY_UNITS, text) ? (text as MoneyUnit) : '万元';
}

function addressOf(place: string): string {
  return place.split('!').at(-1) ?? 'A1';
}
