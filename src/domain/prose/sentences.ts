/** One sentence of a passage, or one item of a list that semicolons divide. */
export interface Sentence {
  readonly start: number;
  readonly text: string;
}

const FULL = /[^。！？]+[。！？]?/g;

/** Sentences by their full stops. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(FULL)].map((match) => ({ start: match.index, text: match[0] }));
}

/** The sentence that an offset stands in. */
export function sentenceAt(text: string, offset: number): Sentence {
  const start = Math.max(...[...'。！？'].map((mark) => text.lastIndexOf(mark, offset - 1))) + 1;
  const ends = [...'。！？'].map((mark) => text.indexOf(mark, offset)).filter((end) => end !== -1);
  return { start, text: text.slice(start, Math.min(text.length, ...ends)) };
}
