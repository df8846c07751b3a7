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
  [/^(≥|≧|>=|大于等于|大于或等于|不低于|不少于|不小于|至少|达到)/, '≥'],
  [/^(≤|≦|<=|小于等于|小于或等于|不高于|不超过|不多于|不大于|至多|控制在)/, '≤'],
  [/^(>|高于|大于|多于|超过)/, '>'],
  [/^(<|低于|小于|少于)/, '<'],
  [/^(=|═|等于)/, '='],
];

const SUFFIXES: readonly (readonly [RegExp, Operator])[] = [
  [/(\(含\))?(及以上|以上)(\(含\))?$/, '≥'],
  [/(\(含\))?(及以下|以下|以内|之内|内)(\(含\))?$/, '≤'],
];

const NUMBER = String.raw`-?\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,18})?|-?\d{1,18}(?:\.\d{1,18})?`;
/** 6.3/10万 is how offices of health count deaths. */
const QUANTITY = new RegExp(`^(${NUMBER})([^\\d]*|[^\\d]{0,4}/10?万[^\\d]{0,4})$`);
const RANGE = new RegExp(`^(${NUMBER})([^\\d\\-~～—至]*)[-~～—至](${NUMBER})([^\\d]*)$`);
const DATE = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?底?(?:之?前|以前)?$/;
/** `500多`, `11月底`: no number that an actual value could be held against. */
const VAGUE = /^[多余几来月²³]/;

/** Reads a target. Text that is no number, range or date is a qualitative target; nothing is refused. */
export function parseTarget(text: string): Target {
  const plain = normalise(text);
  const date = parseDate(plain);
  if (date !== undefined) return { kind: 'date', date };
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
  const [, digits, unit = ''] = match ?? [];
  return digits === undefined || VAGUE.test(unit) ? undefined : { value: number(digits), unit };
}

/** ISO date of `2018年12月10日`; a month alone means its last day (`11月底`). */
export function parseDate(text: string): string | undefined {
  const match = text.includes('年') ? DATE.exec(normalise(text)) : null;
  const date = match ? isoDate(match) : undefined;
  return date !== undefined && isDay(date) ? date : undefined;
}

/** Whether a target says how it is to be compared; `6次` and `75元` don't. */
export function statesOperator(text: string): boolean {
  return takeOperator(normalise(text))[1] !== undefined;
}

function takeOperator(text: string): [string, Operator | undefined] {
  for (const [pattern, operator] of PREFIXES) {
    if (pattern.test(text)) return [withoutSuffix(text.replace(pattern, '')), operator];
  }
  for (const [pattern, operator] of SUFFIXES) {
    if (pattern.test(text)) return [text.replace(pattern, ''), operator];
  }
  return [text, undefined];
}

/** `不少于4次以上` says it twice. */
function withoutSuffix(text: string): string {
  return SUFFIXES.reduce((rest, [pattern]) => rest.replace(pattern, ''), text);
}

const UNUSUAL = /[\s\uff01-\uff5e−]/;

/** Full-width digits and signs become half-width: forms mix them freely. Not NFKC, which makes m² a number. */
function normalise(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('−', '-')
    .replace(/\s+/g, '');
}

/** Whether the calendar has this day. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function number(text = ''): Exact {
  return exact(text.replaceAll(',', ''));
}

function isoDate([, year = '', month = '', day]: RegExpExecArray): string {
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month.padStart(2, '0')}-${(day ?? String(last)).padStart(2, '0')}`;
}
