import Fraction from 'fraction.js';

/** A decimal as it was typed: `"9.62"`. Plain text, so that no digit is lost between file, check and page. */
export type DecimalText = string;

/** An exact number. Quotients stay exact too (958/962), so that nothing is ever rounded twice. */
export type Exact = Fraction;

/** The decimals that we accept: plain digits with an optional sign and point; no exponent, no thousands separators. */
export const DECIMAL = /^-?\d{1,18}(\.\d{1,18})?$/;

export function isDecimal(text: string): text is DecimalText {
  return DECIMAL.test(text);
}

/**
 * Reads a decimal exactly.
 *
 * @throws RangeError for anything `isDecimal` refuses: the schema has seen it before, so that is our bug.
 */
export function exact(text: DecimalText | number): Exact {
  const typed = String(text);
  const known = READ.get(typed);
  if (known) return known;
  if (!isDecimal(typed)) throw new RangeError(`Unexpected ${JSON.stringify(text)}, expected a decimal`);
  const [whole = '', places = ''] = typed.split('.');
  const value = new Fraction(BigInt(whole + places), 10n ** BigInt(places.length));
  if (READ.size === MOST_READ) READ.clear();
  READ.set(typed, value);
  return value;
}

/** Dozens of rules, figures and lists read the same amounts. */
const READ = new Map<string, Exact>();
const MOST_READ = 4096;

export const ZERO: Exact = new Fraction(0);

export function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.add(value), ZERO);
}

/** The quotient, or nothing when the divisor is zero: 0 ÷ 0 has no rate, and a report says so rather than print 0%. */
export function quotient(dividend: Exact, divisor: Exact): Exact | undefined {
  return divisor.equals(0) ? undefined : dividend.div(divisor);
}

/**
 * Rounds half up (四舍五入) to a number of decimal places and writes all of them: 2.675 → "2.68", -0.005 → "-0.01".
 *
 * Ties go away from zero, as in accounting, so that a deficit rounds like a surplus. Called once, at print.
 */
export function roundHalfUp(value: Exact, places: number): string {
  const scale = POWERS[places] ?? 10n ** BigInt(places);
  const { n, d } = value;
  const rounded = (2n * n * scale + d) / (2n * d);
  const digits = rounded.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = value.s < 0n && rounded !== 0n ? '-' : '';
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
}

/** Powers of ten up to as many places as two typed decimals, multiplied, can have. */
const POWERS = Array.from({ length: 37 }, (_, places) => 10n ** BigInt(places));

/** 100 for 2, 0.01 for -2. */
export function powerOfTen(power: number): Exact {
  const known = TENS.get(power);
  if (known) return known;
  const whole = new Fraction(10n ** BigInt(Math.abs(power)));
  const made = power < 0 ? whole.inverse() : whole;
  TENS.set(power, made);
  return made;
}

const TENS = new Map<number, Exact>();

/** All digits of a number that ends ("9.62"), or its fraction ("479/481") when it never does. For data, not for print. */
export function exactText(value: Exact): string {
  const { d } = value;
  // Most that never end are told apart by the largest power alone.
  if ((POWERS.at(-1) ?? 1n) % d !== 0n) return value.toFraction();
  return roundHalfUp(
    value,
    POWERS.findIndex((power) => power % d === 0n),
  );
}

/** At most four decimal places, without closing zeros: enough to follow a sum; the exact value is in data.json. */
export function shortText(value: Exact): string {
  return roundHalfUp(value, 4).replace(/\.?0+$/, '');
}

/** Half a unit of the last digit that was typed: 9.62 stands for 9.615 to 9.625. */
export function halfStep(text: DecimalText): Exact {
  const places = text.split('.')[1]?.length ?? 0;
  return powerOfTen(-places).div(2);
}

/** Whether a typed number is this value, honestly rounded to the digits that were typed. */
export function standsFor(text: DecimalText, value: Exact): boolean {
  return exact(text).sub(value).abs().compare(halfStep(text)) <= 0;
}
