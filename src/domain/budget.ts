import { type DecimalText, type Exact, exact, sum } from './decimal.ts';

export const MONEY_UNITS = { 元: 1, 万元: 10_000, 亿元: 100_000_000 } as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;

/** Where money comes from, in the order of the official form. */
export const SOURCES = {
  'fiscal-appropriation': '当年财政拨款',
  'prior-year-carry-over': '上年结转资金',
  'special-account': '财政专户管理资金',
  'unit-funds': '单位资金',
  'self-raised': '自筹资金',
  other: '其他资金',
} as const;
export type SourceId = keyof typeof SOURCES;

/** The columns of money: 年初预算数, 全年预算数, 实际到位数, 全年执行数. */
export const COLUMNS = {
  initial: '年初预算数',
  adjusted: '全年预算数',
  received: '实际到位数',
  executed: '全年执行数',
} as const;
export type Column = keyof typeof COLUMNS;

/** One row of money, in the unit of its budget. A missing amount was not stated; it is never read as 0. */
export type BudgetRow = { readonly source: SourceId } & { readonly [column in Column]?: DecimalText };

export interface Budget {
  readonly unit: MoneyUnit;
  readonly sources: readonly BudgetRow[];
}

/** Amount of one row in 元. */
export function amount(budget: Budget, row: BudgetRow, column: Column): Exact | undefined {
  const text = row[column];
  return text === undefined ? undefined : exact(text).mul(MONEY_UNITS[budget.unit]);
}

/**
 * Total of a column over all sources, in 元: the row 年度资金总额.
 *
 * @returns nothing when a row leaves the column out: a sum of known parts is not the total.
 */
export function total(budget: Budget, column: Column): Exact | undefined {
  const amounts = budget.sources.map((row) => amount(budget, row, column));
  return amounts.every((value) => value !== undefined) ? sum(amounts) : undefined;
}
