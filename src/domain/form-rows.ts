import {
  amount,
  type BudgetRow,
  COLUMNS,
  type Column,
  GOVERNMENTS,
  MONEY_UNITS,
  type MoneyUnit,
  SOURCES,
  total,
} from './budget.ts';
import { type Exact, exactText, roundHalfUp } from './decimal.ts';
import type { Evaluation } from './evaluation.ts';
import { actualText, type Indicator } from './indicator.ts';
import type { Level2 } from './method.ts';
import type { Scorecard } from './scoring/scorecard.ts';

/** The columns of money of 财预〔2020〕10号附件1. 实际到位数 is not among them. */
const USUAL_COLUMNS = { initial: COLUMNS.initial, adjusted: COLUMNS.adjusted, executed: COLUMNS.executed } as const;

export interface MoneyCell {
  readonly label: string;
  /** In the unit of the form; nothing when the amount was not stated. */
  readonly text: string | undefined;
}

/** The columns of money on the form, each with its label. */
export function moneyColumns({ method }: Pick<Evaluation, 'method'>): [Column, string][] {
  return Object.entries(method.form.columns ?? USUAL_COLUMNS) as [Column, string][];
}

/** The unit of money on the form. */
export function moneyUnit({ method }: Pick<Evaluation, 'method'>): MoneyUnit {
  return method.form.unit ?? '万元';
}

/** Amounts of the row 年度资金总额. */
export function totalCells(evaluation: Evaluation): MoneyCell[] {
  return moneyCells(evaluation, (column) => total(evaluation.budget, column));
}

/** A row for each source of money. */
export function sourceRows(evaluation: Evaluation): { readonly name: string; readonly cells: readonly MoneyCell[] }[] {
  const { budget } = evaluation;
  return budget.sources.map((row) => ({
    name: sourceName(row),
    cells: moneyCells(evaluation, (column) => amount(budget, row, column)),
  }));
}

/** 当年财政拨款（省级）. */
export function sourceName({ source, level }: BudgetRow): string {
  return level === undefined ? SOURCES[source] : `${SOURCES[source]}（${GOVERNMENTS[level]}）`;
}

/** `amountOf` gives 元. */
function moneyCells(evaluation: Evaluation, amountOf: (column: Column) => Exact | undefined): MoneyCell[] {
  const { rounding } = evaluation.method;
  const unit = MONEY_UNITS[moneyUnit(evaluation)];
  return moneyColumns(evaluation).map(([column, label]) => {
    const yuan = amountOf(column);
    return { label, text: yuan && roundHalfUp(yuan.div(unit), rounding.money) };
  });
}

/** A label that stands before the first of the rows that it covers. */
export interface Span {
  readonly name: string;
  readonly rows: number;
}

export interface IndicatorRow {
  readonly level1?: Span;
  readonly level2?: Span;
  readonly indicator: Indicator;
  readonly actual: string;
  readonly points: string | undefined;
  readonly score: string | undefined;
}

/** The indicators in the order of the method, each level named once. */
export function indicatorRows(evaluation: Evaluation, card: Scorecard): IndicatorRow[] {
  const rows = evaluation.indicators.map((indicator, index) =>
    indicatorRow(indicator, card.indicators[index], evaluation),
  );
  return evaluation.method.levels.flatMap((level1) => {
    const inLevel1 = rows.filter(({ indicator }) => indicator.level1 === level1.id);
    const grouped = level1.children.flatMap((level2) => level2Rows(level2, inLevel1));
    return labelled('level1', level1.name, grouped);
  });
}

function indicatorRow(
  indicator: Indicator,
  scores: Scorecard['indicators'][number] | undefined,
  evaluation: Evaluation,
) {
  return {
    indicator,
    actual: actualText(indicator),
    points: pointsText(scores?.points),
    score: scoreText(scores?.score, evaluation),
  };
}

function level2Rows({ id, name }: Level2, inLevel1: readonly IndicatorRow[]): IndicatorRow[] {
  return labelled(
    'level2',
    name,
    inLevel1.filter(({ indicator }) => indicator.level2 === id),
  );
}

function labelled(level: 'level1' | 'level2', name: string, rows: readonly IndicatorRow[]): IndicatorRow[] {
  return rows.map((row, index) => (index === 0 ? { ...row, [level]: { name, rows: rows.length } } : row));
}

/** 分值 has the digits that were typed. */
export function pointsText(points: Exact | undefined): string | undefined {
  return points && exactText(points);
}

/** 得分 and 总分 are rounded at print. */
export function scoreText(score: Exact | undefined, { method }: Evaluation): string | undefined {
  return score && roundHalfUp(score, method.rounding.score);
}
