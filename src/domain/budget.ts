import { type DecimalText, type Exact, exact, exactText, sum } from './decimal.ts';

export const MONEY_UNITS = { 元: 1, 万元: 10_000, 亿元: 100_000_000 } as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;

/** Where money comes from, in the order of the official form. */
export const SOURCES = {
  'fiscal-appropriation': '当年财政拨款',
  'prior-year-carry-over': '上年结转资金',
  'special-account': '财政专户管理资金',
  'special-bond': '地方政府专项债券资金',
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

/** Which government an appropriation comes from. */
export const GOVERNMENTS = { central: '中央', province: '省级', prefecture: '市级', county: '县级' } as const;
export type Government = keyof typeof GOVERNMENTS;

/** Amounts in the unit of their budget. A missing amount was not stated; it is never read as 0. */
export type Amounts = { readonly [column in Column]?: DecimalText };

/** One row of money by where it comes from. */
export interface BudgetRow extends Amounts {
  readonly source: SourceId;
  readonly level?: Government;
}

/** A sub-project; all of them together are the whole. */
export interface BudgetPart extends Amounts {
  readonly name: string;
}

/** Money that went out. */
export interface Payment {
  readonly payee: string;
  readonly purpose: string;
  readonly amount: DecimalText;
  /** ISO date. */
  readonly date?: string;
}

export interface Budget {
  readonly unit: MoneyUnit;
  readonly sources: readonly BudgetRow[];
  readonly parts?: readonly BudgetPart[];
  readonly payments?: readonly Payment[];
  /** Why little was spent, or why the budget was changed in the year. */
  readonly reason?: string;
}

/** Amount of one row in 元. */
export function amount({ unit }: Pick<Budget, 'unit'>, row: Amounts, column: Column): Exact | undefined {
  const text = row[column];
  return text === undefined ? undefined : yuan(text, unit);
}

/** An amount in 元. */
export function yuan(text: DecimalText, unit: MoneyUnit): Exact {
  return exact(text).mul(MONEY_UNITS[unit]);
}

/**
 * Total of a column over all sources, in 元: the row 年度资金总额.
 *
 * @returns nothing when a row leaves the column out: a sum of known parts is not the total.
 */
export function total(budget: Budget, column: Column): Exact | undefined {
  return columnTotal(budget, budget.sources, column);
}

/** Total of a column over some rows, in 元; nothing when one of them leaves it out. */
export function columnTotal(budget: Pick<Budget, 'unit'>, rows: readonly Amounts[], column: Column): Exact | undefined {
  const amounts = rows.map((row) => amount(budget, row, column));
  return amounts.every((value) => value !== undefined) ? sum(amounts) : undefined;
}

/** An amount in 元, written in the unit of its budget with all its digits: `9.62万元`. */
export function amountText({ unit }: Pick<Budget, 'unit'>, yuan: Exact): string {
  return `${exactText(yuan.div(MONEY_UNITS[unit]))}${unit}`;
}
