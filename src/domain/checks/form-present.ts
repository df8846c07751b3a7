import { isRead } from '../evaluation.ts';
import type { Rule } from '../rule.ts';

/** The body says where the self-evaluation form stands: the result is shown mainly there (财预〔2020〕10号第二十四条). */
export const formPresent: Rule = {
  name: 'form-present',
  severity: 'error',
  find: ({ method }, { prose, file }) => {
    if (!isRead(prose) || prose.components.some(({ name }) => name === '绩效目标自评表')) return [];
    const last = prose.headings.at(-1)?.place ?? { file, line: 1, column: 1 };
    const message = `正文里没有《${method.form.title}》`;
    return [{ place: last, message, fix: '在附表一章里写 <绩效目标自评表 />' }];
  },
};
