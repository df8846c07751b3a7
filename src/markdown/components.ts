/** What it holds is left out of public archives. */
export const INTERNAL = '内部';

/** Components that a body may use, by the names that authors write. */
export const COMPONENTS: readonly string[] = ['绩效目标自评表', INTERNAL];

/** Plain elements that Markdown has no sign for. They take no attributes. */
export const ELEMENTS: readonly string[] = ['br', 'sub', 'sup'];
