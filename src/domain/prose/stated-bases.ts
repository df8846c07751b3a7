import type { Evaluation } from '../evaluation.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { sentenceAt } from './sentences.ts';

/** `以预算计，`, `按到位资金计算，` right before a rate. */
const BASE =
  /[以按]照?(?:实际)?(年初预算|(?:全年|调整后)?预算|到位)(?:资金|总额|数|额)?(?:来?计算?|为(?:基数|分母)|口径)[，,]?$/;
const RATE_BY: readonly (readonly [RegExp, string])[] = [
  [/^年初/, 'initialRate'],
  [/预算$/, 'budgetRate'],
  [/^到位/, 'useRate'],
];

/**
 * An execution rate whose base the words give: `以预算计，执行率88.8%`, or
 * `到位的2068.8万元中，支付2029.92万元，支付率98.12%`.
 */
export function ofStatedBase(
  figure: string | undefined,
  { text }: Passage,
  { start, from }: TypedNumber,
  evaluation: Evaluation,
): Candidate[] {
  if (figure !== 'executionRate') return [];
  const base = BASE.exec(text.slice(Math.max(0, from - 20), from))?.[1] ?? '';
  const stated = RATE_BY.find(([words]) => words.test(base))?.[1];
  const arrived = /到位的?(?:资金)?[\d.,，]+[万亿]?元/.test(sentenceAt(text, start).text) ? 'useRate' : undefined;
  const meant = stated ?? arrived;
  return meant === undefined ? [] : candidatesOf({ kind: 'figure', figures: [meant] }, [], evaluation);
}
