import { COLUMNS, total } from '../budget.ts';
import { exact, exactText, quotient, ZERO } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import { allDigits } from '../figures/money.ts';
import type { Scored } from './indicator-score.ts';

/**
 * 预算执行率得分: points × execution rate, never above the points.
 *
 * A budget of 0 follows the method's rule; without a rule there is no score. Unit: points, exact.
 * Source: 财预〔2020〕10号附件1; 湖北省自评表 “得分 = 20 × 执行率”.
 */
export function executionScore({ budget, method }: Evaluation): Scored {
  const { points, denominator, zeroBudget } = method.execution;
  if (points === undefined) return { kind: 'none', trace: '评价办法对预算执行率不计分' };
  const [executed, planned] = [total(budget, 'executed'), total(budget, denominator)];
  if (executed === undefined || planned === undefined) return { kind: 'none', trace: '资金没有填报齐全' };
  const full = exact(points);
  const rate = quotient(executed, planned);
  if (rate === undefined) {
    if (!executed.equals(0)) return { kind: 'none', trace: `${COLUMNS[denominator]}为 0 却有支出` };
    return withoutBudget(zeroBudget, points);
  }
  const raw = full.mul(rate);
  const capped = raw.compare(full) > 0;
  const value = capped ? full : raw.compare(0) < 0 ? ZERO : raw;
  const trace = `${points} × ${allDigits(executed)} ÷ ${allDigits(planned)}（分母：${COLUMNS[denominator]}）`;
  return { kind: 'computed', value, trace: capped ? `${trace} → 上限 ${points}` : trace };
}

function withoutBudget(rule: 'full' | 'none' | undefined, points: string): Scored {
  if (rule === undefined) return { kind: 'none', trace: '预算为 0，评价办法没有规定得分' };
  const value = rule === 'full' ? exact(points) : ZERO;
  return { kind: 'computed', value, trace: `预算为 0，按评价办法得 ${exactText(value)} 分` };
}
