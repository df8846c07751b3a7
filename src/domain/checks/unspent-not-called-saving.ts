import { total } from '../budget.ts';
import { quotient, roundHalfUp } from '../decimal.ts';
import { allDigits } from '../figures/money.ts';
import { admits } from '../prose/interval.ts';
import { placeAt } from '../prose/passage.ts';
import { isElsewhereChapter } from '../prose/scope.ts';
import type { Rule } from '../rule.ts';

/**
 * Money that was simply not spent is not called a saving.
 *
 * Why: at 58.64% of the budget the rest is a plan that was not carried out, until the report says what was bought for
 * less. Only a rest of a tenth of the budget or more counts as that.
 */
export const unspentNotCalledSaving: Rule = {
  name: 'unspent-not-called-saving',
  severity: 'warning',
  find: ({ budget }, { prose, place }) => {
    const [planned, spent] = [total(budget, 'adjusted'), total(budget, 'executed')];
    if (!planned || !spent) return [];
    const rest = planned.sub(spent);
    const share = quotient(rest, planned);
    if (share === undefined || share.compare(ONE_TENTH) < 0) return [];
    return prose.passages
      .filter(({ section }) => !isElsewhereChapter(section))
      .flatMap((passage) =>
        passage.numbers
          .filter((number) => number.unit === '元' && SAVED.test(number.lead) && admits(number, rest))
          .map((number) => ({
            place: placeAt(passage, number.start),
            message: `正文把没有支出的 ${passage.text.slice(number.start, number.end)} 称为节约；全年预算数 ${allDigits(planned)} 万元中它占 ${roundHalfUp(share.mul(100), 2)}%`,
            fix: '写明没有支出的原因；确属节约的，说明少花在哪里，并在 accepted 里说明',
            related: [{ place: place(['budget', 'sources', 0]), note: 'budget.sources[0]' }],
          })),
      );
  },
};

const SAVED = /(?:节约|节省|节支)(?:了|财政|资金|经费|支出|预算|共|计)*$/;
const ONE_TENTH = 0.1;
