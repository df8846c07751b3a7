import remarkCjkFriendly from 'remark-cjk-friendly';
import type { PluggableList } from 'unified';
import type { Audience } from '../domain/evaluation.ts';
import { rehypeCaptions } from './rehype-captions.ts';
import { rehypeCellAlign } from './rehype-cell-align.ts';
import { rehypeHeadingAnchors } from './rehype-heading-anchors.ts';
import { rehypeKeepMarks } from './rehype-keep-marks.ts';
import { remarkCaptions } from './remark-captions.ts';
import { remarkFigures } from './remark-figures.ts';
import { remarkInternal } from './remark-internal.ts';
import { remarkJoinLines } from './remark-join-lines.ts';
import { remarkNumbering } from './remark-numbering.ts';
import { remarkPolicy } from './remark-policy.ts';

/** The remark plugins of a build for an audience, in order: first refuse, then leave out, then rewrite. */
export function remarkPlugins(audience: Audience): PluggableList {
  return [
    remarkCjkFriendly,
    remarkPolicy,
    [remarkInternal, { audience }],
    remarkJoinLines,
    remarkCaptions,
    remarkNumbering,
    remarkFigures,
  ];
}

/** The rehype plugins of the build. */
export const rehypePlugins = [rehypeCaptions, rehypeCellAlign, rehypeHeadingAnchors, rehypeKeepMarks];
