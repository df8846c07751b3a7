import { isRead } from '../evaluation.ts';
import type { Rule } from '../rule.ts';

/** The chapters that the method prescribes are there, in its order. */
export const outlineFollowed: Rule = {
  name: 'outline-followed',
  severity: 'error',
  find: ({ method }, { prose, file }) => {
    if (!isRead(prose)) return [];
    const chapters = prose.headings.filter(({ depth }) => depth === 2);
    let from = 0;
    return method.outline.flatMap((title) => {
      const index = chapters.findIndex(({ text }) => text === title);
      const fine = index >= from;
      if (fine) from = index + 1;
      if (fine) return [];
      const place = chapters[Math.max(index, 0)]?.place ?? { file, line: 1, column: 1 };
      const problem = index === -1 ? '缺少' : '位置不对：';
      return {
        place,
        message: `${problem}章“${title}”；${method.name}的提纲是：${method.outline.join('、')}`,
        fix: index === -1 ? `补上“## ${title}”一章；没有内容的写明“无”` : '按提纲的次序排列各章',
      };
    });
  },
};
