import { yuan } from '../budget.ts';
import { type Evaluation, PUBLIC_EXPENSES } from '../evaluation.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Term } from './lexicon.ts';
import type { Passage } from './passage.ts';

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
  initialBudget: 'threePublicBudget',
  executed: 'threePublicExecuted',
  executionRate: 'threePublicRate',
};

/** Heads a chapter, or a paragraph: `四、“三公”经费。当年支出15.48万元`. */
const NAMED = /^[“”"]*三公[“”"]*经费/;
const HEADS =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.、])?[“”"]*三公[“”"]*经费[^。：:，,\d]{0,6}[。：:]/;

/** In a chapter “三公”经费 支出合计 and 预算 are those of the 三公经费. */
export function expensesOfChapter({ section, text }: Passage, term: Term, evaluation: Evaluation): Candidate[] {
  if (term.kind !== 'figure' || !(NAMED.test(section.at(-1) ?? '') || HEADS.test(text))) return [];
  const figures = term.figures.flatMap((id) => OF_CHAPTER[id] ?? []);
  return candidatesOf({ kind: 'figure', figures }, [], evaluation);
}
