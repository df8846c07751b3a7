import { isPlain, type TypedNumber } from './numbers.ts';
import { readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';

/** A share of a contract with its amount: `终验合格后支付30%，计56.04万元`. */
export interface Stage {
  readonly passage: Passage;
  readonly share: TypedNumber;
  readonly amount: TypedNumber;
}

const AMOUNT = /^(?:即|计|共计|合|合计|金额|为|共)(?:人民币)?(?:为|约)?$/;

/**
 * The one stage of payment whose amount is no share of any amount of the body, where all others of its passage are.
 *
 * `amounts` are all amounts of money of the body. Two other stages have to fit.
 */
export function oddStage(passage: Passage, amounts: readonly TypedNumber[]): Stage | undefined {
  const stages = passage.numbers.flatMap((share, index): Stage[] => {
    const amount = passage.numbers[index + 1];
    const joined = amount && /^[，,（(]?$/.test(passage.text.slice(share.end, amount.from)) && AMOUNT.test(amount.lead);
    return share.unit === '%' && joined && amount.unit === '元' && isPlain(share) && isPlain(amount)
      ? [{ passage, share, amount }]
      : [];
  });
  if (stages.length < 3) return undefined;
  const [odd, ...others] = stages.filter((stage) => !amounts.some((whole) => isShareOf(stage, whole)));
  return others.length === 0 ? odd : undefined;
}

function isShareOf({ share, amount }: Stage, whole: TypedNumber): boolean {
  const [rate, part, all] = [readingOf(share), readingOf(amount), readingOf(whole)];
  const exact = all.value * rate.value;
  return (
    whole !== amount &&
    whole.unit === '元' &&
    Math.abs(exact - part.value) <= part.half + all.half * rate.value + exact * 1e-9
  );
}
