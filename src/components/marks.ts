import type { Evaluation } from '../domain/evaluation.ts';
import type { Text } from '../i18n/index.ts';
import { isSample } from './sample.ts';

/** What a reader must know of an evaluation before its numbers: made up, not final, not public. */
export function marksOf(evaluation: Evaluation, text: Text): string[] {
  const { status, audience } = evaluation;
  return [
    ...(isSample(evaluation) ? [text.page.sample] : []),
    ...(status === 'final' ? [] : [text.statuses[status]]),
    ...(audience === 'internal' ? [text.audiences.internal] : []),
  ];
}
