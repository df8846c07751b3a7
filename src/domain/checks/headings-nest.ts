import type { Rule } from '../rule.ts';

/** Headings go down one level at a time, so that their generated numbers have no gap. */
export const headingsNest: Rule = {
  name: 'headings-nest',
  severity: 'error',
  find: (_evaluation, { prose: { headings } }) =>
    headings.flatMap(({ depth, text, place }, index) => {
      const above = headings[index - 1]?.depth ?? 1;
      if (depth <= above + 1) return [];
      return {
        place,
        message: `标题“${text}”跳了级：上一级标题是 ${above} 个 #，它是 ${depth} 个`,
        fix: `改成 ${above + 1} 个 #，或补上中间一级标题`,
      };
    }),
};
