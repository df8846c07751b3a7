/** One number of a report changed. */
export interface Mutation {
  readonly kind: 'digit' | 'dropped' | 'point' | 'unit';
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly text: string;
}

const NUMBER = /(?<![\d.A-Za-z〔-])\d[\d,]*(?:\.\d+)?(?:\s?(?:万元|亿元|元|%|‰))?/g;

/** A list of all numbers of a text, in frontmatter and body. */
export function numbersOf(text: string): { at: number; typed: string }[] {
  return [...text.matchAll(NUMBER)].map((match) => ({ at: match.index, typed: match[0] }));
}

/** Changes a digit, drops one, moves the point or changes the unit; nothing when that leaves the number as it was. */
export function mutate(text: string, at: number, typed: string, random: () => number): Mutation | undefined {
  const [, digits = '', unit = ''] = /^([\d,.]+)(.*)$/.exec(typed) ?? [];
  const kinds = ['digit', 'dropped', 'point', ...(unit.trim() === '' ? [] : ['unit'])] as const;
  const kind = (kinds[Math.floor(random() * kinds.length)] ?? 'digit') as Mutation['kind'];
  const changed = kind === 'unit' ? digits + otherUnit(unit) : changeOf(kind, digits, random) + unit;
  if (isRounding(digits, changed.slice(0, changed.length - unit.length), kind)) return undefined;
  return { kind, from: typed, to: changed, at, text: text.slice(0, at) + changed + text.slice(at + typed.length) };
}

function changeOf(kind: Mutation['kind'], digits: string, random: () => number): string {
  const places = [...digits].flatMap((digit, index) => (/\d/.test(digit) ? [index] : []));
  const place = places[Math.floor(random() * places.length)] ?? 0;
  if (kind === 'digit') {
    const other = (Number(digits[place]) + 1 + Math.floor(random() * 9)) % 10;
    return `${digits.slice(0, place)}${other}${digits.slice(place + 1)}`;
  }
  if (kind === 'dropped')
    return (digits.slice(0, place) + digits.slice(place + 1)).replace(/\.$/, '').replace(/^\./, '0.');
  const plain = digits.replaceAll(',', '');
  const point = plain.includes('.') ? plain.indexOf('.') : plain.length;
  const bare = plain.replace('.', '');
  return point > 1 ? `${bare.slice(0, point - 1)}.${bare.slice(point - 1)}` : `0.0${bare}`;
}

const OTHER: Readonly<Record<string, string>> = { 万元: '元', 元: '万元', 亿元: '万元', '%': '‰', '‰': '%' };

function otherUnit(unit: string): string {
  return OTHER[unit.trim()] ?? unit;
}

/** The same number, or one that the first rounds to: no fault. */
function isRounding(before: string, after: string, kind: Mutation['kind']): boolean {
  if (kind === 'unit') return /^0(\.0+)?$/.test(before);
  const [from, to] = [before, after].map((text) => Number(text.replaceAll(',', '')));
  const places = after.split('.')[1]?.length ?? 0;
  return after === '' || Math.abs((from ?? 0) - (to ?? 0)) <= 0.5 / 10 ** places + 1e-12;
}
