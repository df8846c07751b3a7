import { yuan } from '../budget.ts';
import { type Evaluation, PUBLIC_EXPENSES } from '../evaluation.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Term } from './lexicon.ts';

/** 三公经费 by item: budget and spending of this year. Words of another year name no candidate. */
export function expenseCandidates(lead: string, { department, budget }: Evaluation): Candidate[] {
  return (department?.threePublic ?? []).flatMap(({ item, ...amounts }, index) => {
    const name = PUBLIC_EXPENSES[item];
    const words = lead.replace(/^其中/, '').replace(/(?:支出|预算|决算|执行|数|为|共|实际)+$/, '');
    if (words !== name && words !== name.replace(/（境）/, '')) return [];
    return (['executed', 'budget'] as const).flatMap((column) => {
      const text = amounts[column];
      const path = ['department', 'threePublic', index, column];
      return text === undefined ? [] : [{ name, value: yuan(text, budget.unit), path }];
    });
  });
}

const OF_CHAPTER: Readonly<Record<string, string>> = {
  adjustedBudget: 'threePublicBudget',
  executed: 'threePublicExecuted',
  executionRate: 'threePublicRate',
};

/** In a chapter “三公”经费 支出合计 and 预算 are those of the 三公经费. */
export function expensesOfChapter(section: readonly string[], term: Term, evaluation: Evaluation): Candidate[] {
  if (term.kind !== 'figure' || !/^[“”"]*三公[“”"]*经费/.test(section.at(-1) ?? '')) return [];
  const figures = term.figures.flatMap((id) => OF_CHAPTER[id] ?? []);
  return candidatesOf({ kind: 'figure', figures }, [], evaluation);
}
