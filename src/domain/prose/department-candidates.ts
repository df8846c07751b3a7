import { amount, yuan } from '../budget.ts';
import { quotient } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Candidate } from './candidates.ts';

/** 年初结转结余: what a department had left of the year before. */
export function openingCarryOver({ department, budget }: Evaluation): Candidate[] {
  const opening = department?.carryOver?.opening;
  if (opening === undefined) return [];
  const path = ['department', 'carryOver', 'opening'];
  return [{ name: '年初结转结余', value: yuan(opening, budget.unit), path }];
}

/** `基本支出1888.71万元，执行率99.76%`: the execution rate of 基本支出 or 项目支出 alone. */
export function categoryRate(figure: string, { department, budget, method }: Evaluation): Candidate[] {
  const category = /^(basic|project)(?:Budget|Executed)$/.exec(figure)?.[1] as 'basic' | 'project' | undefined;
  const row = category && department?.[category];
  if (category === undefined || row === undefined) return [];
  const [spent, planned] = [amount(budget, row, 'executed'), amount(budget, row, method.execution.denominator)];
  const value = spent && planned && quotient(spent, planned);
  const name = `${category === 'basic' ? '基本支出' : '项目支出'}执行率`;
  return value ? [{ name, value, path: ['department', category, 'executed'] }] : [];
}
