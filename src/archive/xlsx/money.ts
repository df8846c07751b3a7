import type { CellValue } from 'exceljs';
import { amount, type Column, MONEY_UNITS, total } from '../../domain/budget.ts';
import { type Exact, exact, quotient } from '../../domain/decimal.ts';
import { type MoneyRow, moneyColumns, moneyRows } from '../../domain/form/money-rows.ts';
import { moneyPlaces, moneyUnit } from '../../domain/form/texts.ts';
import { formWords } from '../../i18n/document.ts';
import { type Form, float } from './form.ts';
import { format, head, NOTHING, range, write } from './sheet.ts';

/** Where the money starts: the label over its sources, their names, their amounts. */
const NAMES = 2;
const AMOUNTS = 3;

/** What later parts of the form refer to. */
export interface Money {
  readonly next: number;
  /** Cells of 分值 and 得分 of the execution rate, where it is scored. */
  readonly scored?: { readonly points: string; readonly score: string };
}

/** 项目资金: the total as sums of its sources, then a row for each part of it; rates and their score as formulas. */
export function writeMoney(form: Form, row: number): Money {
  const { sheet, evaluation, columns } = form;
  const words = formWords(evaluation.method);
  const rows = moneyRows(evaluation);
  const last = row + 1 + rows.length;
  const { reason } = evaluation.budget;
  const end = last + (reason === undefined ? 0 : 1);
  head(sheet, { row, from: 1, until: end }, words.withUnit(words.money, moneyUnit(evaluation)));
  write(sheet, { row, from: NAMES }, '');
  head(sheet, { row: row + 1, from: NAMES }, words.total);
  for (const [index, [column, label]] of moneyColumns(evaluation).entries()) {
    head(sheet, { row, from: AMOUNTS + index }, label);
    writeColumn(form, rows, row + 1, AMOUNTS + index, column);
  }
  writeNames(form, rows, row + 2);
  const execution = writeExecution(form, rows, row);
  if (reason !== undefined) {
    head(sheet, { row: end, from: NAMES }, evaluation.method.form.moneyReason ?? words.moneyReason);
    write(sheet, { row: end, from: AMOUNTS, to: columns }, reason, 'budget.reason').alignment = { horizontal: 'left' };
  }
  return { next: end + 1, ...execution };
}

function writeNames({ sheet, evaluation }: Form, rows: readonly MoneyRow[], first: number): void {
  const { leads } = formWords(evaluation.method);
  for (const [index, { group, name }] of rows.entries()) {
    const lead = rows[index - 1]?.group === group ? '' : leads[group];
    write(sheet, { row: first + index, from: NAMES }, `${lead}${name}`).alignment = { horizontal: 'left' };
  }
}

/** The amounts of one column with the sum of its sources above. A sum with an unknown part is unknown. */
function writeColumn(form: Form, rows: readonly MoneyRow[], row: number, at: number, column: Column): void {
  const { sheet, evaluation } = form;
  const sources = rows.filter(({ group }) => group === 'source').length;
  const whole = total(evaluation.budget, column);
  const sum = { formula: `SUM(${range(sheet, at, row + 1, row + sources)})` };
  const result = whole && float(whole.div(MONEY_UNITS[moneyUnit(evaluation)]));
  const cell = write(sheet, { row, from: at }, result === undefined ? NOTHING : { ...sum, result });
  cell.numFmt = format(moneyPlaces(evaluation));
  for (const [index, each] of rows.entries()) writeAmount(form, row + 1 + index, at, column, each);
}

