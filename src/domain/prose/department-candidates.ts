import { amount, COLUMNS, total, yuan } from '../budget.ts';
import { quotient } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Candidate } from './candidates.ts';
import { columnsOf, type Term } from './lexicon.ts';

/** 年初结转结余: what a department had left of the year before. */
export function openingCarryOver({ department, budget }: Evaluation): Candidate[] {
  const opening = department?.carryOver?.opening;
  if (opening === undefined) return [];
  const path = ['department', 'carryOver', 'opening'];
  return [{ name: '年初结转结余', value: yuan(opening, budget.unit), path }];
}

/** 收入总计 and 支出总计: with what was left before and after; where the two differ, there was other money too. */
export function grandTotal({ department, budget }: Evaluation): Candidate[] {
  const { opening, closing } = department?.carryOver ?? {};
  const [received, executed] = [total(budget, 'received'), total(budget, 'executed')];
  if (opening === undefined || closing === undefined || !received || !executed) return [];
  const value = received.add(yuan(opening, budget.unit));
  const other = executed.add(yuan(closing, budget.unit));
  const path = ['department', 'carryOver'];
  return value.equals(other) ? [{ name: '收支总计', value, path }] : [];
}

/** `年初预算3066.4万元，其中基本支出1826.4万元`: what 基本支出 or 项目支出 had at the start of the year. */
export function categoryInitial(term: Term, { department, budget }: Evaluation): Candidate[] {
  const figure = term.kind === 'figure' ? (term.figures[0] ?? '') : '';
  const category = /^(basic|project)(?:Executed|Budget)$/.exec(figure)?.[1] as 'basic' | 'project' | undefined;
  const value = category && department && amount(budget, department[category], 'initial');
  const name = `${category === 'basic' ? '基本支出' : '项目支出'}年初预算数`;
  return category && value ? [{ name, value, path: ['department', category, 'initial'] }] : [];
}

/** In a chapter 项目支出 of a department's report 安排, 支出 and 执行率 are those of its projects. */
export function categoryOfChapter(section: readonly string[], term: Term, evaluation: Evaluation): Candidate[] {
  const { department } = evaluation;
  const title = section.at(-1) ?? '';
  const category = /项目支出/.test(title) ? 'project' : /基本支出/.test(title) ? 'basic' : undefined;
  const row = category && department?.[category];
  if (term.kind !== 'figure' || !row || /项目支出.*基本支出|基本支出.*项目支出/.test(title)) return [];
  return term.figures.includes('executionRate')
    ? categoryRate(`${category}Executed`, evaluation)
    : categoryMoney(`${category}Executed`, term.figures, evaluation);
}

/** `基本支出1187.25万元（调整后1196.38万元）`: what 基本支出 or 项目支出 had in the columns that a figure speaks of. */
export function categoryMoney(
  subject: string,
  figures: readonly string[],
  { department, budget }: Evaluation,
): Candidate[] {
  const category = /^(basic|project)/.exec(subject)?.[1] as 'basic' | 'project' | undefined;
  const row = category && department?.[category];
  const name = category === 'basic' ? '基本支出' : '项目支出';
  return columnsOf(figures).flatMap((column) => {
    const value = row && amount(budget, row, column);
    return value ? [{ name: `${name}${COLUMNS[column]}`, value, path: ['department', category, column] }] : [];
  });
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
