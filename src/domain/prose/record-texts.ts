import type { Evaluation, Manuscript } from '../evaluation.ts';
import { type Passage, passage } from './passage.ts';

/** The annual goal and what came of it stand below these and nothing else does. */
export const GOAL: Readonly<Record<'expected' | 'achieved', Passage['section']>> = {
  expected: ['年度绩效目标'],
  achieved: ['绩效目标完成情况'],
};

/**
 * What the frontmatter says in words: the goal and what came of it, reasons. Read like the body, so that a number that
 * is repeated there is held against the data as well.
 */
export function recordTexts(evaluation: Evaluation, { file, place }: Manuscript): Passage[] {
  const read = (text: string | undefined, path: readonly PropertyKey[], section: Passage['section']): Passage[] => {
    if (text === undefined || !/\d/.test(text)) return [];
    const { line, column } = place(path);
    const marks = [{ offset: 0, line, column }];
    return [passage({ kind: 'paragraph', text, file, marks, section, block: 0 })];
  };
  const { goal, budget, indicators, remarks = [] } = evaluation;
  return [
    ...read(goal?.expected, ['goal', 'expected'], GOAL.expected),
    ...read(goal?.achieved, ['goal', 'achieved'], GOAL.achieved),
    ...read(budget.reason, ['budget', 'reason'], ['预算执行情况']),
    ...remarks.flatMap(({ name, text }, index) => read(text, ['remarks', index, 'text'], [name])),
    ...indicators.flatMap(({ reason }, index) => read(reason, ['indicators', index, 'reason'], ['偏差原因'])),
  ];
}
