import type { Indicator } from '../../domain/indicator.ts';
import type { Method } from '../../domain/method.ts';
import { achievement } from '../../domain/scoring/achievement.ts';

/** A working that is nothing but arithmetic: `(1 − |54 − 60| ÷ 60)`. */
const ARITHMETIC = /^[\d.()|÷−\-\s]+$/;

/**
 * The score of a measured indicator as a formula over the cell of its points: `F12*MIN(1,54.3/60)`.
 *
 * What isn't a ratio (a deadline, a target of 0, a range that was kept) is reached or not, 1 or 0.
 */
export function scoreFormula(indicator: Indicator, { scoring }: Method, points: string): string | undefined {
  const reached = achievement(indicator, scoring?.formulas);
  if (reached === undefined) return undefined;
  const share = ARITHMETIC.test(reached.working) ? spreadsheet(reached.working) : String(reached.value.valueOf());
  return `${points}*MAX(0,MIN(1,${share}))`;
}

function spreadsheet(working: string): string {
  return working
    .replace(/\|([^|]+)\|/g, 'ABS($1)')
    .replaceAll('÷', '/')
    .replaceAll('−', '-')
    .replace(/\s+/g, '');
}
