import { type Exact, exactText } from '../domain/decimal.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { outcome } from '../domain/indicator.ts';
import { type ScoreRow, scorecard } from '../domain/scoring/scorecard.ts';

/** One scored row of `data.json`: exact points as text, with how they were reckoned. */
export interface ScoreData {
  readonly points: string | null;
  /** What counts: the entered score, or else the computed one. */
  readonly score: string | null;
  /** What follows from the method: one score, or the band that the author may choose from. */
  readonly computed: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly trace: string;
}

/** How every score was reckoned, in a way that a reviewer can follow; nothing for methods that give no scores. */
export function scoringData(evaluation: Evaluation) {
  const { method, indicators } = evaluation;
  if (method.scoring === undefined) return null;
  const card = scorecard(evaluation);
  return {
    execution: method.execution.points === undefined ? null : scoreData(card.execution),
    indicators: card.indicators.map((row, index) => {
      const indicator = indicators[index];
      return { name: indicator?.name ?? '', outcome: indicator ? outcome(indicator) : 'unknown', ...scoreData(row) };
    }),
    points: textOf(card.points),
    total: textOf(card.total),
    grade: card.grade ?? null,
  };
}

function scoreData({ points, score, scored }: ScoreRow): ScoreData {
  return {
    points: textOf(points),
    score: textOf(score),
    computed: scored.kind === 'computed' ? exactText(scored.value) : null,
    from: scored.kind === 'band' ? exactText(scored.from) : null,
    to: scored.kind === 'band' ? exactText(scored.to) : null,
    trace: scored.trace,
  };
}

function textOf(value: Exact | undefined): string | null {
  return value === undefined ? null : exactText(value);
}
