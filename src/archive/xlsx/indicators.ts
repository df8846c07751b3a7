import type { Cell, CellValue, Worksheet } from 'exceljs';
import { type DecimalText, type Exact, exact } from '../../domain/decimal.ts';
import { type IndicatorRow, indicatorRows } from '../../domain/form-rows.ts';
import { isState } from '../../domain/indicator.ts';
import { documentText } from '../../i18n/document.ts';
import { type Form, float } from './form.ts';
import type { Money } from './money.ts';
import { scoreFormula } from './score-formula.ts';
import { type Area, format, head, NOTHING, range, write } from './sheet.ts';
import { splitTarget } from './split-target.ts';

const words = documentText.form;

/** The columns of this part, by number; the last one reaches to the end of the form. */
interface Columns {
  readonly target: number;
  readonly actual: number;
  readonly points: number;
  readonly score: number;
  readonly reason: number;
}

/** The rows of indicators, both ends included. */
interface Rows {
  readonly from: number;
  readonly to: number;
}

const NAME = 3;

/** 绩效指标: one row each, and the row of sums. Returns the row of its heads and the next free row. */
export function writeIndicators(
  form: Form,
  row: number,
  money: Money,
): { readonly heads: number; readonly next: number } {
  const columns = columnsFor(form);
  writeHeads(form, row, columns);
  const rows = indicatorRows(form.evaluation, form.card);
  for (const [index, each] of rows.entries()) writeRow(form, row + 1 + index, columns, each);
  const next = row + 1 + rows.length;
  if (!form.scored) return { heads: row, next };
  writeSums(form, { from: row + 1, to: next - 1 }, columns, money);
  return { heads: row, next: next + 1 };
}

function columnsFor({ evaluation, scored }: Form): Columns {
  const target = NAME + 1;
  const actual = target + (evaluation.method.form.splitTarget ? 3 : 1);
  const points = actual + 1;
  return { target, actual, points, score: points + 1, reason: scored ? points + 2 : points };
}

const SPLIT_HEADS = ['指标性质', '指标值', '度量单位'];

function writeHeads({ sheet, scored, columns: end }: Form, row: number, columns: Columns): void {
  const { target, actual, points, score, reason } = columns;
  for (const [index, label] of [words.level1, words.level2, words.level3].entries()) {
    head(sheet, { row, from: index + 1 }, label);
  }
  const targets = actual - target === 1 ? [words.target] : SPLIT_HEADS;
  for (const [index, label] of targets.entries()) head(sheet, { row, from: target + index }, label);
  head(sheet, { row, from: actual }, words.actual);
  if (scored) head(sheet, { row, from: points }, words.points);
  if (scored) head(sheet, { row, from: score }, words.score);
  head(sheet, { row, from: reason, to: end }, words.reason);
}

/** One 三级指标. Cells that hold a value as its author wrote it are named by its path. */
function writeRow(form: Form, row: number, columns: Columns, line: IndicatorRow): void {
  const { sheet, evaluation, columns: end } = form;
  const { level1, level2, indicator, actual } = line;
  const index = evaluation.indicators.indexOf(indicator);
  const path = (key: string) => `indicators.${index}.${key}`;
  if (level1) write(sheet, { row, from: 1, until: row + level1.rows - 1 }, level1.name);
  if (level2) write(sheet, { row, from: 2, until: row + level2.rows - 1 }, level2.name);
  write(sheet, { row, from: NAME }, indicator.name, path('name'));
  if (columns.actual - columns.target === 1)
    write(sheet, { row, from: columns.target }, indicator.target, path('target'));
  else
    for (const [part, text] of splitTarget(indicator).entries())
      write(sheet, { row, from: columns.target + part }, text);
  write(sheet, { row, from: columns.actual }, actual, isState(indicator.actual) ? undefined : path('actual'));
  write(
    sheet,
    { row, from: columns.reason, to: end },
    indicator.reason ?? '',
    indicator.reason ? path('reason') : undefined,
  ).alignment = { horizontal: 'left' };
  if (form.scored) writeScores(form, row, columns, index);
}

/** Points and score as they were entered; a score that was not, as a formula over its points. */
function writeScores(form: Form, row: number, { points, score }: Columns, index: number): void {
  const { sheet, evaluation } = form;
  const indicator = evaluation.indicators[index];
  const places = evaluation.method.rounding.score;
  const path = (key: string) => `indicators.${index}.${key}`;
  writeNumber(sheet, { row, from: points }, indicator?.points, path('points'), 0);
  if (indicator?.score !== undefined) writeNumber(sheet, { row, from: score }, indicator.score, path('score'), places);
  else write(sheet, { row, from: score }, computed(form, sheet.getCell(row, points), index)).numFmt = format(places);
}

function computed({ evaluation, card }: Form, points: Cell, index: number): CellValue {
  const [indicator, score] = [evaluation.indicators[index], card.indicators[index]?.score];
  const formula = indicator && score && scoreFormula(indicator, evaluation.method, points.address);
  return formula === undefined || score === undefined ? NOTHING : { formula, result: float(score) };
}

function writeNumber(sheet: Worksheet, area: Area, typed: DecimalText | undefined, path: string, places: number): void {
  if (typed === undefined) write(sheet, area, NOTHING);
  else write(sheet, area, float(exact(typed)), path).numFmt = format(places, typed);
}

/** 总分 with all its points, and the grade. A row without a score leaves the total open. */
function writeSums(form: Form, rows: Rows, { actual, points, score, reason }: Columns, { scored }: Money): void {
  const { sheet, card, columns: end, evaluation } = form;
  const row = rows.to + 1;
  head(sheet, { row, from: 1, to: actual }, words.sum);
  for (const column of [points, score]) write(sheet, { row, from: column }, NOTHING);
  write(sheet, { row, from: reason, to: end }, '');
  const { scoring, rounding } = evaluation.method;
  if (scoring === undefined) return;
  sheet.getCell(row, points).value = sum(sheet, points, rows, scored?.points, card.points);
  const total = sheet.getCell(row, score);
  total.value = sum(sheet, score, rows, scored?.score, card.total);
  total.numFmt = format(rounding.score);
  if (scoring.grades.length > 0) writeGrade(form, sheet.getCell(row, reason), total.address);
}

/** The sum of a column and of what the execution rate scores; open while one of them is no number. */
function sum(
  sheet: Worksheet,
  at: number,
  { from, to }: Rows,
  execution: string | undefined,
  value: Exact | undefined,
) {
  const cells = [range(sheet, at, from, to), ...(execution ? [execution] : [])];
  const count = to - from + cells.length;
  const formula = `IF(COUNT(${cells})<${count},"${NOTHING}",SUM(${cells}))`;
  return { formula, result: value ? float(value) : NOTHING };
}

/** 等级 by the total, which is cleared of the noise of floats before it is held against a line. */
function writeGrade({ evaluation, card }: Form, cell: Cell, total: string): void {
  const grades = evaluation.method.scoring?.grades ?? [];
  const chain = grades.reduceRight((rest, { name, from }) => `IF(ROUND(${total},9)>=${from},"${name}",${rest})`, '""');
  cell.value = { formula: `IF(ISNUMBER(${total}),${chain},"${NOTHING}")`, result: card.grade ?? NOTHING };
  cell.numFmt = '"等级："@';
}
