import { COLUMNS } from '../domain/budget.ts';
import { PUBLIC_EXPENSES } from '../domain/evaluation.ts';
import type { Book } from './book.ts';
import type { Draft } from './draft.ts';
import type { Found } from './form/reading.ts';
import { flowMap, recordText } from './write/yaml-text.ts';

/** Writes sub-projects and payments below the sources of the budget. */
export function composeParts({ parts, payments }: Draft, book: Book): void {
  if (parts.length > 0) book.line('  parts:');
  for (const [index, { name, amounts }] of parts.entries()) {
    const row = Object.fromEntries(
      Object.keys(COLUMNS).map((column) => [column, amounts[column as keyof typeof amounts]?.value]),
    );
    book.line(`    - ${flowMap({ name: recordText(name), ...row })}`);
    noteAll(`budget.parts[${index}]`, name, amounts, book);
  }
  if (payments.length > 0) book.line('  payments:');
  for (const [index, { payee, purpose, amount, date }] of payments.entries()) {
    book.line(
      `    - ${flowMap({ payee: recordText(payee), purpose: recordText(purpose), amount: amount.value, date })}`,
    );
    noteAll(`budget.payments[${index}]`, payee, { amount }, book);
  }
}

/** Writes 三公经费 below the spending of a department. */
export function composePublicExpenses({ spending }: Draft, book: Book): void {
  const rows = spending?.threePublic ?? [];
  if (rows.length > 0) book.line('  threePublic:');
  for (const [index, { item, budget, executed, previous }] of rows.entries()) {
    const values = { budget: budget?.value, executed: executed.value, previous: previous?.value };
    book.line(`    - ${flowMap({ item, ...values })}`);
    noteAll(`department.threePublic[${index}]`, PUBLIC_EXPENSES[item], { budget, executed, previous }, book);
  }
}

function noteAll(path: string, of: string, amounts: Readonly<Record<string, Found | undefined>>, book: Book): void {
  for (const [column, found] of Object.entries(amounts))
    if (found) book.note(`${path}.${column}`, { ...found, value: `${found.value}（${of}）` });
}
