/** More terms can't be followed in a line; their number is told instead. */
const MOST_TERMS = 12;

/** The working of a sum: `9.62 + 137.65`. */
export function addition(terms: readonly string[]): string {
  return terms.length > MOST_TERMS ? `${terms.length} 项之和` : terms.join(' + ');
}
