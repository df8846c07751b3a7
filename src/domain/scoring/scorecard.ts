import { type DecimalText, type Exact, exact, sum } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Indicator } from '../indicator.ts';
import { onceForEach } from '../once-for-each.ts';
import { executionScore } from './execution-score.ts';
import { type Scored, scoreOf } from './indicator-score.ts';

/** One scored row: what was entered, what follows from the method, and what counts. */
export interface ScoreRow {
  readonly points: Exact | undefined;
  readonly scored: Scored;
  /** The entered score where there is one, else the computed one; nothing when neither is. */
  readonly score: Exact | undefined;
}

/** All scores of an evaluation. */
export interface Scorecard {
  readonly execution: ScoreRow;
  /** In the order of the indicators. */
  readonly indicators: readonly ScoreRow[];
  /** Sum of the points of all rows; nothing while one is missing. */
  readonly points: Exact | undefined;
  /** 总分; nothing while a row has no score. */
  readonly total: Exact | undefined;
  /** 等级 by the exact total. */
  readonly grade: string | undefined;
}

/** Reckons scores, total and grade. Rows without points (such as 尚不可测量) leave the total open: it is never silently full. */
export const scorecard = onceForEach((evaluation: Evaluation): Scorecard => {
  const { method, indicators, entered } = evaluation;
  const execution = row(method.execution.points, entered?.executionScore, executionScore(evaluation));
  const rows = indicators.map((indicator) => indicatorRow(indicator, evaluation));
  const all = method.execution.points === undefined ? rows : [execution, ...rows];
  const total = method.scoring && sumOf(all.map(({ score }) => score));
  return {
    execution,
    indicators: rows,
    points: method.scoring && sumOf(all.map(({ points }) => points)),
    total,
    grade: total === undefined ? undefined : gradeOf(total, evaluation),
  };
});

function indicatorRow(indicator: Indicator, { method }: Evaluation): ScoreRow {
  return row(indicator.points, indicator.score, scoreOf(indicator, method));
}

function row(points: DecimalText | undefined, entered: DecimalText | undefined, scored: Scored): ScoreRow {
  const computed = scored.kind === 'computed' ? scored.value : undefined;
  return {
    points: points === undefined ? undefined : exact(points),
    scored,
    score: entered === undefined ? computed : exact(entered),
  };
}

function sumOf(values: readonly (Exact | undefined)[]): Exact | undefined {
  return values.every((value) => value !== undefined) ? sum(values) : undefined;
}

/**
 * 等级 of a total, by the exact value: 89.996 is printed as 90.00 and still is no 优.
 *
 * Source: the method file; 财预〔2020〕10号 第十七条 for the usual four.
 */
export function gradeOf(total: Exact, { method }: Pick<Evaluation, 'method'>): string | undefined {
  return method.scoring?.grades.find(({ from }) => total.compare(exact(from)) >= 0)?.name;
}
