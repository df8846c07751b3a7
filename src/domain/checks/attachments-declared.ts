import type { Rule } from '../rule.ts';

/** An annex in the text is one that the data names: its title comes from there. */
export const attachmentsDeclared: Rule = {
  name: 'attachments-declared',
  severity: 'error',
  find: ({ attachments }, { prose, place }) => {
    const annexes = prose.components.filter(({ name }) => name === '附件');
    const [extra] = annexes.slice(attachments.length);
    if (!extra) return [];
    return [
      {
        place: extra.place,
        message: `正文有 ${annexes.length} 个 <附件>，attachments 列了 ${attachments.length} 个`,
        related: [{ place: place(['attachments']), note: 'attachments' }],
        fix: '在 attachments 里按次序补上附件的标题',
      },
    ];
  },
};
