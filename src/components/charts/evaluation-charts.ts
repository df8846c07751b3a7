import { type ExecutionBand, executionBands } from '../../domain/aggregates/execution-bands.ts';
import { gradeCounts } from '../../domain/aggregates/grades.ts';
import type { Figures } from '../../domain/derive.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import type { Text } from '../../i18n/index.ts';
import { cell } from '../lists/rows-of.ts';
import { figureName, figureOf } from '../summary.ts';
import type { Chart, ChartPoint } from './chart.ts';

/** What is charted of each category: an evaluation, or all those of a year. */
interface Charted {
  readonly figures: Figures;
}

/** The figures of an evaluation that charts show. */
const OF_EVALUATION = { budget: 'adjustedBudget', executed: 'executed', rate: 'executionRate', score: 'totalScore' };
/** The same of many evaluations together. */
export const OF_MANY = { budget: 'allBudget', executed: 'allExecuted', rate: 'allExecutionRate', score: 'meanScore' };

/** What the figure of a series is called. */
function nameIn([first]: readonly Charted[], id: string, text: Text): string {
  return first ? figureName(figureOf(first.figures, id).definition, text) : id;
}

/** Money in 万元: what was planned beside what was spent. */
export function moneyChart(
  rows: readonly Charted[],
  categories: readonly string[],
  title: string,
  text: Text,
  ids = OF_EVALUATION,
): Chart {
  const pick = (id: string) => ({
    name: nameIn(rows, id, text),
    points: rows.map(({ figures }) => scaled(point(figures, id))),
  });
  return {
    id: 'money',
    title,
    shape: 'columns',
    dimension: text.evaluation.year,
    categories,
    series: [pick(ids.budget), pick(ids.executed)],
    least: 0,
  };
}

/** Execution rate in percent and total score on one scale up to 100. */
export function resultsChart(
  rows: readonly Charted[],
  categories: readonly string[],
  title: string,
  text: Text,
  ids = OF_EVALUATION,
): Chart {
  const nameOf = (id: string) => nameIn(rows, id, text);
  const rates = rows.map(({ figures }) => percent(point(figures, ids.rate)));
  const scores = rows.map(({ figures }) => point(figures, ids.score));
  const series = [
    { name: nameOf(ids.rate), points: rates },
    ...(scores.some((score) => score !== undefined) ? [{ name: nameOf(ids.score), points: scores }] : []),
  ];
  const lowest = Math.min(...series.flatMap(({ points }) => points.map((each) => each?.value ?? 100)));
  return {
    id: 'results',
    title,
    shape: 'lines',
    dimension: text.evaluation.year,
    categories,
    series,
    least: lowest >= 60 ? 60 : 0,
  };
}

/** How many evaluations spent how much of their budget; the last two bands only where there are such. */
export function executionChart(evaluations: readonly Evaluation[], text: Text): Chart {
  const words = text.years;
  const shown = executionBands(evaluations)
    .filter(({ kind, count }) => count > 0 || kind === 'range' || kind === 'full')
    .map((band) => ({ name: bandName(band, words), count: band.count }));
  return countChart('execution', words.execution, words.executionRate, shown, text);
}

function bandName(band: ExecutionBand, words: Text['years']): string {
  if (band.kind === 'range') return band.from === 0 ? words.below(band.to) : words.between(band.from, band.to);
  return { full: words.full, over: words.over, none: words.noRate }[band.kind];
}

/** How many evaluations have which grade, from the best down; those without one are told apart. */
export function gradesChart(evaluations: readonly Evaluation[], text: Text): Chart {
  const shown = gradeCounts(evaluations).map(({ name = text.years.ungraded, count }) => ({ name, count }));
  return countChart('grades', text.years.grades, text.lists.grade, shown, text);
}

export function countChart(
  id: string,
  title: string,
  dimension: string,
  shown: readonly { readonly name: string; readonly count: number }[],
  text: Text,
): Chart {
  return {
    id,
    title,
    shape: 'bars',
    dimension,
    categories: shown.map(({ name }) => name),
    series: [
      { name: text.years.evaluations, points: shown.map(({ count }) => ({ value: count, text: String(count) })) },
    ],
    least: 0,
  };
}

function point(figures: Figures, id: string): ChartPoint | undefined {
  const { text, value } = cell(figures, id);
  return value === undefined ? undefined : { text, value };
}

/** Money figures are exact in 元 and shown in 万元. */
function scaled(value: ChartPoint | undefined): ChartPoint | undefined {
  return value && { value: value.value / 10_000, text: value.text.replace(/万元$/, '') };
}

function percent(value: ChartPoint | undefined): ChartPoint | undefined {
  return value && { ...value, value: Math.round(value.value * 10_000) / 100 };
}
