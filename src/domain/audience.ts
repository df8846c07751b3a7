import type { Audience, Evaluation } from './evaluation.ts';

/** Whether an archive for this audience shows the evaluation: the public sees no drafts and nothing internal. */
export function isShownTo(audience: Audience, evaluation: Pick<Evaluation, 'audience' | 'status'>): boolean {
  return audience === 'internal' || (evaluation.audience === 'public' && evaluation.status !== 'draft');
}
