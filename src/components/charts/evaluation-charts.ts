import { exact } from '../../domain/decimal.ts';
import type { Figures } from '../../domain/derive.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import type { Text } from '../../i18n/index.ts';
import { cell } from '../lists/rows-of.ts';
import { figureOf } from '../summary.ts';
import type { Chart, ChartPoint } from './chart.ts';

export interface Charted {
  readonly evaluation: Evaluation;
  readonly figures: Figures;
}

/** Money in 万元: what was planned beside what was spent. One category for each evaluation. */
export function moneyChart(rows: readonly Charted[], categories: readonly string[], title: string, text: Text): Chart {
  const pick = (id: string) => ({
    name: rows[0] ? figureOf(rows[0].figures, id).definition.name : id,
    points: rows.map(({ figures }) => scaled(point(figures, id))),
  });
  return {
    id: 'money',
    title,
    shape: 'columns',
    dimension: text.evaluation.year,
    categories,
    series: [pick('adjustedBudget'), pick('executed')],
    least: 0,
  };
}

/** Execution rate in percent and total score on one scale up to 100. */
export function resultsChart(
  rows: readonly Charted[],
  categories: readonly string[],
  title: string,
  text: Text,
): Chart {
  const rates = rows.map(({ figures }) => percent(point(figures, 'executionRate')));
  const scores = rows.map(({ figures }) => point(figures, 'totalScore'));
  const series = [
    { name: text.lists.sorts.rate, points: rates },
    ...(scores.some((score) => score !== undefined) ? [{ name: text.lists.score, points: scores }] : []),
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

const BANDS = ['60', '80', '90', '95', '100'] as const;

/** How many evaluations spent how much of their budget. */
export function executionChart(rows: readonly Charted[], text: Text): Chart {
  const words = text.years;
  const rates = rows.map(({ figures }) => {
    const { value } = figureOf(figures, 'executionRate').derivation;
    return value === undefined || typeof value === 'string' ? undefined : value.mul(100);
  });
  const names = [
    words.below(60),
    ...BANDS.slice(0, -1).map((from, index) => words.between(Number(from), Number(BANDS[index + 1]))),
    words.full,
    words.over,
    words.noRate,
  ];
  const counts = names.map(() => 0);
  for (const rate of rates) {
    const at = rate === undefined ? names.length - 1 : bandOf(rate);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const shown = names
    .map((name, index) => ({ name, count: counts[index] ?? 0 }))
    .filter(({ count }, index) => count > 0 || index < names.length - 2);
  return countChart('execution', words.execution, words.executionRate, shown, text);
}

/** A share of exactly 100% stands alone: it is the usual aim. */
function bandOf(rate: ReturnType<typeof exact>): number {
  if (rate.equals(100)) return BANDS.length;
  if (rate.compare(100) > 0) return BANDS.length + 1;
  return BANDS.findIndex((to) => rate.compare(exact(to)) < 0);
}

/** How many evaluations have which grade, from the best down; those without one are told apart. */
export function gradesChart(rows: readonly Charted[], text: Text): Chart {
  const order = [
    ...new Set(rows.flatMap(({ evaluation }) => evaluation.method.scoring?.grades.map(({ name }) => name) ?? [])),
  ];
  const grades = rows.map(({ figures }) => {
    const { value } = figureOf(figures, 'grade').derivation;
    return typeof value === 'string' ? value : text.years.ungraded;
  });
  const names = grades.includes(text.years.ungraded) ? [...order, text.years.ungraded] : order;
  const shown = names.map((name) => ({ name, count: grades.filter((grade) => grade === name).length }));
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
