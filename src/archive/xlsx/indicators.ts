import type { Cell, CellValue, Worksheet } from 'exceljs';
import { type DecimalText, type Exact, exact } from '../../domain/decimal.ts';
import { type ColumnKey, cellText, indicatorColumns } from '../../domain/form/columns.ts';
import { type FilledRow, type IndicatorRow, indicatorRows } from '../../domain/form/indicator-rows.ts';
import { isState } from '../../domain/indicator.ts';
import { formWords } from '../../i18n/document.ts';
import { type Form, float } from './form.ts';
import type { Money } from './money.ts';
import { scoreFormula } from './score-formula.ts';
import { type Area, format, head, NOTHING, range, write } from './sheet.ts';

/** The rows of indicators, both ends included, and how many of them hold one. */
interface Rows {
  readonly from: number;
  readonly to: number;
  readonly filled: number;
}

const NAME = 3;

/** 绩效指标: one row each, and the row of sums. Returns the row of its heads and the next free row. */
export function writeIndicators(
  form: Form,
  row: number,
  money: Money,
): { readonly heads: number; readonly next: number } {
  writeHeads(form, row);
  const rows = indicatorRows(form.evaluation, form.card);
  for (const [index, each] of rows.entries()) writeRow(form, row + 1 + index, each);
  const next = row + 1 + rows.length;
  if (!form.scored) return { heads: row, next };
  const filled = rows.filter((each) => each.filled).length;
  writeSums(form, { from: row + 1, to: next - 1, filled }, money);
  return { heads: row, next: next + 1 };
}

/** The columns of a key on the form; the last one reaches to the end of the form. */
function columnOf({ evaluation, columns }: Form, key: ColumnKey): { readonly from: number; readonly to: number } {
  const keys = indicatorColumns(evaluation);
  const from = NAME + 1 + keys.indexOf(key);
  return { from, to: key === keys.at(-1) ? columns : from };
}

function writeHeads(form: Form, row: number): void {
  const { sheet, evaluation } = form;
  const words = formWords(evaluation.method);
  for (const [index, label] of [words.level1, words.level2, words.level3].entries()) {
    head(sheet, { row, from: index + 1 }, label);
  }
  for (const key of indicatorColumns(evaluation)) head(sheet, { row, ...columnOf(form, key) }, words[key]);
}

/** One 三级指标, or the empty row of a 二级指标 without any. */
function writeRow(form: Form, row: number, { level1, level2, filled }: IndicatorRow): void {
  const { sheet, evaluation } = form;
  if (level1) write(sheet, { row, from: 1, until: row + level1.rows - 1 }, level1.name);
  if (level2) write(sheet, { row, from: 2, until: row + level2.rows - 1 }, level2.name);
  if (filled) writeFilled(form, row, filled);
  else for (const key of indicatorColumns(evaluation)) write(sheet, { row, ...columnOf(form, key) }, '');
}

/** Cells that hold a value as its author wrote it are named by its path. */
function writeFilled(form: Form, row: number, line: FilledRow): void {
  const { sheet, evaluation } = form;
  const index = evaluation.indicators.indexOf(line.indicator);
  write(sheet, { row, from: NAME }, line.indicator.name, `indicators.${index}.name`);
  for (const key of indicatorColumns(evaluation).filter((each) => each !== 'points' && each !== 'score')) {
    const path = isTyped(key, line) ? `indicators.${index}.${key}` : undefined;
    const cell = write(sheet, { row, ...columnOf(form, key) }, cellText(key, line) ?? '', path);
    if (key === 'reason') cell.alignment = { horizontal: 'left' };
  }
  if (form.scored) writeScores(form, row, index);
}

/** A state is printed by its Chinese name; a target in three columns isn't as it was written. */
function isTyped(key: ColumnKey, { indicator }: FilledRow): boolean {
  if (key === 'actual') return !isState(indicator.actual);
  return key === 'target' || (key === 'reason' && indicator.reason !== undefined);
}

/** Points and score as they were entered; a score that was not, as a formula over its points. */
function writeScores(form: Form, row: number, index: number): void {
  const [points, score] = [columnOf(form, 'points').from, columnOf(form, 'score')];
  const { sheet, evaluation } = form;
  const indicator = evaluation.indicators[index];
  const places = evaluation.method.rounding.score;
  const path = (key: string) => `indicators.${index}.${key}`;
  writeNumber(sheet, { row, from: points }, indicator?.points, path('points'), 0);
  if (indicator?.score !== undefined) writeNumber(sheet, { row, ...score }, indicator.score, path('score'), places);
  else write(sheet, { row, ...score }, computed(form, sheet.getCell(row, points), index)).numFmt = format(places);
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
function writeSums(form: Form, rows: Rows, { scored }: Money): void {
  const { sheet, card, evaluation } = form;
  const row = rows.to + 1;
  const [points, score] = [columnOf(form, 'points').from, columnOf(form, 'score').from];
  head(sheet, { row, from: 1, to: points - 1 }, formWords(evaluation.method).sum);
  for (const key of ['points', 'score'] as const) write(sheet, { row, ...columnOf(form, key) }, NOTHING);
  const reasons = evaluation.method.form.reasonsIn === undefined;
  if (reasons) write(sheet, { row, ...columnOf(form, 'reason') }, '');
  const { scoring, rounding } = evaluation.method;
  if (scoring === undefined) return;
  sheet.getCell(row, points).value = sum(sheet, points, rows, scored?.points, card.points);
  const total = sheet.getCell(row, score);
  total.value = sum(sheet, score, rows, scored?.score, card.total);
  total.numFmt = format(rounding.score);
  if (reasons && scoring.grades.length > 0)
    writeGrade(form, sheet.getCell(row, columnOf(form, 'reason').from), total.address);
}

/** The sum of a column and of what the execution rate scores; open while one of them is no number. */
function sum(
  sheet: Worksheet,
  at: number,
  { from, to, filled }: Rows,
  execution: string | undefined,
  value: Exact | undefined,
) {
  const cells = [range(sheet, at, from, to), ...(execution ? [execution] : [])];
  const count = filled - 1 + cells.length;
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
