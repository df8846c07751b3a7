import { type Exact, exact, exactText, quotient, ZERO } from '../decimal.ts';
import { parseDate, parseQuantity, parseTarget, type Quantity, type Target } from '../target.ts';

const ONE = exact(1);

/** How far an actual value reached its target, with the working. Unit: a share, 1 = 100%; not capped. */
export interface Achievement {
  readonly value: Exact;
  /** `0.3 ÷ 0.28`, what was divided by what. */
  readonly working: string;
}

/**
 * 指标完成率 of one indicator.
 *
 * Higher is better: 实际 ÷ 目标; lower is better: 目标 ÷ 实际; equality: 1 − |实际 − 目标| ÷ 目标; a range: its nearer
 * end. A target of 0 is reached by 0 and by nothing else. A deadline is met or not: no rule says what a late day costs.
 *
 * Source: 财预〔2020〕10号 for the first; the others follow practice (湖北省自评表说明：目标 ÷ 实际).
 *
 * @returns nothing when the actual value can't be held against the target
 */
export function achievement(targetText: string, actualText: string): Achievement | undefined {
  const target = parseTarget(targetText);
  if (target.kind === 'qualitative') return undefined;
  if (target.kind === 'date') return deadline(target.date, actualText);
  const actual = parseQuantity(actualText);
  if (actual === undefined || actual.unit !== target.unit) return undefined;
  return target.kind === 'range' ? inRange(target, actual) : against(target, actual);
}

function deadline(date: string, actualText: string): Achievement | undefined {
  const actual = parseDate(actualText);
  if (actual === undefined) return undefined;
  const met = actual <= date;
  return { value: met ? ONE : ZERO, working: `${actual} ${met ? '不晚于' : '晚于'} ${date}` };
}

function against(target: Target & { kind: 'number' }, { value: actual }: Quantity): Achievement {
  switch (target.operator) {
    case '≥':
    case '>':
      return ratio(actual, target.value);
    case '≤':
    case '<':
      return ratio(target.value, actual);
    case '=':
      return closeness(actual, target.value);
  }
}

/** A divisor of 0 means that the target is 0 (any actual reaches it) or, for lower-is-better, that the best was reached. */
function ratio(above: Exact, below: Exact): Achievement {
  const value = quotient(above, below);
  if (value === undefined) return { value: ONE, working: `${exactText(below)} 为最好值，视为达成` };
  return { value, working: `${exactText(above)} ÷ ${exactText(below)}` };
}

function closeness(actual: Exact, target: Exact): Achievement {
  const off = quotient(actual.sub(target).abs(), target.abs());
  if (off === undefined)
    return { value: actual.equals(0) ? ONE : ZERO, working: `目标为 0，实际 ${exactText(actual)}` };
  const value = ONE.sub(off);
  return {
    value: value.compare(0) < 0 ? ZERO : value,
    working: `1 − |${exactText(actual)} − ${exactText(target)}| ÷ ${exactText(target)}`,
  };
}

function inRange({ from, to }: Target & { kind: 'range' }, { value: actual }: Quantity): Achievement {
  if (actual.compare(from) < 0) return ratio(actual, from);
  if (actual.compare(to) > 0) return ratio(to, actual);
  return { value: ONE, working: `${exactText(actual)} 在 ${exactText(from)} 至 ${exactText(to)} 之间` };
}
