/** What it holds is left out of public archives. */
export const INTERNAL = '内部';

/** What it holds is the annex that `attachments` names at the same place. */
export const ATTACHMENT = '附件';

/** The form, wherever the report wants it. */
export const FORM = '绩效目标自评表';

/** Components that a body may use, by the names that authors write. */
export const COMPONENTS: readonly string[] = [FORM, INTERNAL, ATTACHMENT];

/** Plain elements that Markdown has no sign for. They take no attributes. */
export const ELEMENTS: readonly string[] = ['br', 'sub', 'sup'];
