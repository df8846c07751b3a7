/** Signs that stand in codes and document numbers, and between words: a search finds them where they stand. */
export const SEARCH_SIGNS = '〔〕（）()【】《》“”、，。；：？！·—-–/%‰.+=≥≤＝～~';

const TOKEN = /\p{Script=Han}|[\p{Script=Latin}]+|\d+(?:[.,]\d+)*|\S/gu;

/**
 * The smallest things that a search knows: a Chinese character, a Latin word, a number, a sign. `政务云7号` is five.
 *
 * Chinese has no spaces, and dictionaries cut it differently in an index and in a browser, so that 公务员 isn't found
 * where it was cut as 公务·员. Characters are the same everywhere: words are found as characters that follow each other.
 */
export function searchTokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}
