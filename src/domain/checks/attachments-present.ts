import type { Rule } from '../rule.ts';

/** An annex that the report declares is there. */
export const attachmentsPresent: Rule = {
  name: 'attachments-present',
  severity: 'warning',
  find: ({ attachments }, { place }) =>
    attachments.flatMap(({ title, file }, index) =>
      file === undefined
        ? [
            {
              place: place(['attachments', index]),
              message: `附件“${title}”没有文件`,
              fix: '补上 file；原件已缺失的，在 accepted 里说明原因',
            },
          ]
        : [],
    ),
};
