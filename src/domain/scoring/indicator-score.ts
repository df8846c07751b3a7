import { type Exact, exact, exactText, roundHalfUp } from '../decimal.ts';
import { type Indicator, isState, STATES, type State } from '../indicator.ts';
import type { Method, Scoring } from '../method.ts';
import { achievement } from './achievement.ts';

/** What an indicator scores by its method, with a trace that a reviewer can follow. */
export type Scored =
  /** The formula gives one score. */
  | { readonly kind: 'computed'; readonly value: Exact; readonly trace: string }
  /** The author chooses a score inside a band. */
  | { readonly kind: 'band'; readonly from: Exact; readonly to: Exact; readonly trace: string }
  /** No score follows: no points, no scoring rules, not measurable yet, or an unusable value. */
  | { readonly kind: 'none'; readonly trace: string };

/**
 * The score that follows from points, target and actual value.
 *
 * Quantitative: points × achievement, never above the points nor below 0. Qualitative: a band of the points for each
 * state. Unit: points; exact, rounded only at print.
 * Source: 财预〔2020〕10号 第十五条 (unconfirmed wording); bands from the method file.
 */
export function scoreOf({ points, target, actual }: Indicator, { scoring }: Method): Scored {
  if (scoring === undefined) return { kind: 'none', trace: '评价办法不计分' };
  if (points === undefined) return { kind: 'none', trace: '没有填报分值' };
  if (isState(actual)) return scoreOfState(actual, exact(points), scoring);
  const reached = achievement(target, actual);
  if (reached === undefined) return { kind: 'none', trace: '实际完成值不能与目标比较' };
  const full = exact(points);
  const raw = full.mul(reached.value);
  const capped = raw.compare(full) > 0;
  const value = capped ? full : raw;
  const result = capped ? `上限 ${points}` : shown(value);
  return { kind: 'computed', value, trace: `${target}：${points} × ${reached.working} → ${result}` };
}

function scoreOfState(state: State, points: Exact, { bands }: Scoring): Scored {
  if (state === 'not-yet-measurable') return { kind: 'none', trace: `${STATES[state]}，不计分，分值单列` };
  const band = bands[state];
  const from = points.mul(exact(band.from)).div(100);
  const to = points.mul(exact(band.to)).div(100);
  return {
    kind: 'band',
    from,
    to,
    trace: `${STATES[state]}：分值的 ${band.from}%—${band.to}%，即 ${exactText(from)}—${exactText(to)} 分`,
  };
}

/** Four places show what is going on; the exact value is in data.json. */
function shown(value: Exact): string {
  return roundHalfUp(value, 4).replace(/\.?0+$/, '');
}
