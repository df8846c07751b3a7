import { isOfThings, isPlain, type TypedNumber } from './numbers.ts';
import { isOneSlipOff, type Relation, readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';
import type { RateBehind } from './rates-behind.ts';

/** `27个村中有5个村`, `8门高炮中，有5门`. */
const AMONG = /^\p{Script=Han}{0,8}中[，,]?有$/u;
const RATE = /^(?:占(?:比|比例)?|\p{Script=Han}{2,6}(?:率|比例|占比))(?:为|是|达)?$/u;

const SHARE: Relation = (part, whole, rate) =>
  whole.value > 0 && Math.abs(part.value / whole.value - rate.value) <= rate.half + 1e-9;

/** The first rate behind a count among others, one slip off their share: `8门高炮中，有5门超期，超期率65.2%`. */
export function ratesAmong({ text, numbers }: Passage): RateBehind[] {
  return numbers.flatMap((part, index) => {
    const whole = numbers[index - 1];
    if (!whole || ![whole, part].every((number) => isPlain(number) && isOfThings(number))) return [];
    if (whole.unit !== part.unit || !AMONG.test(text.slice(whole.end, part.start))) return [];
    const end = text.slice(part.end).search(/[。；;！？]/);
    const behind = numbers.slice(index + 1).filter(({ start }) => end === -1 || start < part.end + end);
    const at = behind.findIndex(({ unit }) => unit === '%' || unit === '‰');
    const rate = behind[at];
    // Another count of the same things may be what the rate is of.
    if (!rate || !isPlain(rate) || !RATE.test(rate.lead) || behind.slice(0, at).some(({ unit }) => unit === part.unit))
      return [];
    const three: readonly [TypedNumber, TypedNumber, TypedNumber] = [part, whole, rate];
    const [one, all, typed] = three.map(readingOf);
    const holds = one && all && typed && SHARE(one, all, typed);
    return !holds && isOneSlipOff(three, SHARE) ? [{ rate, part, whole }] : [];
  });
}
