import { COLUMNS, type Column, type MoneyUnit } from '../domain/budget.ts';
import { exact, exactText, sum } from '../domain/decimal.ts';
import type { MoneyRow } from './form/reading.ts';

/** The rows of money with amounts, and the row of the whole that their source printed. */
export interface MoneyRecord {
  readonly rows: readonly MoneyRow[];
  readonly whole: MoneyRow | undefined;
  /** Columns in which the printed whole isn't the sum of its rows, worded. */
  readonly contradictions: readonly string[];
  readonly supposed: boolean;
}

const COLUMN_IDS = Object.keys(COLUMNS) as Column[];

/** Amounts by source. Where only the whole is known, it becomes a row of 财政拨款, which is supposed and reported. */
export function moneyRecord(money: readonly MoneyRow[], unit: MoneyUnit): MoneyRecord {
  const whole = money.find(({ source }) => source === undefined);
  const rows = withoutParents(
    money.filter(({ source, amounts }) => source !== undefined && Object.keys(amounts).length > 0),
  );
  if (rows.length === 0) {
    const alone =
      whole && Object.keys(whole.amounts).length > 0 ? [{ ...whole, source: 'fiscal-appropriation' as const }] : [];
    return { rows: alone, whole: undefined, contradictions: [], supposed: true };
  }
  const collapsed = whole && withoutLevels(rows, whole);
  if (collapsed) return { rows: [collapsed], whole, contradictions: [], supposed: false };
  const [only] = rows;
  const filled =
    rows.length === 1 && only && whole ? [{ ...only, amounts: { ...whole.amounts, ...only.amounts } }] : rows;
  return { rows: filled, whole, contradictions: whole ? contradictions(rows, whole, unit) : [], supposed: false };
}

/**
 * Levels of one appropriation whose budget alone is told by level, while what arrived and was spent is told of the whole:
 * one row holds all columns, and the levels stay in the text.
 */
function withoutLevels(rows: readonly MoneyRow[], whole: MoneyRow): MoneyRow | undefined {
  const levels = rows.length > 1 && rows.every(({ source, level }) => source === 'fiscal-appropriation' && level);
  const spent = whole.amounts.executed !== undefined && rows.every(({ amounts }) => amounts.executed === undefined);
  if (!levels || !spent) return undefined;
  const added = COLUMN_IDS.flatMap((column) => {
    const amounts = rows.flatMap((row) => row.amounts[column] ?? []);
    const [first] = amounts;
    const value = exactText(sum(amounts.map((amount) => exact(amount.value))));
    return first && amounts.length === rows.length ? [[column, { ...first, value }] as const] : [];
  });
  return {
    label: '财政资金',
    source: 'fiscal-appropriation',
    amounts: { ...Object.fromEntries(added), ...whole.amounts },
  };
}

/** 财政拨款 stands above 中央, 省级 and 县级: with its parts it would count twice. */
function withoutParents(rows: readonly MoneyRow[]): MoneyRow[] {
  const levels = rows.filter(({ source, level }) => source === 'fiscal-appropriation' && level !== undefined);
  const parent = rows.find(
    ({ source, level, label }) => source === 'fiscal-appropriation' && level === undefined && !/地方|本级/.test(label),
  );
  if (!parent || levels.length === 0) return [...rows];
  const same = COLUMN_IDS.every((column) => {
    const amounts = levels.map((row) => row.amounts[column]?.value).filter((value) => value !== undefined);
    const above = parent.amounts[column]?.value;
    return above === undefined || amounts.length === 0 || sum(amounts.map(exact)).equals(exact(above));
  });
  return rows.filter((row) => (same ? row !== parent : !levels.includes(row)));
}

function contradictions(rows: readonly MoneyRow[], whole: MoneyRow, unit: MoneyUnit): string[] {
  return COLUMN_IDS.flatMap((column) => {
    const printed = whole.amounts[column]?.value;
    const parts = rows.map((row) => row.amounts[column]?.value).filter((value) => value !== undefined);
    if (printed === undefined || parts.length === 0) return [];
    const total = sum(parts.map(exact));
    return total.equals(exact(printed))
      ? []
      : [`${COLUMNS[column]}${printed}${unit}（各来源合计${exactText(total)}${unit}）`];
  });
}

/** The total of a column over the rows of the record; nothing when a row lacks it. */
export function recordTotal({ rows }: MoneyRecord, column: Column): string | undefined {
  const amounts = rows.flatMap((row) => row.amounts[column]?.value ?? []);
  return rows.length > 0 && amounts.length === rows.length ? exactText(sum(amounts.map(exact))) : undefined;
}