/** An amount as it was typed; on a form in another unit a formula over the typed one. */
function writeAmount({ sheet, evaluation, elsewhere }: Form, row: number, at: number, column: Column, of: MoneyRow) {
  const typed = of.amounts?.[column];
  const path = amountPath(of, column);
  if (typed === undefined || path === undefined) return void write(sheet, { row, from: at }, NOTHING);
  const [from, to] = [MONEY_UNITS[evaluation.budget.unit], MONEY_UNITS[moneyUnit(evaluation)]];
  const places = moneyPlaces(evaluation);
  if (from === to) {
    write(sheet, { row, from: at }, float(exact(typed)), path).numFmt = format(places, typed);
    return;
  }
  const result = float(exact(typed).mul(from).div(to));
  write(sheet, { row, from: at }, { formula: `${elsewhere.get(path)}*${from}/${to}`, result }).numFmt = format(places);
}

/** Where the record has an amount of the form; nothing for a row that the form keeps empty. */
export function amountPath({ path }: Pick<MoneyRow, 'path'>, column: Column): string | undefined {
  return path && `${path}.${column}`;
}

/** 分值 and 得分 stand in the row of the whole only; 执行率 in every row that the form rates. */
function writeExecution(form: Form, rows: readonly MoneyRow[], row: number): Pick<Money, 'scored'> {
  const { sheet, scored, columns, evaluation } = form;
  const words = formWords(evaluation.method);
  const next = AMOUNTS + moneyColumns(evaluation).length;
  const [points, rate, score] = scored ? [next, next + 1, next + 2] : [undefined, next, undefined];
  if (points) head(sheet, { row, from: points }, words.points);
  head(sheet, { row, from: rate, to: score ? rate : columns }, words.executionRate);
  if (score) head(sheet, { row, from: score, to: columns }, words.score);
  const end = score ?? rate;
  for (let below = row + 1; below <= row + 1 + rows.length; below += 1) {
    for (let at = next; at < end; at += 1) write(sheet, { row: below, from: at }, NOTHING);
    write(sheet, { row: below, from: end, to: columns }, NOTHING);
  }
  writeRate(form, row + 1, rate, (column) => whole(form, row + 1, column));
  for (const [index, each] of rows.entries()) {
    if (each.rated) writeRate(form, row + 2 + index, rate, (column) => stated(form, row + 2 + index, each, column));
  }
  return points && score ? writeScore(form, row + 1, points, score) : {};
}

/** An amount with its place. */
interface Placed {
  readonly value: Exact;
  readonly at: string;
}

function writeRate(form: Form, row: number, at: number, of: (column: Column) => Placed | undefined): void {
  const { execution, rounding } = form.evaluation.method;
  const [executed, planned] = [of('executed'), of(execution.denominator)];
  if (!executed || !planned) return;
  const rate = quotient(executed.value, planned.value);
  const formula = `IF(${planned.at}=0,"${NOTHING}",${executed.at}/${planned.at})`;
  const cell = form.sheet.getCell(row, at);
  cell.value = { formula, result: rate ? float(rate) : NOTHING };
  cell.numFmt = `${format(rounding.percent)}%`;
}

/** An amount of a row: a cell of the form, or where it stands elsewhere. */
function stated({ sheet, evaluation, elsewhere }: Form, row: number, of: MoneyRow, column: Column): Placed | undefined {
  const value = of.amounts && amount(evaluation.budget, of.amounts, column);
  const index = moneyColumns(evaluation).findIndex(([name]) => name === column);
  const at = index === -1 ? elsewhere.get(amountPath(of, column) ?? '') : sheet.getCell(row, AMOUNTS + index).address;
  return value === undefined || at === undefined ? undefined : { value, at };
}

/** The total of a column with its place: a cell of the form, or the sum of cells that stand elsewhere. */
function whole({ sheet, evaluation, elsewhere }: Form, row: number, column: Column): Placed | undefined {
  const value = total(evaluation.budget, column);
  if (value === undefined) return undefined;
  const index = moneyColumns(evaluation).findIndex(([name]) => name === column);
  if (index !== -1) return { value, at: sheet.getCell(row, AMOUNTS + index).address };
  const parts = evaluation.budget.sources.map((_, source) => elsewhere.get(`budget.sources.${source}.${column}`));
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
