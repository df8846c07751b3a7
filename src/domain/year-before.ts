import { total } from './budget.ts';
import type { Exact } from './decimal.ts';
import type { Evaluation } from './evaluation.ts';
import { scorecard } from './scoring/scorecard.ts';

/**
 * What an evaluation is held against by the one of the next year. Amounts in 元.
 *
 * Nothing else of a year may show in the next: a build makes a page anew for what it shows and for nothing more.
 */
export interface YearBefore {
  readonly fiscalYear: number;
  /** 全年预算数. */
  readonly adjusted: Exact | undefined;
  /** 全年执行数. */
  readonly executed: Exact | undefined;
  /** 总分. */
  readonly score: Exact | undefined;
}

/** An evaluation as the next year sees it. */
export function yearBefore(evaluation: Evaluation): YearBefore {
  const { fiscalYear, budget } = evaluation;
  return {
    fiscalYear,
    adjusted: total(budget, 'adjusted'),
    executed: total(budget, 'executed'),
    score: scorecard(evaluation).total,
  };
}
