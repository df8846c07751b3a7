import remarkCjkFriendly from 'remark-cjk-friendly';
import type { PluggableList } from 'unified';
import type { Audience } from '../domain/evaluation.ts';
import { rehypeCaptions } from './rehype-captions.ts';
import { rehypeCellAlign } from './rehype-cell-align.ts';
import { rehypeHeadingAnchors } from './rehype-heading-anchors.ts';
import { rehypeKeepMarks } from './rehype-keep-marks.ts';
import { rehypeTableFrame } from './rehype-table-frame.ts';
import { remarkCaptions } from './remark-captions.ts';
import { remarkFigures } from './remark-figures.ts';
import { remarkInternal } from './remark-internal.ts';
import { remarkJoinLines } from './remark-join-lines.ts';
import { remarkNumbering } from './remark-numbering.ts';
import { remarkPolicy } from './remark-policy.ts';
import { remarkUnravel } from './remark-unravel.ts';

/** The plugins for bodies of evaluations, in order: first refuse, then leave out what isn't for the audience, then rewrite. */
export function bodyPlugins(audience: Audience): { readonly remark: PluggableList; readonly rehype: PluggableList } {
  return {
    remark: [
      remarkPolicy,
      remarkUnravel,
      [remarkInternal, { audience }],
      remarkJoinLines,
      remarkCaptions,
      remarkNumbering,
      remarkFigures,
    ],
    rehype: [rehypeCaptions, rehypeCellAlign, rehypeTableFrame, rehypeHeadingAnchors, rehypeKeepMarks],
  };
}

/** The plugins for help pages, which Astro compiles. */
export const helpPlugins = {
  remark: [remarkCjkFriendly, remarkPolicy, remarkJoinLines],
  rehype: [rehypeCellAlign, rehypeHeadingAnchors],
};
