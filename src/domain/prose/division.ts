import { type Exact, exact, exactText, sum, ZERO } from '../decimal.ts';
import { halfStepOf, stepOf, typedValue } from './interval.ts';
import type { TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { isSlipOf } from './slip.ts';

/** A whole with the parts that a sentence gives of it. */
export interface Division {
  readonly passage: Passage;
  readonly whole: TypedNumber;
  readonly parts: readonly TypedNumber[];
  /** True where the words say that the parts are all: 分别为, 由…组成, A+B=C. */
  readonly complete: boolean;
  /** Where the whole stands, if in another passage than its parts. */
  readonly home?: Passage;
  /** True where no word says that these are parts: 154人（行政20人，参公29人，事业105人）. Only a slip is wrong then. */
  readonly implied?: boolean;
}

/** Whether the parts don't make the whole: too much in any case, too little where the list is complete. */
export function isOff({ whole, parts, complete, implied }: Division): boolean {
  if (implied) return false;
  const difference = total(parts).sub(typedValue(whole, whole.digits));
  const slack = sum([whole, ...parts].map(openTo));
  return complete ? difference.abs().compare(slack) > 0 : difference.compare(slack) > 0;
}

const MEASURED = /元|米|公里|亩|顷|吨|斤|度|千瓦|小时|[A-Za-z]/;

/** What a number leaves open: half a unit of its last digit; nothing where whole things were counted. */
function openTo(number: TypedNumber): Exact {
  const counted =
    number.scale === 0 && !number.digits.includes('.') && number.unit !== '' && !MEASURED.test(number.unit);
  return counted ? ZERO : halfStepOf(number);
}

/**
 * Whether an open list (其中) would make the whole but for one slip of one number: then it is no list of a part.
 *
 * A slip is a digit changed or dropped, a point moved, 元 for 万元. What rounding leaves open is none.
 */
export function isSlip(division: Division): boolean {
  const { whole, parts, complete, implied = false } = division;
  const numbers = [whole, ...parts];
  const digits = Math.max(...numbers.map(({ digits: typed }) => typed.replace('.', '').length));
  if (complete || significant(division) < fewestDigits(parts) || digits > 12) return false;
  const difference = typedValue(whole, whole.digits).sub(total(parts));
  if (difference.abs().compare(slackOf(division)) <= 0 || (difference.compare(0) < 0 && !implied && isOff(division)))
    return false;
  return numbers.some((number) => {
    const off = number === whole ? difference.neg() : difference;
    const meant = off.div(typedValue(number, '1')).add(exact(number.digits));
    return oneDigitLess(number, off) || isSlipOf(number.digits, exactText(meant)) || isOtherUnit(number, off);
  });
}

/** What rounding leaves open; 76万元 and 44.14万元 of 428.64万元 are as fine as the whole, and so is 76. */
function slackOf({ whole, parts }: Division): Exact {
  const all = [whole, ...parts];
  const places = ({ digits }: TypedNumber) => digits.split('.')[1]?.length ?? 0;
  const fine = places(whole) > 0 && parts.some((part) => part.scale === whole.scale && places(part) === places(whole));
  return fine ? openTo(whole).mul(all.length) : sum(all.map(openTo));
}

/** Digits of the whole to the last place of its parts: 239万元 of 179.25万元 and 59.75万元 is 239.00. */
function significant({ whole, parts }: Division): number {
  const places = ({ digits }: TypedNumber) => digits.split('.')[1]?.length ?? 0;
  const more = Math.max(...parts.map(places)) - places(whole);
  return (
    whole.digits.replace('.', '').replace(/0+$/, '').length + (whole.scale === parts[0]?.scale ? Math.max(0, more) : 0)
  );
}

/** 434.89元 among 万元, where 万元 would make the sum. */
function isOtherUnit(number: TypedNumber, off: Exact): boolean {
  const meant = typedValue(number, number.digits).add(off);
  return (
    number.unit === '元' &&
    [4, -4].some((by) => meant.equals(typedValue(number, number.digits).mul(exact(10).pow(by) ?? 1)))
  );
}

/** Fewer digits are one digit away from many sums by chance; a longer list is less likely to leave something out. */
function fewestDigits(parts: readonly TypedNumber[]): number {
  if (parts.length === 2) return areTwins(parts) ? 2 : 4;
  return parts.length === 3 ? 3 : 2;
}

/** 公办 and 民办 leave no third; 行政 and 事业 do. */
const TWINS =
  /公办.*民办|左.*右|城[镇市].*[农乡]村|男.*女|上半年.*下半年|线上.*线下|室内.*室外|省内.*省外|境内.*境外|专业.*兼业|定量.*定性/;

function areTwins(parts: readonly TypedNumber[]): boolean {
  return TWINS.test(parts.map(({ lead }) => lead).join('|'));
}

/** Whether a number and the same with one digit changed differ by this. */
function oneDigitLess(number: TypedNumber, difference: Exact): boolean {
  const steps = difference.div(stepOf(number));
  if (steps.d !== 1n) return false;
  const typed = number.digits.replace('.', '');
  const other = String(BigInt(typed) + steps.s * steps.n);
  return other.length === typed.length && [...other].filter((digit, at) => digit !== typed[at]).length === 1;
}

export function total(parts: readonly TypedNumber[]): Exact {
  return sum(parts.map((part) => typedValue(part, part.digits)));
}
