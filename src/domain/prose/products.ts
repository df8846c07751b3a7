import { type Exact, exact, quotient } from '../decimal.ts';
import { halfStepOf, typedValue } from './interval.ts';
import { matchesOf } from './matches.ts';
import { readNumbers, type TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';

/** A working that the author wrote down: `78万元（3120套×250元/套）`, `8676人×75元=65.07万元`. */
export interface Product {
  readonly result: TypedNumber;
  /** As typed: 3120套×250元/套. */
  readonly working: string;
  readonly value: Exact;
  /** How far rounded factors may move it, as a share of the value. */
  readonly loose: Exact;
}

const FACTOR = String.raw`\p{Script=Han}{0,4}\d(?:\d{0,2}(?:,\d{3})+)?[^，,。；;：:（(）)=＝×÷+＋、\s-]{0,12}`;
const CHAIN = new RegExp(
  String.raw`(?<bracket>[（(](?:即|按)?)?(?<chain>${FACTOR}(?:\s?[×÷]\s?${FACTOR}){1,3})(?:(?<close>[）)])|\s?[=＝]\s?)?`,
  'gu',
);

/** Every multiplication or division in a passage whose result stands right before its bracket or behind its equals sign. */
export function productsOf(passage: Passage): Product[] {
  const { text, numbers } = passage;
  if (!/[×÷]/.test(text)) return [];
  return matchesOf(text, CHAIN).flatMap((match) => {
    const { bracket, chain = '', close } = match.groups ?? {};
    const end = match.index + match[0].length;
    const equals = /[=＝]\s?$/.test(match[0]);
    const result = equals
      ? numbers.find(({ start }) => start === end)
      : bracket && close
        ? numbers.find((number) => isBefore(text, number, match.index))
        : undefined;
    const product = result && result.hint === 'exact' && result.until === undefined ? reckoned(chain) : undefined;
    const priced = product && result && isPriced(result, product);
    return priced ? [{ result, working: chain, value: product.value, loose: product.loose }] : [];
  });
}

/** A size (2.5×3.6米) is no amount: money is so many at a price, a score its points by a rate, which are the most it can be. */
function isPriced({ unit }: TypedNumber, { value, units, last }: Reckoned): boolean {
  return unit === '元' ? units.includes('元') : unit === '分' && units.includes('%') && value.compare(last) <= 0;
}

interface Reckoned {
  readonly value: Exact;
  readonly loose: Exact;
  readonly units: readonly string[];
  readonly last: Exact;
}

/** 2086元/平方米 ends before what it is a price of. */
function isBefore(text: string, { end }: TypedNumber, at: number): boolean {
  return end <= at && /^(?:[/／]\p{Script=Han}{1,4})?$/u.test(text.slice(end, at));
}

function reckoned(chain: string): Reckoned | undefined {
  const factors = chain.split(/[×÷]/).map((text) => readNumbers(text.trim()).numbers);
  const numbers = factors.flatMap(([number, other]) => (number && !other && number.hint === 'exact' ? [number] : []));
  const signs = chain.match(/[×÷]/g) ?? [];
  const [first, ...others] = numbers;
  if (!first || numbers.length !== factors.length) return undefined;
  const value = others.reduce<Exact | undefined>(
    (so, number, at) => {
      const by = typedValue(number, number.digits);
      return so && (signs[at] === '×' ? so.mul(by) : quotient(so, by));
    },
    typedValue(first, first.digits),
  );
  const loose = numbers.reduce((so, number) => so.add(looseness(number)), exact(0));
  const last = numbers.at(-1) ?? first;
  return value && { value, loose, units: numbers.map(({ unit }) => unit), last: typedValue(last, last.digits) };
}

/** Half a unit of the last digit as a share; counts are exact, and so are round prices. */
function looseness(number: TypedNumber): Exact {
  const rounded = number.digits.includes('.') || number.scale > 0;
  return (rounded && quotient(halfStepOf(number), typedValue(number, number.digits))) || exact(0);
}
