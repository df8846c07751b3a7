import type { DecimalText } from './decimal.ts';
import type { Kind } from './evaluation.ts';
import type { Form } from './form/form.ts';
import type { Direction, State } from './indicator.ts';

/** A dated set of rules for one kind of evaluation: a file of `content/methods/`. Numbers come from here, never from code. */
export interface Method {
  readonly id: string;
  readonly name: string;
  /** Kinds of evaluation that it can judge. */
  readonly kinds: readonly Kind[];
  readonly source: MethodSource;
  /** Budget years that the rules apply to; without `to` they are in force. */
  readonly years: { readonly from: number; readonly to?: number };
  readonly levels: readonly Level1[];
  /** Levels that need a least number of points together: 产出 and 效益 at least 60. */
  readonly minimums?: readonly { readonly levels: readonly string[]; readonly points: DecimalText }[];
  readonly execution: ExecutionRule;
  /** How scores are reckoned; nothing for methods that give none. */
  readonly scoring?: Scoring;
  readonly thresholds: Thresholds;
  /** Decimal places at print. */
  readonly rounding: { readonly money: number; readonly percent: number; readonly score: number };
  readonly form: Form;
  /** Chapters that a report has to contain, in order. */
  readonly outline: readonly string[];
  /** What no source has confirmed yet; printed on the page of the method. */
  readonly unconfirmed: readonly string[];
}

export interface MethodSource {
  readonly title: string;
  /** 文号, such as 财预〔2011〕285号; nothing when no document has been seen, and then a note says so. */
  readonly number?: string;
  readonly note?: string;
}

export interface ExecutionRule {
  /** 分母: the full-year budget or the money that arrived. */
  readonly denominator: 'adjusted' | 'received';
  /** 分值 of the execution rate; nothing when it isn't scored. */
  readonly points?: DecimalText;
  /** What a budget of 0 with no spending scores. Without a rule there is no score and no total. */
  readonly zeroBudget?: 'full' | 'none';
}

export interface Scoring {
  /** Points that everything adds up to, 100. */
  readonly total: DecimalText;
  /** How a measured indicator scores; nothing where the evaluator scores each by a standard of its own. */
  readonly formulas?: Formulas;
  /** Share of the points that each state of a qualitative indicator may score, in percent: 达成 100 to 80. */
  readonly bands: Readonly<Record<Exclude<State, 'not-yet-measurable'>, Band>>;
  /** 等级, from the best down; `from` is inclusive. Empty where the rules name none. */
  readonly grades: readonly { readonly name: string; readonly from: DecimalText }[];
}

/** The formulas of 定量指标得分: points × achievement, never above the points nor below 0. */
export interface Formulas {
  /** Higher is better: 实际 ÷ 目标. */
  readonly higher: 'actual-over-target';
  /** Lower is better: 目标 ÷ 实际, or 1 − (实际 − 目标) ÷ 目标. */
  readonly lower: 'target-over-actual' | 'excess-over-target';
  /** To be met exactly: 1 − |实际 − 目标| ÷ 目标, or all or nothing. */
  readonly equal: 'closeness' | 'all-or-nothing';
  /** 超额完成: full points, or less at the author's discretion once it is beyond the line (适度调减). */
  readonly overshoot: 'full' | 'reducible';
}

/** Percent of the points, both ends included: where bands meet, the author chose the state. */
export interface Band {
  readonly from: DecimalText;
  readonly to: DecimalText;
}

/** Lines beyond which a reason has to be given, in percent. A line that no rule draws is left out. */
export interface Thresholds {
  /** 偏差率 beyond which, either way, a deviation is explained. */
  readonly deviation?: DecimalText;
  /** 指标完成率 above which the target was probably set too low. */
  readonly overshoot?: DecimalText;
  /** 预算执行率 below which the office explains. */
  readonly execution?: DecimalText;
  /** 预算调整率 beyond which, either way, the office explains; 0 for any change of the budget. */
  readonly adjustment?: DecimalText;
}

/** 一级指标. */
export interface Level1 {
  readonly id: string;
  readonly name: string;
  /** 分值 of all its indicators together, where the method fixes it. */
  readonly points?: DecimalText;
  /** Where its points go when an evaluation has no indicator of it: level id to points. */
  readonly movesTo?: Readonly<Record<string, DecimalText>>;
  /** True when every evaluation needs an indicator of it, though its points are free. */
  readonly required?: boolean;
  readonly children: readonly Level2[];
}

/** 二级指标. */
export interface Level2 {
  readonly id: string;
  readonly name: string;
  /** Which way is better, for targets that don't say it: a number of visits is a least, a cost is a most. */
  readonly direction?: Direction;
}
