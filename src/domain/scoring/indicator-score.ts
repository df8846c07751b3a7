import { type Exact, exact, exactText, shortText, ZERO } from '../decimal.ts';
import { type Indicator, isState, STATES, type State, targetOf } from '../indicator.ts';
import type { Formulas, Method, Scoring } from '../method.ts';
import { achievement } from './achievement.ts';
import { overshoot } from './overshoot.ts';

/** What an indicator scores by its method, with a trace that a reviewer can follow. */
export type Scored =
  /** The formula gives one score; `least` is how low the author may go where the rules leave a deduction open. */
  | { readonly kind: 'computed'; readonly value: Exact; readonly least?: Exact; readonly trace: string }
  /** The author chooses a score inside a band. */
  | { readonly kind: 'band'; readonly from: Exact; readonly to: Exact; readonly trace: string }
  /** No score follows: no points, no scoring rules, not measurable yet, or an unusable value. */
  | { readonly kind: 'none'; readonly trace: string };

/**
 * The score that follows from points, target and actual value.
 *
 * Quantitative: points × achievement, never above the points nor below 0. Qualitative: a band of the points for each
 * state. Where the method has no formulas, the evaluator scores by a standard of its own. Unit: points; exact, rounded
 * only at print.
 * Source: 财预〔2020〕10号 第十五条 (unconfirmed wording); formulas and bands from the method file.
 */
export function scoreOf(indicator: Indicator, { scoring, thresholds }: Method): Scored {
  const { points, actual } = indicator;
  if (scoring === undefined) return { kind: 'none', trace: '评价办法不计分' };
  if (points === undefined) return { kind: 'none', trace: '没有填报分值' };
  const full = exact(points);
  const { formulas } = scoring;
  if (isState(actual) && (formulas || actual === 'not-yet-measurable')) return scoreOfState(actual, full, scoring);
  if (formulas === undefined) return chosen(full, `按评价指标的评分标准，0—${points} 分`);
  const scored = scoreOfValue(indicator, full, formulas);
  const reducible = scored.kind === 'computed' && formulas.overshoot === 'reducible';
  if (!reducible || overshoot(indicator, thresholds) === undefined) return scored;
  return { ...scored, least: ZERO, trace: `${scored.trace}；目标偏低的可适度调减` };
}

function scoreOfValue(indicator: Indicator, full: Exact, formulas: Formulas): Scored {
  const { target } = indicator;
  const reached = achievement(indicator, formulas);
  if (reached === undefined) return { kind: 'none', trace: '实际完成值不能与目标比较' };
  const late = targetOf(indicator).kind === 'date' && reached.value.equals(0);
  if (late) return chosen(full, `${reached.working}：逾期扣多少，办法没有规定`);
  const raw = full.mul(reached.value);
  const capped = raw.compare(full) > 0;
  const value = capped ? full : raw;
  const result = capped ? `上限 ${exactText(full)}` : shortText(value);
  return { kind: 'computed', value, trace: `${target}：${exactText(full)} × ${reached.working} → ${result}` };
}

function chosen(full: Exact, trace: string): Scored {
  return { kind: 'band', from: ZERO, to: full, trace };
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
