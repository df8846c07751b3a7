import type { Evaluation } from '../evaluation.ts';
import { actualText, type Indicator } from '../indicator.ts';
import type { Level1, Level2 } from '../method.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { pointsText, scoreText } from './texts.ts';

/** A label that stands before the first of the rows that it covers. */
export interface Span {
  readonly name: string;
  readonly rows: number;
}

/** What a row says about its indicator. */
export interface FilledRow {
  readonly indicator: Indicator;
  readonly actual: string;
  readonly points: string | undefined;
  readonly score: string | undefined;
}

export interface IndicatorRow {
  readonly level1?: Span;
  readonly level2?: Span;
  /** Nothing in the empty row of a 二级指标 without indicators. */
  readonly filled?: FilledRow;
}

/** The indicators in the order of the method, each level named once. */
export function indicatorRows(evaluation: Evaluation, card: Scorecard): IndicatorRow[] {
  const filled = evaluation.indicators.map((indicator, index) =>
    filledRow(indicator, card.indicators[index], evaluation),
  );
  const blank = evaluation.method.form.blankLevels === true;
  return evaluation.method.levels.flatMap((level1) => level1Rows(level1, filled, blank));
}

function filledRow(
  indicator: Indicator,
  scores: Scorecard['indicators'][number] | undefined,
  evaluation: Evaluation,
): FilledRow {
  return {
    indicator,
    actual: actualText(indicator),
    points: pointsText(scores?.points),
    score: scoreText(scores?.score, evaluation),
  };
}

function level1Rows({ id, name, children }: Level1, filled: readonly FilledRow[], blank: boolean): IndicatorRow[] {
  const own = filled.filter(({ indicator }) => indicator.level1 === id);
  return labelled(
    'level1',
    name,
    children.flatMap((level2) => level2Rows(level2, own, blank)),
  );
}

function level2Rows({ id, name }: Level2, inLevel1: readonly FilledRow[], blank: boolean): IndicatorRow[] {
  const rows = inLevel1.filter(({ indicator }) => indicator.level2 === id).map((filled) => ({ filled }));
  return labelled('level2', name, rows.length === 0 && blank ? [{}] : rows);
}

function labelled(level: 'level1' | 'level2', name: string, rows: readonly IndicatorRow[]): IndicatorRow[] {
  return rows.map((row, index) => (index === 0 ? { ...row, [level]: { name, rows: rows.length } } : row));
}
