import { matchesOf } from './matches.ts';
export interface PersonalData {
  readonly at: number;
  readonly kind: '身份证号' | '手机号码' | '银行账号';
  /** First and last digits only: a message must not publish it again. */
  readonly hidden: string;
}

const MOBILE = /(?<![\d.A-Za-z])(?:\+?86[- ]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![\dA-Za-z]|\.\d|\s?[元万亿])/g;
const IDENTITY = /(?<![\d.A-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;
const ACCOUNT = /(?<![\d.A-Za-z])[3-6]\d{3}(?: ?\d{4}){3}(?: ?\d{1,3})?(?![\dA-Za-z]|\.\d)/g;

/** Shorter than all of them: most texts need no closer look. */
const LONG = /(?:\d[ -]?){11}/;

export function mayHoldPersonalData(text: string): boolean {
  return LONG.test(text);
}

/** Identity card numbers with a right check digit, mobile numbers, bank accounts that pass Luhn. */
export function personalDataIn(text: string): PersonalData[] {
  if (!mayHoldPersonalData(text)) return [];
  const of = (pattern: RegExp, kind: PersonalData['kind'], is: (digits: string, at: number) => boolean) =>
    matchesOf(text, pattern).flatMap(({ 0: typed, index }): PersonalData[] => {
      const digits = typed.replace(/[^\dXx]/g, '').toUpperCase();
      return is(digits, index) ? [{ at: index, kind, hidden: `${digits.slice(0, 3)}…${digits.slice(-2)}` }] : [];
    });
  return [
    ...of(MOBILE, '手机号码', () => true),
    ...of(IDENTITY, '身份证号', isIdentity),
    ...of(
      ACCOUNT,
      '银行账号',
      (digits, at) => !isIdentity(digits) && isAccount(digits, text.slice(Math.max(0, at - 24), at)),
    ),
  ];
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999: a birthday that can be, and a check digit of modulus 11. */
function isIdentity(digits: string): boolean {
  if (digits.length !== 18) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const [month, day] = [Number(digits.slice(10, 12)), Number(digits.slice(12, 14))];
  const born = /^(?:18|19|20)/.test(digits.slice(6)) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return born && '10X98765432'[sum % 11] === digits[17];
}

/** Project codes are as long: an account is a UnionPay card number, or words before it call it an account. */
function isAccount(digits: string, before: string): boolean {
  return (digits.startsWith('62') || /账号|帐号|账户|帐户|卡号|开户/.test(before)) && passesLuhn(digits);
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
