import { type Exact, exact } from './decimal.ts';

/** How an actual value is held against its target. */
export type Operator = '≥' | '>' | '≤' | '<' | '=';

/** A target as it was meant, read from what people write: `4次以上`, `≤0.3%`, `20-30个`, `2018年12月10日前`. */
export type Target =
  | { readonly kind: 'number'; readonly operator: Operator; readonly value: Exact; readonly unit: string }
  | { readonly kind: 'range'; readonly from: Exact; readonly to: Exact; readonly unit: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'qualitative'; readonly text: string };

/** A number with its unit: `6小时`, `99.58%`. */
export interface Quantity {
  readonly value: Exact;
  readonly unit: string;
}

const PREFIXES: readonly (readonly [RegExp, Operator])[] = [
  [/^(≥|≧|>=|＞=|不低于|不少于|不小于|至少|达到)/, '≥'],
  [/^(≤|≦|<=|＜=|不高于|不超过|不多于|不大于|至多|控制在)/, '≤'],
  [/^(>|＞|高于|大于|多于|超过)/, '>'],
  [/^(<|＜|低于|小于|少于)/, '<'],
  [/^(=|＝|═|等于)/, '='],
];

const SUFFIXES: readonly (readonly [RegExp, Operator])[] = [
  [/(及以上|以上)$/, '≥'],
  [/(及以下|以下|以内|之内)$/, '≤'],
];

const NUMBER = String.raw`-?\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,18})?|-?\d{1,18}(?:\.\d{1,18})?`;
const QUANTITY = new RegExp(`^(${NUMBER})([^\\d]*)$`);
const RANGE = new RegExp(`^(${NUMBER})([^\\d\\-~～—至]*)[-~～—至](${NUMBER})([^\\d]*)$`);
const DATE = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?:底|之?前|以前)?$/;

/** Reads a target. Text that is no number, range or date is a qualitative target; nothing is refused. */
export function parseTarget(text: string): Target {
  const plain = normalise(text);
  const date = DATE.exec(plain);
  if (date) return { kind: 'date', date: isoDate(date) };
  const [bare, operator] = takeOperator(plain);
  const range = operator === undefined ? RANGE.exec(bare) : null;
  if (range) return { kind: 'range', from: number(range[1]), to: number(range[3]), unit: range[4] || range[2] || '' };
  const quantity = parseQuantity(bare);
  if (!quantity) return { kind: 'qualitative', text: text.trim() };
  return { kind: 'number', operator: operator ?? '=', ...quantity };
}

/** Reads a number with its unit, or nothing: an actual value written `≥90%` or `完成` is no number. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = QUANTITY.exec(normalise(text));
  return match ? { value: number(match[1]), unit: (match[2] ?? '').trim() } : undefined;
}

/** ISO date of `2018年12月10日`; a month alone means its last day (`11月底`). */
export function parseDate(text: string): string | undefined {
  const match = DATE.exec(normalise(text));
  return match ? isoDate(match) : undefined;
}

function takeOperator(text: string): [string, Operator | undefined] {
  for (const [pattern, operator] of PREFIXES) {
    if (pattern.test(text)) return [text.replace(pattern, '').replace(/(以内|之内)$/, ''), operator];
  }
  for (const [pattern, operator] of SUFFIXES) {
    if (pattern.test(text)) return [text.replace(pattern, ''), operator];
  }
  return [text, undefined];
}

/** Full-width digits, signs and spaces become half-width: forms mix them freely. */
function normalise(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function number(text = ''): Exact {
  return exact(text.replaceAll(',', ''));
}

function isoDate([, year = '', month = '', day]: RegExpExecArray): string {
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month.padStart(2, '0')}-${(day ?? String(last)).padStart(2, '0')}`;
}
