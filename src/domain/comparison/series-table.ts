import type { Evaluation } from '../evaluation.ts';
import { type Indicator, targetOf } from '../indicator.ts';
import { parseQuantity } from '../target.ts';

/** An indicator of one year, and what about its definition differs from the year before. */
export interface YearOfIndicator {
  readonly evaluation: Evaluation;
  readonly indicator: Indicator;
  readonly changes: readonly Change[];
}

/** What makes two years hard to compare. */
export type Change = 'unit' | 'operator' | 'level' | 'library';

/** One indicator over the years of a series; a year without it is left open. */
export interface IndicatorHistory {
  readonly name: string;
  readonly years: readonly (YearOfIndicator | undefined)[];
}

/**
 * Every indicator of a series year by year, the indicators of the newest year first. `evaluations` from the oldest on.
 *
 * The same indicator is the one of the same name, or of the same entry in the library.
 */
export function seriesTable(evaluations: readonly Evaluation[]): IndicatorHistory[] {
  const names = new Map<string, string>();
  for (const { indicators } of evaluations.toReversed()) {
    for (const indicator of indicators) if (!names.has(keyOf(indicator))) names.set(keyOf(indicator), indicator.name);
  }
  return [...names].map(([key, name]) => ({ name, years: yearsOf(key, evaluations) }));
}

function yearsOf(key: string, evaluations: readonly Evaluation[]): (YearOfIndicator | undefined)[] {
  let before: Indicator | undefined;
  return evaluations.map((evaluation) => {
    const indicator = evaluation.indicators.find((each) => keyOf(each) === key);
    if (indicator === undefined) return undefined;
    const changes = before === undefined ? [] : changesBetween(before, indicator);
    before = indicator;
    return { evaluation, indicator, changes };
  });
}

function keyOf({ use, name }: Indicator): string {
  return use ?? name;
}

/** A higher or lower target is no change of definition; another unit or another way to compare is. */
export function changesBetween(before: Indicator, now: Indicator): Change[] {
  const found: Change[] = [];
  if (unitOf(before) !== unitOf(now)) found.push('unit');
  else if (operatorOf(before) !== operatorOf(now)) found.push('operator');
  if (before.level1 !== now.level1 || before.level2 !== now.level2) found.push('level');
  if (before.use !== now.use) found.push('library');
  return found;
}

function unitOf(indicator: Indicator): string {
  const target = targetOf(indicator);
  if ('unit' in target) return target.unit;
  return parseQuantity(indicator.actual)?.unit ?? target.kind;
}

function operatorOf(indicator: Indicator): string {
  const target = targetOf(indicator);
  return target.kind === 'number' ? target.operator : target.kind;
}
