import type { Evaluation } from '../domain/evaluation.ts';

/** Made-up data, or data of a made-up office: shown as 示例 wherever it stands. */
export function isSample({ sample, organisation }: Evaluation): boolean {
  return sample === true || organisation.sample === true;
}
