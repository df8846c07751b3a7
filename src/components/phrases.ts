const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** What no line ends with: an opening bracket, or a number before its unit. */
const LEANS_FORWARD = /[（《“‘〔(\d]$/u;
const OPENS = /^[（《“‘〔(]/u;

/** The words of a title with the punctuation that clings to them: where its lines may break (按意分行). */
export function phrases(title: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of SEGMENTER.segment(title)) {
    const last = words.at(-1);
    const clings = last !== undefined && (LEANS_FORWARD.test(last) || (isWordLike === false && !OPENS.test(segment)));
    if (clings) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}
