import { amount } from '../budget.ts';
import type { Evaluation } from '../evaluation.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { nameOf } from './name-of.ts';

/** `县级配套到位2500万元，欠拨500万元`: what any one source lacks. */
export function shortages({ budget }: Evaluation): Candidate[] {
  return budget.sources.flatMap((row, index) => {
    const [planned, received] = [amount(budget, row, 'adjusted'), amount(budget, row, 'received')];
    const path = ['budget', 'sources', index, 'received'];
    return planned && received ? [{ name: '未到位', value: planned.sub(received), path }] : [];
  });
}

/** `市级资金有40万元未到位`: what one source lacks. */
export function notReceivedOf(of: string, evaluation: Evaluation): Candidate[] {
  const term = nameOf(of.replace(/^[一二三四]是/, ''))?.term;
  if (term === undefined || term.kind === 'figure') return [];
  const [planned] = candidatesOf(term, ['adjusted'], evaluation);
  const [received] = candidatesOf(term, ['received'], evaluation);
  return planned && received ? [{ ...planned, name: '未到位', value: planned.value.sub(received.value) }] : [];
}
