import { total } from '../budget.ts';
import { allDigits } from '../figures/money.ts';
import { admits } from '../prose/interval.ts';
import { placeAt } from '../prose/passage.ts';
import type { Rule } from '../rule.ts';

/**
 * What the body calls 结余 is money that arrived and was not spent, not money that never arrived.
 *
 * Why: budget 9.62, received 9.58, spent 9.58: the 0.04 that are missing are 未到位; 结余 is 0. Calling the budget's
 * own difference by its full name, 预算结余, is right.
 */
export const balanceNamed: Rule = {
  name: 'balance-named',
  severity: 'warning',
  find: (evaluation, manuscript, claims) => {
    const [planned, received, spent] = (['adjusted', 'received', 'executed'] as const).map((column) =>
      total(evaluation.budget, column),
    );
    if (!planned || !received || !spent || !received.equals(spent) || planned.compare(received) <= 0) return [];
    const missing = planned.sub(received);
    return claims
      .filter(
        ({ word, number }) =>
          BALANCE.test(word) &&
          !number.lead.includes('预算结余') &&
          Number(number.digits) > 0 &&
          admits(number, missing),
      )
      .map(({ passage, number, word }) => ({
        place: placeAt(passage, number.start),
        message: `正文把 ${passage.text.slice(number.start, number.end)} 称为${word}；到位的 ${allDigits(received)} 万元已全部支出，到位结余是 0，这是没有到位的资金`,
        fix: '改称“未到位”，写 {未到位}；确以预算为基数的，写 {预算结余}',
        related: [{ place: manuscript.place(['budget', 'sources', 0]), note: 'budget.sources[0]' }],
      }));
  },
};

const BALANCE = /^(?:结余|结余资金|资金结余|剩余|剩余资金|节余|节余资金|结转结余)/;
