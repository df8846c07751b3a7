import remarkCjkFriendly from 'remark-cjk-friendly';
import { rehypeCellAlign } from './rehype-cell-align.ts';
import { remarkFigures } from './remark-figures.ts';
import { remarkJoinLines } from './remark-join-lines.ts';
import { remarkNumbering } from './remark-numbering.ts';
import { remarkPolicy } from './remark-policy.ts';

/** The remark plugins of the build, in order: first refuse, then rewrite. */
export const remarkPlugins = [remarkCjkFriendly, remarkPolicy, remarkJoinLines, remarkNumbering, remarkFigures];

/** The rehype plugins of the build. */
export const rehypePlugins = [rehypeCellAlign];
