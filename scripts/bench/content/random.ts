/** Numbers that look like chance and are the same on every machine. */
export interface Random {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  /** As many different items as asked for, or all there are, in the order of `items`. */
  some<T>(items: readonly T[], count: number): T[];
  /** Whether something happens that happens once in so many cases. */
  oneIn(cases: number): boolean;
}

/** The same words give the same numbers, whatever else was drawn before. */
export function random(...words: readonly (string | number)[]): Random {
  let state = hash(words.join('/'));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return mixed(state) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    pick: (items) => items[int(0, items.length - 1)] as (typeof items)[number],
    some: (items, count) => {
      let wanted = Math.min(count, items.length);
      return items.filter((_item, index) => {
        const taken = next() * (items.length - index) < wanted;
        if (taken) wanted -= 1;
        return taken;
      });
    },
    oneIn: (cases) => int(1, cases) === 1,
  };
}

/** FNV-1a of 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value;
}

/** The last step of mulberry32. */
function mixed(state: number): number {
  const once = Math.imul(state ^ (state >>> 15), state | 1);
  const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
  return (twice ^ (twice >>> 14)) >>> 0;
}
