const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  [...'零一二三四五六七八九']
    .map((digit, value) => [digit, value])
    .concat([
      ['〇', 0],
      ['两', 2],
    ]),
);
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What a Chinese numeral is made of: 十一, 一百二十, 九点五. */
export const NUMERAL =
  '[零〇一二两三四五六七八九十百千][零〇一二三四五六七八九十百千点]{0,11}(?:万[零一二三四五六七八九十百千]{1,9})?';

/**
 * A Chinese numeral in digits: 十一 → `11`, 九十九点五八 → `99.58`, 二〇一八 → `2018`, 九万六千二百 → `96200`.
 *
 * @returns nothing for a run of characters that is no numeral, such as 点 alone or 十十
 */
export function digitsOf(numeral: string): string | undefined {
  const [myriads, rest] = numeral.split('万').map((part) => below(part));
  if (rest === undefined) return numeral.includes('万') ? undefined : myriads;
  return myriads === undefined ? undefined : String(Number(myriads) * 10_000 + Number(rest));
}

function below(numeral: string): string | undefined {
  const [whole = '', decimals, more] = numeral.split('点');
  if (more !== undefined || whole === '' || decimals === '') return undefined;
  const value = /[十百千]/.test(whole) ? positional(whole) : inRow(whole);
  const tail = decimals === undefined ? '' : inRow(decimals);
  return value === undefined || tail === undefined ? undefined : `${value}${tail === '' ? '' : `.${tail}`}`;
}

function inRow(text: string): string | undefined {
  const digits = [...text].map((character) => DIGITS[character]);
  return digits.every((digit) => digit !== undefined) ? digits.join('') : undefined;
}

function positional(text: string): string | undefined {
  let [sum, digit, limit] = [0, -1, 10_000];
  for (const character of text) {
    const ten = TENS[character];
    if (ten === undefined) {
      const value = DIGITS[character];
      if (value === undefined || digit > 0) return undefined;
      digit = value;
    } else {
      if (ten >= limit) return undefined;
      sum += ten * (digit > 0 ? digit : 1);
      [digit, limit] = [-1, ten];
    }
  }
  return String(sum + Math.max(digit, 0));
}
