import type { Audience, Evaluation } from './evaluation.ts';

/**
 * Whether an archive for this audience shows the evaluation: the public sees no drafts, nothing internal and nothing
 * that is released after the day of the archive (ISO).
 */
export function isShownTo(
  audience: Audience,
  evaluation: Pick<Evaluation, 'audience' | 'status' | 'released'>,
  day: string,
): boolean {
  if (audience === 'internal') return true;
  const released = evaluation.released === undefined || evaluation.released <= day;
  return evaluation.audience === 'public' && evaluation.status !== 'draft' && released;
}
