import { isOfThings, isPlain, type TypedNumber } from './numbers.ts';
import { isOneSlipOff, readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';
import { type RateBehind, SHARE } from './rates-behind.ts';

/** `27个村中有5个村`, `8门高炮中，有5门`. */
const AMONG = /^\p{Script=Han}{0,8}中[，,]?有$/u;
const RATE = /^(?:占(?:比|比例)?|\p{Script=Han}{2,6}(?:率|比例|占比))(?:为|是|达)?$/u;

/** `97.8%（45份中44份）`. */
function rateBefore({ text, numbers }: Passage, index: number): TypedNumber | undefined {
  const [rate, whole, part] = numbers.slice(Math.max(0, index - 2), index + 1);
  if (!rate || !whole || !part || !/^[%‰]$/.test(rate.unit)) return undefined;
  const beside = /^[（(]$/.test(text.slice(rate.end, whole.start)) && /^[）)]/.test(text.slice(part.end, part.end + 1));
  return beside && text.slice(whole.end, part.start) === '中' ? rate : undefined;
}

/** The first rate behind a count among others, one slip off their share: `8门高炮中，有5门超期，超期率67.5%`. */
export function ratesAmong(passage: Passage): RateBehind[] {
  const { numbers } = passage;
  return numbers.flatMap((part, index) => {
    const whole = numbers[index - 1];
    if (!whole || ![whole, part].every((number) => isPlain(number) && isOfThings(number))) return [];
    if (whole.unit !== part.unit) return [];
    const rate = rateBefore(passage, index) ?? rateAfter(passage, whole, index);
    if (!rate || !isPlain(rate)) return [];
    const three: readonly [TypedNumber, TypedNumber, TypedNumber] = [part, whole, rate];
    const [one, all, typed] = three.map(readingOf);
    const holds = one && all && typed && SHARE(one, all, typed);
    return !holds && isOneSlipOff(three, SHARE) ? [{ rate, part, whole }] : [];
  });
}

function rateAfter({ text, numbers }: Passage, whole: TypedNumber, index: number): TypedNumber | undefined {
  const part = numbers[index] ?? whole;
  if (!AMONG.test(text.slice(whole.end, part.start))) return undefined;
  const end = text.slice(part.end).search(/[。；;！？]/);
  const behind = numbers.slice(index + 1).filter(({ start }) => end === -1 || start < part.end + end);
  const at = behind.findIndex(({ unit }) => unit === '%' || unit === '‰');
  const rate = behind[at];
  // Another count of the same things may be what the rate is of.
  const alone = !behind.slice(0, at).some(({ unit }) => unit === part.unit);
  return rate && RATE.test(rate.lead) && alone ? rate : undefined;
}
