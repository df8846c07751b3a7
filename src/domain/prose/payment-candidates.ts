import { yuan } from '../budget.ts';
import { sum } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Candidate } from './candidates.ts';

/** What was paid to the payee whom the words before a number name: each payment, or all of them together. */
export function paymentCandidates(lead: string, { budget }: Evaluation): Candidate[] {
  if (!/支付|付款|拨付|付给|结算/.test(lead)) return [];
  const found = (budget.payments ?? []).flatMap(({ payee, purpose, amount }, index) =>
    lead.includes(payee) || lead.includes(purpose)
      ? [
          {
            name: `支付${payee}${purpose}`,
            value: yuan(amount, budget.unit),
            path: ['budget', 'payments', index, 'amount'],
          },
        ]
      : [],
  );
  const [first, second] = found;
  if (!first || !second) return found;
  return [...found, { ...first, name: '支付合计', value: sum(found.map(({ value }) => value)) }];
}
