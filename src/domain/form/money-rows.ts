import {
  type Amounts,
  amount,
  type BudgetRow,
  COLUMNS,
  type Column,
  columnTotal,
  GOVERNMENTS,
  SOURCES,
  type SourceId,
} from '../budget.ts';
import { quotient } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { moneyText, percentText } from './texts.ts';

/** The columns of money of 财预〔2020〕10号附件1. 实际到位数 is not among them. */
const USUAL_COLUMNS = { initial: COLUMNS.initial, adjusted: COLUMNS.adjusted, executed: COLUMNS.executed } as const;

export interface MoneyCell {
  readonly label: string;
  /** In the unit of the form; nothing when the amount was not stated. */
  readonly text: string | undefined;
}

/** How the total is taken apart: by source, by 基本支出 and 项目支出, by sub-project. Each group adds up to the total. */
export type MoneyGroup = 'source' | 'category' | 'part';

/** A row of money below the total. */
export interface MoneyRow {
  readonly group: MoneyGroup;
  readonly name: string;
  /** Amounts in the unit of the budget, with their path in the record; nothing in a row that the form keeps empty. */
  readonly amounts?: Amounts;
  readonly path?: string;
  /** Whether the form gives its execution rate. */
  readonly rated: boolean;
}

/** The columns of money on the form, each with its label. */
export function moneyColumns({ method }: Pick<Evaluation, 'method'>): [Column, string][] {
  return Object.entries(method.form.columns ?? USUAL_COLUMNS) as [Column, string][];
}

/** Amounts of the row 年度资金总额. */
export function totalCells(evaluation: Evaluation): MoneyCell[] {
  return cellsOf(evaluation.budget.sources, evaluation);
}

/** All rows below the total. */
export function moneyRows(evaluation: Evaluation): MoneyRow[] {
  return [...sourceRows(evaluation), ...categoryRows(evaluation), ...partRows(evaluation)];
}

/** The amounts of a row. */
export function moneyCells({ amounts }: MoneyRow, evaluation: Evaluation): MoneyCell[] {
  return cellsOf(amounts === undefined ? [] : [amounts], evaluation);
}

/** 执行率 of a row; nothing without a budget: 0 ÷ 0 is no rate. */
export function rateText({ amounts, rated }: MoneyRow, evaluation: Evaluation): string | undefined {
  if (!rated || amounts === undefined) return undefined;
  const executed = amount(evaluation.budget, amounts, 'executed');
  const planned = amount(evaluation.budget, amounts, evaluation.method.execution.denominator);
  return executed && planned && percentText(quotient(executed, planned), evaluation);
}

/** The rows that the form always has, then all other sources. A source without money has an empty row. */
function sourceRows({ budget, method: { form } }: Evaluation): MoneyRow[] {
  const fixed = form.sources ?? {};
  const rated = form.sourceRates === true;
  const rows = budget.sources.map((amounts, index) => ({ amounts, path: `budget.sources.${index}` }));
  const inForm = (Object.keys(fixed) as SourceId[]).flatMap((source): Pick<MoneyRow, 'name' | 'amounts' | 'path'>[] => {
    const own = rows.filter(({ amounts }) => amounts.source === source);
    if (own.length === 0) return [{ name: fixed[source] ?? SOURCES[source] }];
    return own.map((row) => ({ name: sourceName(row.amounts, fixed), ...row }));
  });
  const others = rows
    .filter(({ amounts }) => fixed[amounts.source] === undefined)
    .map((row) => ({ name: sourceName(row.amounts, fixed), ...row }));
  return [...inForm, ...others].map((row) => ({ group: 'source', rated, ...row }));
}

/** 当年财政拨款（省级）. */
function sourceName({ source, level }: BudgetRow, names: { readonly [id in SourceId]?: string }): string {
  const name = names[source] ?? SOURCES[source];
  return level === undefined ? name : `${name}（${GOVERNMENTS[level]}）`;
}

const CATEGORIES = { basic: '基本支出', project: '项目支出' } as const;

/** 部门整体支出: 基本支出 and 项目支出. */
function categoryRows({ department }: Evaluation): MoneyRow[] {
  if (department === undefined) return [];
  return (['basic', 'project'] as const).map((key) => ({
    group: 'category',
    name: CATEGORIES[key],
    amounts: department[key],
    path: `department.${key}`,
    rated: true,
  }));
}

function partRows({ budget: { parts = [] } }: Evaluation): MoneyRow[] {
  return parts.map((part, index) => ({
    group: 'part',
    name: part.name,
    amounts: part,
    path: `budget.parts.${index}`,
    rated: true,
  }));
}

function cellsOf(rows: readonly Amounts[], evaluation: Evaluation): MoneyCell[] {
  return moneyColumns(evaluation).map(([column, label]) => ({
    label,
    text: rows.length === 0 ? undefined : moneyText(columnTotal(evaluation.budget, rows, column), evaluation),
  }));
}
