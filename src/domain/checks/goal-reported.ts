import type { Rule } from '../rule.ts';

/**
 * 实际完成情况 says what was reached, in words of its own.
 *
 * Why: a goal copied word for word into the answer reports nothing.
 */
export const goalReported: Rule = {
  name: 'goal-reported',
  severity: 'warning',
  find: ({ goal }, { place }) => {
    if (goal === undefined || plain(goal.expected) !== plain(goal.achieved)) return [];
    return [
      {
        place: place(['goal', 'achieved']),
        message: '实际完成情况与预期目标一字不差，没有说明完成了什么',
        fix: '写明实际完成的事项和数量',
        related: [{ place: place(['goal', 'expected']), note: '预期目标' }],
      },
    ];
  },
};

/** Without spaces and punctuation. */
function plain(text: string): string {
  return text.replace(/[\s\p{P}]+/gu, '');
}
