import type { MoneyUnit } from '../domain/budget.ts';
import type { Kind } from '../domain/evaluation.ts';
import type { Draft } from './draft.ts';
import { tableParts } from './form/part-rows.ts';
import type { FormReading, Found, MoneyRow, PartRow } from './form/reading.ts';
import { moneyUnitIn } from './form/values.ts';
import { moneyRecord, recordTotal } from './money-record.ts';
import type { Piece } from './prose/outline.ts';
import { type Passage, proseMoney, proseSpending } from './prose/prose-money.ts';
import { proseParts, type Telling } from './prose/prose-parts.ts';
import { prosePayments } from './prose/prose-payments.ts';
import { publicExpenses } from './prose/public-expenses.ts';

/** Everything of a draft that is money. */
export type DraftMoney = Pick<Draft, 'unit' | 'money' | 'parts' | 'payments' | 'spending'> & {
  /** Units in use in the prose. */
  readonly units: readonly MoneyUnit[];
};

/** The money of a report: that of its form, else what its sentences tell; sub-projects from form, tables and sentences. */
export function recoverMoney(
  form: FormReading | undefined,
  pieces: readonly Piece[],
  passages: readonly Passage[],
  kind: Kind,
): DraftMoney {
  const told = proseMoney(passages);
  const inForm = form !== undefined && form.money.length > 0;
  const unit = form?.unit ?? (inForm ? undefined : told.unit) ?? tableUnit(pieces);
  const money = inForm ? form.money : told.rows;
  const own = unit?.value ?? '万元';
  const department = kind === 'department-self-evaluation';
  return {
    ...(unit && { unit }),
    money,
    units: form?.unit ? [...new Set([form.unit.value, ...told.units])] : told.units,
    parts: department ? [] : partsOf(form, pieces, passages, money, own),
    payments: prosePayments(passages, recordTotal(moneyRecord(money, own), 'executed'), own),
    ...(department
      ? { spending: { ...proseSpending(passages, own), threePublic: publicExpenses(passages, own) } }
      : {}),
  };
}

/** Where neither form nor sentences have an amount, a table of sub-projects may be all: its unit stands in it or above. */
function tableUnit(pieces: readonly Piece[]): Found<MoneyUnit> | undefined {
  for (const piece of pieces) {
    const texts = piece.kind === 'table' ? piece.table.cells : piece.kind === 'paragraph' ? [piece] : [];
    for (const { text, place } of texts) {
      const unit = moneyUnitIn(text);
      if (unit !== undefined) return { value: unit, place, certainty: 'likely' };
    }
  }
  return undefined;
}

/** Those of the form are sure; else the first table that has any, else sentences, the two goals among them. */
function partsOf(
  form: FormReading | undefined,
  pieces: readonly Piece[],
  passages: readonly Passage[],
  money: readonly MoneyRow[],
  unit: MoneyUnit,
): readonly PartRow[] {
  if (form && form.parts.length > 0) return form.parts;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'table') continue;
    const above = pieces[index - 1];
    const parts = tableParts(piece.table, above?.kind === 'paragraph' ? above.text : '', money, unit);
    if (parts.length > 0) return parts;
  }
  return proseParts([...goalTellings(form), ...passages.map((passage) => ({ passage }))], money, unit);
}

function goalTellings(form: FormReading | undefined): Telling[] {
  const { expected, achieved } = form?.goal ?? {};
  const telling = (found: Found | undefined, column: Telling['column']) =>
    found ? [{ passage: { text: found.value, place: found.place, section: [] }, column }] : [];
  return [...telling(expected, 'initial'), ...telling(achieved, 'executed')];
}
