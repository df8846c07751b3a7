/**
 * Every match of a global pattern.
 *
 * Looks first whether there is one: most texts hold none, and `matchAll` copies the pattern for each.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  return text.search(pattern) === -1 ? [] : [...text.matchAll(pattern)];
}
