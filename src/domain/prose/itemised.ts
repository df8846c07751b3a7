import type { Average } from './averages.ts';
import { isPlain, type TypedNumber } from './numbers.ts';
import { isOneSlipOff, type Relation, readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';

const EACH = /(?:每\p{Script=Han}{1,4}|[人户台件套户亩场期笔]均|单价)\p{Script=Han}{0,4}$/u;
const TIMES = /^(?:个月|天|次|期|场|学期)$/;
const COUNTED = /^(?:元|%|‰|分|)$/;

/** `1. 加班费4.9万元。14人，每人每月350元，发10个月。`: an amount, and how it comes about in a sentence of its own; one slip off. */
export function itemsOff({ text, numbers }: Passage): Average[] {
  return numbers.flatMap((amount, index) => {
    const [count, average, times, next] = numbers.slice(index + 1, index + 5);
    if (!count || !average || amount.unit !== '元' || average.unit !== '元' || COUNTED.test(count.unit)) return [];
    if (!EACH.test(average.lead) || !/^[。：:](?:全年|全部|共|计|按)?$/.test(text.slice(amount.end, count.start)))
      return [];
    const more = times && !/[。；;]/.test(text.slice(average.end, times.start)) ? times : undefined;
    const ends =
      more === undefined || (TIMES.test(more.unit) && !(next && !/[。；;]/.test(text.slice(more.end, next.start))));
    if (!ends || ![amount, count, average].every(isPlain) || /每[月天年次]/.test(average.lead) !== (more !== undefined))
      return [];
    const product = productOf(more);
    const parts = [average, count, amount] as const;
    const [one, many, sum] = [readingOf(average), readingOf(count), readingOf(amount)];
    return !product(one, many, sum) && isOneSlipOff(parts, product) ? [{ average, count, amount }] : [];
  });
}

function productOf(times: TypedNumber | undefined): Relation {
  const by = times ? Number(times.digits) : 1;
  return (one, many, sum) =>
    Math.abs(one.value * many.value * by - sum.value) <=
    sum.half + (one.half * many.value + many.half * one.value) * by;
}
