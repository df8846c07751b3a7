/** A sentence of a passage; a run without a full stop is cut off, so that time doesn't grow with the square of its length. */
export interface Sentence {
  readonly start: number;
  readonly text: string;
}

const LONGEST = 600;
const STOPS = /[。！？]/g;

/** Where the sentence of an offset starts. */
export function sentenceStart(text: string, offset: number): number {
  const from = Math.max(0, offset - LONGEST);
  const before = text.slice(from, offset);
  return from + Math.max(...[...'。！？'].map((stop) => before.lastIndexOf(stop))) + 1;
}

/** The sentence that an offset stands in. */
export function sentenceAt(text: string, offset: number): Sentence {
  const start = sentenceStart(text, offset);
  const rest = text.slice(offset, offset + LONGEST).search(STOPS);
  return { start, text: text.slice(start, rest === -1 ? offset + LONGEST : offset + rest) };
}

/** Whether an offset stands inside round brackets of its sentence. */
export function isInBrackets(text: string, offset: number): boolean {
  const before = text.slice(sentenceStart(text, offset), offset);
  return last(before, '（', '(') > last(before, '）', ')');
}

/** Whether a number stands in brackets that close before another: `渗漏（417户）、停车（518个，户均0.16个）`. */
export function isAside(
  text: string,
  number: { readonly start: number; readonly end: number },
  other: { readonly start: number },
): boolean {
  return (
    number.end < other.start && isInBrackets(text, number.start) && /[）)]/.test(text.slice(number.end, other.start))
  );
}

/** Web pages write brackets half-width. */
function last(text: string, ...signs: readonly string[]): number {
  return Math.max(...signs.map((sign) => text.lastIndexOf(sign)));
}
