import type { Rule } from '../rule.ts';

/** An annex that the report declares is there: as a file, or in the text. */
export const attachmentsPresent: Rule = {
  name: 'attachments-present',
  severity: 'warning',
  find: ({ attachments }, { place, prose }) =>
    attachments.flatMap(({ title, file }, index) =>
      file === undefined && index >= prose.components.filter(({ name }) => name === '附件').length
        ? [
            {
              place: place(['attachments', index]),
              message: `附件“${title}”没有文件`,
              fix: '补上 file，或在正文用 <附件>…</附件> 写出；原件已缺失的，在 accepted 里说明原因',
            },
          ]
        : [],
    ),
};
