import type { DecimalText } from './decimal.ts';
import type { IndicatorDefinition } from './indicator-definition.ts';
import { onceForEach } from './once-for-each.ts';
import { type Operator, parseDate, parseQuantity, parseTarget, statesOperator, type Target } from './target.ts';

/** 三级指标: one row of the form, as the author wrote it. */
export interface Indicator {
  /** 一级指标 and 二级指标 by the ids of the method. */
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly points?: DecimalText;
  readonly score?: DecimalText;
  /** 偏差原因分析及改进措施. */
  readonly reason?: string;
  /** Which way is better, for a target without an operator: `6次` may be a least or a most. */
  readonly direction?: Direction;
  /** Id in the library, `e-government/fault-repair-response`. */
  readonly use?: string;
  /** What the library says about it. */
  readonly definition?: IndicatorDefinition;
}

export const DIRECTIONS = { higher: '越高越好', lower: '越低越好', equal: '应等于目标' } as const;
export type Direction = keyof typeof DIRECTIONS;

/** States that stand for a value where there is none. */
export const STATES = {
  met: '达成',
  'partly-met': '部分达成',
  'not-met': '未达成',
  'not-yet-measurable': '尚不可测量',
} as const;
export type State = keyof typeof STATES;

export function isState(actual: string): actual is State {
  return Object.hasOwn(STATES, actual);
}

/** 实际完成值 as a form prints it. */
export function actualText({ actual }: Pick<Indicator, 'actual'>): string {
  return isState(actual) ? STATES[actual] : actual;
}

/** Whether the target was reached; `unknown` when the actual value can't be held against it. */
export type Outcome = 'achieved' | 'missed' | 'pending' | 'unknown';

export const outcome = onceForEach((indicator: Indicator): Outcome => {
  if (isState(indicator.actual)) return outcomeOfState(indicator.actual);
  const reached = reaches(targetOf(indicator), indicator.actual);
  if (reached === undefined) return 'unknown';
  return reached ? 'achieved' : 'missed';
});

const OPERATORS = { higher: '≥', lower: '≤', equal: '=' } as const satisfies Record<Direction, Operator>;

/** The target with its operator: written in its text or, where it has none, from the direction of the indicator. */
export const targetOf = onceForEach(({ target: text, direction }: Pick<Indicator, 'target' | 'direction'>): Target => {
  const target = parseTarget(text);
  if (target.kind !== 'number' || direction === undefined || statesOperator(text)) return target;
  return { ...target, operator: OPERATORS[direction] };
});

function outcomeOfState(state: State): Outcome {
  if (state === 'met') return 'achieved';
  return state === 'not-yet-measurable' ? 'pending' : 'missed';
}

function reaches(target: Target, actual: string): boolean | undefined {
  if (target.kind === 'qualitative') return undefined;
  if (target.kind === 'date') {
    const date = parseDate(actual);
    return date === undefined ? undefined : date <= target.date;
  }
  const quantity = parseQuantity(actual);
  if (!quantity || quantity.unit !== target.unit) return undefined;
  if (target.kind === 'range')
    return quantity.value.compare(target.from) >= 0 && quantity.value.compare(target.to) <= 0;
  return holds(quantity.value.compare(target.value), target.operator);
}

/** `difference` is the sign of actual - target. */
function holds(difference: number, operator: Operator): boolean {
  switch (operator) {
    case '≥':
      return difference >= 0;
    case '>':
      return difference > 0;
    case '≤':
      return difference <= 0;
    case '<':
      return difference < 0;
    case '=':
      return difference === 0;
  }
}
