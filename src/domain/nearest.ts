/** Longer texts are no mistyped names. */
const LONGEST = 40;

/**
 * The name most like the one that was written, or nothing when none is.
 *
 * First one slip of the pen, then a name that has all of it (基本支出 for 基本支出执行数), then up to half of it changed, then
 * a name with all its letters in their order (专项债券执行 for 地方政府专项债券资金执行数).
 */
export function nearest(written: string, names: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined;
  const [best] = names
    .map((name) => ({ name, distance: distance(written, name) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(Math.max(name.length, written.length) / 2)))
    .sort((a, b) => a.distance - b.distance);
  if (best && best.distance <= 1) return best.name;
  const part = isTelling(written) ? shortest(names.filter((name) => name.includes(written))) : undefined;
  return (
    part ?? best?.name ?? (isTelling(written) ? shortest(names.filter((name) => skips(written, name))) : undefined)
  );
}

/** Two Chinese characters or four letters: less is part of too many names. */
function isTelling(written: string): boolean {
  return [...written].reduce((weight, letter) => weight + (letter > '\u2e80' ? 2 : 1), 0) >= 4;
}

function shortest(names: readonly string[]): string | undefined {
  return names.toSorted((a, b) => a.length - b.length)[0];
}

/** Whether all letters of the one stand in the other, in their order. */
function skips(written: string, name: string): boolean {
  let at = -1;
  return [...written].every((letter) => {
    at = name.indexOf(letter, at + 1);
    return at !== -1;
  });
}

/** Letters to insert, delete, replace or swap with their neighbour: `titel` is one step from `title`. */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      const swapped = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j] ? (before[j - 1] ?? 0) + 1 : replaced;
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, replaced, swapped));
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
