import type { TypedNumber } from './numbers.ts';
import { type Reading, readingOf } from './one-slip-off.ts';
import type { Passage } from './passage.ts';
import { respectivelyOf } from './respectively.ts';
import { sentenceStart } from './sentences.ts';

/** A share of a list that isn't that of its part, where all others are: `甲60万元、乙40万元，分别占60%、48%`. */
export interface OddShare {
  readonly share: TypedNumber;
  readonly part: TypedNumber;
  readonly whole: number;
}

/** The list of shares behind a list of as many amounts: of their sum, or of an amount before them in the sentence. */
export function oddShares(passage: Passage): OddShare[] {
  if (!/占/.test(passage.text)) return [];
  return respectivelyOf(passage).flatMap(({ what, numbers: shares }) => {
    const [first] = shares;
    if (first?.unit !== '%' || !/占$|占比/.test(what)) return [];
    const before = passage.numbers.filter(
      ({ start, end }) => end <= first.from && start >= sentenceStart(passage.text, first.start),
    );
    const parts = before.slice(-shares.length);
    if (parts.length < shares.length || parts.some(({ unit }) => unit !== parts[0]?.unit)) return [];
    const readings = parts.map(readingOf);
    const sum = readings.reduce((so, { value }) => so + value, 0);
    const wholes = [sum, ...before.map((number) => readingOf(number).value).filter((value) => value > sum)];
    const wrong = wholes.map((whole) => shares.flatMap((share, at) => judge(share, parts[at], readings[at], whole)));
    const least = wrong.reduce((best, each) => (each.length < best.length ? each : best));
    return least.length === 1 && shares.length > 1 ? least : [];
  });
}

function judge(
  share: TypedNumber,
  part: TypedNumber | undefined,
  reading: Reading | undefined,
  whole: number,
): OddShare[] {
  if (!part || !reading || whole <= 0) return [];
  const typed = readingOf(share);
  const fits = Math.abs(reading.value / whole - typed.value) <= typed.half + reading.half / whole + 1e-9;
  return fits ? [] : [{ share, part, whole }];
}
