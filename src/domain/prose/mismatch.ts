import { MONEY_UNITS } from '../budget.ts';
import { type Exact, exactText, roundHalfUp } from '../decimal.ts';
import type { Manuscript } from '../evaluation.ts';
import type { FigureUnit } from '../figure.ts';
import { allDigits } from '../figures/money.ts';
import type { Finding } from '../rule.ts';
import type { Candidate } from './candidates.ts';
import type { Claim } from './claims.ts';
import { admits } from './interval.ts';
import { placeAt } from './passage.ts';

/** The claims that fit none of their candidates, worded: what was typed, what the data says, where, and what to write. */
export function mismatches(claims: readonly Claim[], manuscript: Manuscript): Finding[] {
  return claims
    .filter(({ number, candidates }) => !candidates.some(({ value }) => admits(number, value)))
    .map((claim) => finding(claim, manuscript));
}

function finding({ number, passage, word, family, candidates }: Claim, { place }: Manuscript): Finding {
  const typed = passage.text.slice(number.start, number.end);
  const expected = distinct(candidates).map(
    ({ value, working, name }) =>
      `${shown(value, family, number.unit, number.scale)}（${candidates.length > 1 ? `${name}${working ? '：' : ''}` : ''}${working ?? (candidates.length > 1 ? '' : name)}）`,
  );
  const [first] = candidates;
  return {
    place: placeAt(passage, number.start),
    message: `正文写的${word}是 ${typed}，按数据应为 ${expected.join('或 ')}`,
    fix: first?.figure === undefined ? '改正正文或数据里的这个数' : `把数字换成 {${first.figure}}`,
    related: first ? [{ place: place(first.path), note: noteOf(first.path) }] : [],
  };
}

function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ value }, index) => candidates.findIndex((other) => other.value.equals(value)) === index);
}

/** `budget.sources[0].received`, as the path is written elsewhere. */
export function noteOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
}

/** A value in the unit that was typed, money with all its digits. */
function shown(value: Exact, family: FigureUnit, unit: string, scale: number): string {
  switch (family) {
    case 'money':
      return scale === 0 && unit === '元'
        ? `${exactText(value)}元`
        : scale === 8
          ? `${exactText(value.div(MONEY_UNITS.亿元))}亿元`
          : `${allDigits(value)}万元`;
    case 'percent':
      return unit === '‰' ? `${roundHalfUp(value.mul(1000), 2)}‰` : `${roundHalfUp(value.mul(100), 2)}%`;
    default:
      return `${roundHalfUp(value, 2).replace(/\.?0+$/, '')}分`;
  }
}
