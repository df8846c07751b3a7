import type { CellValue } from 'exceljs';
import { type BudgetRow, type Column, MONEY_UNITS, total } from '../../domain/budget.ts';
import { exact, quotient } from '../../domain/decimal.ts';
import { moneyColumns, moneyUnit, sourceName } from '../../domain/form-rows.ts';
import { documentText } from '../../i18n/document.ts';
import { type Form, float } from './form.ts';
import { format, head, NOTHING, range, write } from './sheet.ts';

const words = documentText.form;

/** Where the money starts: the label over its sources, their names, their amounts. */
const NAMES = 2;
const AMOUNTS = 3;

/** What later parts of the form refer to. */
export interface Money {
  readonly next: number;
  /** Cells of 分值 and 得分 of the execution rate, where it is scored. */
  readonly scored?: { readonly points: string; readonly score: string };
}

/** 项目资金: a row for each source, the total over them as sums, the rate and its score as formulas. */
export function writeMoney(form: Form, row: number): Money {
  const { sheet, evaluation } = form;
  const { sources } = evaluation.budget;
  const last = row + 1 + sources.length;
  head(sheet, { row, from: 1, until: last }, words.money(moneyUnit(evaluation)));
  write(sheet, { row, from: NAMES }, '');
  head(sheet, { row: row + 1, from: NAMES }, words.total);
  for (const [index, [column, label]] of moneyColumns(evaluation).entries()) {
    head(sheet, { row, from: AMOUNTS + index }, label);
    writeColumn(form, row + 1, AMOUNTS + index, column);
  }
  for (const [index, source] of sources.entries()) {
    const name = `${index === 0 ? words.ofWhich : ''}${sourceName(source)}`;
    write(sheet, { row: row + 2 + index, from: NAMES }, name).alignment = { horizontal: 'left' };
  }
  return { next: last + 1, ...writeExecution(form, row, last) };
}

/** The amounts of one column with their sum above. A sum with an unknown part is unknown. */
function writeColumn(form: Form, row: number, at: number, column: Column): void {
  const { sheet, evaluation } = form;
  const { sources } = evaluation.budget;
  const whole = total(evaluation.budget, column);
  const places = evaluation.method.rounding.money;
  const sum = { formula: `SUM(${range(sheet, at, row + 1, row + sources.length)})` };
  const result = whole && float(whole.div(MONEY_UNITS[moneyUnit(evaluation)]));
  write(sheet, { row, from: at }, result === undefined ? NOTHING : { ...sum, result }).numFmt = format(places);
  for (const [index, source] of sources.entries()) writeAmount(form, row + 1 + index, at, column, source, index);
}

/** An amount as it was typed; on a form in another unit a formula over the typed one. */
function writeAmount(form: Form, row: number, at: number, column: Column, source: BudgetRow, index: number): void {
  const { sheet, evaluation, elsewhere } = form;
  const typed = source[column];
  const path = amountPath(index, column);
  if (typed === undefined) return void write(sheet, { row, from: at }, NOTHING);
  const [from, to] = [MONEY_UNITS[evaluation.budget.unit], MONEY_UNITS[moneyUnit(evaluation)]];
  const places = evaluation.method.rounding.money;
  if (from === to) {
    write(sheet, { row, from: at }, float(exact(typed)), path).numFmt = format(places, typed);
    return;
  }
  const result = float(exact(typed).mul(from).div(to));
  write(sheet, { row, from: at }, { formula: `${elsewhere.get(path)}*${from}/${to}`, result }).numFmt = format(places);
}

export function amountPath(index: number, column: Column): string {
  return `budget.sources.${index}.${column}`;
}

/** 分值, 执行率 and 得分 stand in the row of the whole only. */
function writeExecution(form: Form, row: number, last: number): Pick<Money, 'scored'> {
  const { sheet, scored, columns, evaluation } = form;
  const next = AMOUNTS + moneyColumns(evaluation).length;
  const [points, rate, score] = scored ? [next, next + 1, next + 2] : [undefined, next, undefined];
  if (points) head(sheet, { row, from: points }, words.points);
  head(sheet, { row, from: rate, to: score ? rate : columns }, words.executionRate);
  if (score) head(sheet, { row, from: score, to: columns }, words.score);
  const end = score ?? rate;
  for (let below = row + 1; below <= last; below += 1) {
    for (let at = next; at < end; at += 1) write(sheet, { row: below, from: at }, NOTHING);
    write(sheet, { row: below, from: end, to: columns }, NOTHING);
  }
  writeRate(form, row + 1, rate);
  return points && score ? writeScore(form, row + 1, points, score) : {};
}

function writeRate(form: Form, row: number, at: number): void {
  const { sheet, evaluation } = form;
  const { execution, rounding } = evaluation.method;
  const [executed, planned] = [whole(form, row, 'executed'), whole(form, row, execution.denominator)];
  if (!executed || !planned) return;
  const rate = quotient(executed.value, planned.value);
  const formula = `IF(${planned.at}=0,"${NOTHING}",${executed.at}/${planned.at})`;
  const cell = sheet.getCell(row, at);
  cell.value = { formula, result: rate ? float(rate) : NOTHING };
  cell.numFmt = `${format(rounding.percent)}%`;
}

/** The total of a column with its place: a cell of the form, or the sum of cells that stand elsewhere. */
function whole({ sheet, evaluation, elsewhere }: Form, row: number, column: Column) {
  const value = total(evaluation.budget, column);
  if (value === undefined) return undefined;
  const index = moneyColumns(evaluation).findIndex(([name]) => name === column);
  if (index !== -1) return { value, at: sheet.getCell(row, AMOUNTS + index).address };
  const parts = evaluation.budget.sources.map((_, source) => elsewhere.get(amountPath(source, column)));
  const factor = MONEY_UNITS[evaluation.budget.unit] / MONEY_UNITS[moneyUnit(evaluation)];
  return { value, at: `(SUM(${parts.join(',')})${factor === 1 ? '' : `*${factor}`})` };
}

/** The score of the rate: what the office entered, or else a formula. */
function writeScore(form: Form, row: number, pointsAt: number, scoreAt: number): Pick<Money, 'scored'> {
  const { sheet, evaluation } = form;
  const { execution, rounding } = evaluation.method;
  if (execution.points === undefined) return {};
  const [points, score] = [sheet.getCell(row, pointsAt), sheet.getCell(row, scoreAt)];
  points.value = float(exact(execution.points));
  points.numFmt = format(0, execution.points);
  const entered = evaluation.entered?.executionScore;
  score.numFmt = format(rounding.score, entered);
  if (entered === undefined) score.value = scoreFormula(form, row, points.address);
  else write(sheet, { row, from: scoreAt }, float(exact(entered)), 'entered.executionScore');
  return { scored: { points: points.address, score: score.address } };
}

/** points × rate, within 0 and the points; what a budget of 0 scores is the method's to say. */
function scoreFormula(form: Form, row: number, points: string): CellValue {
  const { denominator, zeroBudget } = form.evaluation.method.execution;
  const [executed, planned] = [whole(form, row, 'executed'), whole(form, row, denominator)];
  if (!executed || !planned) return NOTHING;
  const free = { full: points, none: '0' };
  const none = zeroBudget === undefined ? `"${NOTHING}"` : `IF(${executed.at}=0,${free[zeroBudget]},"${NOTHING}")`;
  const score = form.card.execution.score;
  return {
    formula: `IF(${planned.at}=0,${none},${points}*MAX(0,MIN(1,${executed.at}/${planned.at})))`,
    result: score ? float(score) : NOTHING,
  };
}
