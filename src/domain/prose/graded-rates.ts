import { isPlain, type TypedNumber } from './numbers.ts';
import { readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';
import { sentenceStart } from './sentences.ts';

/** A rate of the better grades behind the counts of all grades: `优168份、良224份、合格101份、不合格7份，优良率78.4%`. */
export interface GradedRate {
  readonly rate: TypedNumber;
  readonly grades: readonly TypedNumber[];
}

const RATE = /(满意|优良|优秀|良好|合格|达标|好评|优)(?:率|度)(?:为|是|达|达到)?$/;
/** More grades are a list of something else. */
const MOST = 6;

/** Rates that no sum of the grades gives, where the grades make up a whole that the sentence or the one before tells. */
export function gradedRatesOff({ text, numbers }: Passage): GradedRate[] {
  return numbers.flatMap((rate, index) => {
    const stem = /均/.test(rate.lead) ? undefined : RATE.exec(rate.lead)?.[1];
    if (stem === undefined || rate.unit !== '%' || !isPlain(rate)) return [];
    const grades = gradesBefore(text, numbers, index);
    const [first] = grades;
    const graded = grades.some(({ lead }) => [...stem].some((character) => lead.includes(character)));
    if (!first || grades.length < 3 || !graded) return [];
    const sum = totalOf(grades);
    const sentence = sentenceStart(text, first.start);
    const from = sentenceStart(text, Math.max(0, sentence - 1));
    const told = numbers.some(
      (whole) => whole.start >= from && whole.end <= first.start && isCountOf(whole, first, sum),
    );
    return told && !sumsOf(grades).some((part) => isShare(part / sum, rate)) ? [{ rate, grades }] : [];
  });
}

/** The counts of one unit right before a rate, with nothing but commas between them. */
function gradesBefore(text: string, numbers: readonly TypedNumber[], index: number): TypedNumber[] {
  const grades: TypedNumber[] = [];
  let next = numbers[index];
  for (const number of numbers.slice(Math.max(0, index - MOST), index).toReversed()) {
    const joined = next && /^[、，,和]$/.test(text.slice(number.end, next.from) || '和');
    if (!joined || !isPlain(number) || number.scale !== 0 || (grades[0] && number.unit !== grades[0].unit)) break;
    if (/^(?:|元|%|‰|分)$/.test(number.unit) || number.lead === '' || isWhole(number, grades)) break;
    grades.unshift(number);
    next = number;
  }
  return grades;
}

/** `评查500份，优秀168份、…`: the count that the grades so far make up. */
function isWhole({ digits }: TypedNumber, grades: readonly TypedNumber[]): boolean {
  return grades.length > 1 && totalOf(grades) === Number(digits);
}

function totalOf(grades: readonly TypedNumber[]): number {
  return grades.reduce((total, { digits }) => total + Number(digits), 0);
}

function isCountOf({ digits, scale, unit }: TypedNumber, like: TypedNumber, sum: number): boolean {
  return scale === 0 && unit === like.unit && Number(digits) === sum;
}

/** What any of the grades make together. */
function sumsOf([first, ...others]: readonly TypedNumber[]): number[] {
  if (!first) return [0];
  const sums = sumsOf(others);
  return sums.concat(sums.map((sum) => sum + Number(first.digits)));
}

function isShare(share: number, rate: TypedNumber): boolean {
  const { value, half } = readingOf(rate);
  return Math.abs(share - value) <= half + 1e-9;
}
