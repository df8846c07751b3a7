import type { MoneyUnit } from '../../domain/budget.ts';
import { exact, sum } from '../../domain/decimal.ts';
import { plain } from '../../domain/prose/characters.ts';
import { readNumbers, type TypedNumber } from '../../domain/prose/numbers.ts';
import type { Found, PaymentRow } from '../form/reading.ts';
import { inUnit, isMoney } from './money-numbers.ts';
import type { Passage } from './prose-money.ts';

const PAYEE =
  '[\\p{Script=Han}（）A-Za-z]{2,30}?(?:有限责任公司|有限公司|分公司|公司|事务所|合作社|研究院|设计院|经营部|工作室|商行|厂)';
const PURPOSE = '[\\p{Script=Han}]{2,20}?(?:费用?|款|金|经费)';
/** `9.58万元主要用于支付某公司设备维护费`. */
const BEHIND = new RegExp(
  `^(?:主要|全部|均)?用于(?:支付|付给|支付给|向)?(${PAYEE})(?:支付)?的?(${PURPOSE})(?=[，,。；;、]|$)`,
  'u',
);
/** `支付某公司维护费9.58万元`, `向某公司支付维护费9.58万元`. */
const BEFORE = new RegExp(
  `(?:支付给?|付给|拨付给?|向|付)(${PAYEE})(?:支付|拨付|付)?的?(${PURPOSE})(?:共计|合计|共|计|为)?$`,
  'u',
);

/**
 * Payments that sentences tell with payee and purpose. They are a part of the record only when they make up what was
 * executed, or more: a few payments out of many are a story.
 */
export function prosePayments(
  passages: readonly Passage[],
  executed: string | undefined,
  unit: MoneyUnit,
): readonly PaymentRow[] {
  const found = new Map<string, PaymentRow>();
  for (const { text, place } of passages) {
    const line = plain(text);
    for (const number of readNumbers(line).numbers) {
      const payment = isMoney(number) ? paymentAt(line, number, place, unit) : undefined;
      if (payment) found.set(`${payment.payee} ${payment.purpose}`, payment);
    }
  }
  const rows = [...found.values()];
  const paid = sum(rows.map(({ amount }) => exact(amount.value)));
  return executed !== undefined && rows.length > 0 && paid.compare(exact(executed)) >= 0 ? rows : [];
}

function paymentAt(line: string, number: TypedNumber, place: string, unit: MoneyUnit): PaymentRow | undefined {
  const words = line.slice(Math.max(0, number.start - 80), number.start);
  if (/合同(?:金额|价|总价)?[^，。；]{0,10}$/.test(words)) return undefined;
  const [, payee, purpose] = BEHIND.exec(line.slice(number.end)) ?? BEFORE.exec(words) ?? [];
  if (payee === undefined || purpose === undefined) return undefined;
  const amount: Found = { value: inUnit(number, unit), place, certainty: 'likely' };
  return { payee, purpose, amount };
}
