import { amountText, type Payment, total, yuan } from '../budget.ts';
import { sum } from '../decimal.ts';
import { isRounding } from '../rounding.ts';
import type { Rule } from '../rule.ts';

/**
 * The payments that are listed add up to what was executed. Unit: that of the budget, exact.
 *
 * Why: more paid than executed is an error. Less may be right when small payments are left out, but then the
 * report says so; a difference within the rounding of the typed amounts is a warning too.
 */
export const paymentsAddUp: Rule = {
  name: 'payments-add-up',
  severity: 'error',
  find: ({ budget }, { place }) => {
    const { payments, sources } = budget;
    const executed = total(budget, 'executed');
    if (payments === undefined || executed === undefined) return [];
    const paid = sum(payments.map(({ amount }) => yuan(amount, budget.unit)));
    const over = paid.sub(executed);
    if (over.equals(0)) return [];
    const typed = [...payments.map(({ amount }) => amount), ...sources.flatMap((row) => row.executed ?? [])];
    const excess = over.compare(0) > 0 && !isRounding(over, typed, budget);
    const [have, want] = [amountText(budget, paid), amountText(budget, executed)];
    return [
      {
        severity: excess ? 'error' : 'warning',
        place: place(['budget', 'payments']),
        message: `所列 ${payments.length} 笔支付合计 ${have}（${terms(payments)}），全年执行数 ${want}，${over.compare(0) > 0 ? '多' : '少'} ${amountText(budget, over.abs())}`,
        fix: excess
          ? '核对支付金额和全年执行数，改正录错的一项'
          : '补列其余支付；零星支付不逐笔列出的，在 accepted 里说明',
        related: [{ place: place(['budget', 'sources']), note: `全年执行数：${want}` }],
      },
    ];
  },
};

function terms(payments: readonly Payment[]): string {
  return payments.map(({ amount }) => amount).join(' + ');
}
