import { type Exact, exact, exactText, ZERO } from '../decimal.ts';
import { type Indicator, targetOf } from '../indicator.ts';
import type { Formulas } from '../method.ts';
import { parseDate, parseQuantity, type Target } from '../target.ts';

const ONE = exact(1);

/** How far an actual value reached its target, with the working. Unit: a share, 1 = 100%; not capped, never below 0. */
export interface Achievement {
  readonly value: Exact;
  /** `0.3 ÷ 0.28`, what was divided by what. */
  readonly working: string;
}

/** What an achievement is reckoned from. */
export type Measured = Pick<Indicator, 'target' | 'actual' | 'direction'>;

/** The formulas of practice, for a rate of completion where no method asks for a score. */
export const USUAL_FORMULAS: Formulas = {
  higher: 'actual-over-target',
  lower: 'target-over-actual',
  equal: 'closeness',
  overshoot: 'full',
};

/**
 * 指标完成率 of one indicator.
 *
 * Higher is better: 实际 ÷ 目标; lower is better and equality: by the method's formula; a range: its nearer end. A target
 * of 0 or less has no ratio: it is reached or not. A deadline is met or not.
 *
 * Source: 财预〔2020〕10号 第十五条 for the first; 湖北省自评表说明 for 目标 ÷ 实际; the others follow practice.
 *
 * @returns nothing when the actual value can't be held against the target
 */
export function achievement(indicator: Measured, formulas: Formulas = USUAL_FORMULAS): Achievement | undefined {
  const target = targetOf(indicator);
  if (target.kind === 'qualitative') return undefined;
  if (target.kind === 'date') return deadline(target.date, indicator.actual);
  const actual = parseQuantity(indicator.actual);
  if (actual === undefined || actual.unit !== target.unit) return undefined;
  const reached =
    target.kind === 'range' ? inRange(target, actual.value, formulas) : against(target, actual.value, formulas);
  return reached.value.compare(0) < 0 ? { ...reached, value: ZERO } : reached;
}

function deadline(date: string, actualText: string): Achievement | undefined {
  const actual = parseDate(actualText);
  if (actual === undefined) return undefined;
  const met = actual <= date;
  return { value: met ? ONE : ZERO, working: `${actual} ${met ? '不晚于' : '晚于'} ${date}` };
}

function against({ operator, value: target }: Target & { kind: 'number' }, actual: Exact, formulas: Formulas) {
  switch (operator) {
    case '≥':
    case '>':
      return atLeast(actual, target);
    case '≤':
    case '<':
      return atMost(actual, target, formulas);
    case '=':
      return exactly(actual, target, formulas);
  }
}

function atLeast(actual: Exact, target: Exact): Achievement {
  if (target.compare(0) <= 0) return allOrNothing(actual.compare(target) >= 0, actual, target);
  return { value: actual.div(target), working: `${exactText(actual)} ÷ ${exactText(target)}` };
}

function atMost(actual: Exact, target: Exact, { lower }: Formulas): Achievement {
  if (target.compare(0) <= 0) return allOrNothing(actual.compare(target) <= 0, actual, target);
  if (lower === 'excess-over-target') {
    const [from, to] = [exactText(actual), exactText(target)];
    return { value: ONE.sub(actual.sub(target).div(target)), working: `(1 − (${from} − ${to}) ÷ ${to})` };
  }
  if (actual.compare(0) <= 0) return { value: ONE, working: `实际 ${exactText(actual)}，已是最好值` };
  return { value: target.div(actual), working: `${exactText(target)} ÷ ${exactText(actual)}` };
}

function exactly(actual: Exact, target: Exact, { equal }: Formulas): Achievement {
  if (equal === 'all-or-nothing' || target.equals(0)) return allOrNothing(actual.equals(target), actual, target);
  const [from, to] = [exactText(actual), exactText(target)];
  const value = ONE.sub(actual.sub(target).abs().div(target.abs()));
  return { value, working: `(1 − |${from} − ${to}| ÷ ${exactText(target.abs())})` };
}

function inRange({ from, to }: Target & { kind: 'range' }, actual: Exact, formulas: Formulas): Achievement {
  if (actual.compare(from) < 0) return atLeast(actual, from);
  if (actual.compare(to) > 0) return atMost(actual, to, formulas);
  return { value: ONE, working: `${exactText(actual)} 在 ${exactText(from)} 至 ${exactText(to)} 之间` };
}

function allOrNothing(reached: boolean, actual: Exact, target: Exact): Achievement {
  const working = `目标 ${exactText(target)}，实际 ${exactText(actual)}，${reached ? '达成' : '未达成'}`;
  return { value: reached ? ONE : ZERO, working };
}
