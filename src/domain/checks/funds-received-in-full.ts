import { total } from '../budget.ts';
import type { Evaluation, Prose } from '../evaluation.ts';
import { allDigits } from '../figures/money.ts';
import type { Rule } from '../rule.ts';

/**
 * All money of the budget arrived, or the report says why not.
 *
 * Why: money that never arrived is no balance. 结余 against the budget hides it.
 */
export const fundsReceivedInFull: Rule = {
  name: 'funds-received-in-full',
  severity: 'warning',
  find: ({ budget }, { place, prose }) => {
    const [adjusted, received] = [total(budget, 'adjusted'), total(budget, 'received')];
    if (adjusted === undefined || received === undefined || received.compare(adjusted) >= 0) return [];
    if (isExplained(budget, prose)) return [];
    const missing = allDigits(adjusted.sub(received));
    return [
      {
        place: place(['budget', 'sources']),
        message: `有 ${missing} 万元没有到位（全年预算数 ${allDigits(adjusted)}，实际到位 ${allDigits(received)}）；未到位不是结余`,
        fix: '核对到位数；确实没有到位的，在正文或 budget.reason 里写明原因',
      },
    ];
  },
};

const ARRIVES = /到位|下达|拨付/;
/** `县级配套资金未足额到位的原因，是……`, `没有下达的是市级资金，因两个标段没有开工`. */
const REASONED =
  /(?:未|没有?|尚|还|不|欠)[^。；]{0,20}(?:到位|下达|拨付)[^。]{0,40}?(?:因|由于|系|受)|(?:因|由于|受)[^。]{0,40}(?:未|没有)[^。；]{0,12}(?:到位|下达|拨付)/;

function isExplained({ reason = '' }: Evaluation['budget'], { passages }: Prose): boolean {
  return ARRIVES.test(reason) || passages.some(({ text }) => ARRIVES.test(text) && REASONED.test(text));
}
