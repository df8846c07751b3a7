import type { FlatLine } from './flat-lines.ts';
import { keepGoal } from './goal-rows.ts';
import type { FormDraft } from './reading.ts';
import { bare, GOAL, isSide } from './vocabulary.ts';

/** Which sides of the goal the next lines hold, in their order. */
export interface GoalState {
  goals: ('expected' | 'achieved')[];
}

/** Reads 年度总体目标: both sides behind colons, or below their heads. */
export function readFlatGoals({ text, parts, place }: FlatLine, state: GoalState, form: FormDraft): boolean {
  const side = (word: string) =>
    GOAL.expected.test(bare(word)) ? 'expected' : GOAL.achieved.test(bare(word)) ? 'achieved' : undefined;
  const inline = [
    ...text.matchAll(/(预期目标|项目年度目标|实际完成情况|年度目标完成情况)\s*[:：]\s*([^|]+?)(?=\s*\||$)/g),
  ];
  for (const [, word = '', value = ''] of inline) keepGoal(side(word) ?? 'expected', value, place, form);
  if (inline.length > 0) return true;
  const words = text.split(/[\s|]+/).filter((word) => word !== '');
  const sides = words.flatMap((word) => side(word) ?? []);
  if (sides.length === 2 && words.every((word) => side(word) !== undefined || isSide(word))) {
    state.goals = sides;
    return true;
  }
  const [, both] = /^年度总体目标\s*[:：]\s*(.+)$/.exec(text) ?? [];
  if (both !== undefined && !form.goal) state.goals = ['expected', 'achieved'];
  const values = (both ?? text).split('|').map((part) => part.trim());
  if (state.goals.length === 0 || parts.length > 2) return false;
  for (const value of values.slice(0, state.goals.length))
    keepGoal(state.goals.shift() ?? 'achieved', value, place, form);
  return true;
}
