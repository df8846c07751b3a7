import type { Difference } from './compare-data.ts';

/** Characters shown before a difference, and of it. */
const BEFORE = 10;
const SHOWN = 24;

/** The first words in which two texts differ, with some before them to find the place. */
export function firstDifference(official: string, copy: string): Difference | undefined {
  if (official === copy) return undefined;
  const [was, is] = [[...official], [...copy]];
  const other = was.findIndex((character, at) => character !== is[at]);
  const start = other < 0 ? was.length : other;
  const from = Math.max(0, start - BEFORE);
  const end = sameEnd(was, is, start);
  return { place: '', was: cut(was, from, was.length - end), is: cut(is, from, is.length - end) };
}

/** How many characters at the end are the same, those before `start` aside. */
function sameEnd(was: readonly string[], is: readonly string[], start: number): number {
  const most = Math.min(was.length, is.length) - start;
  let same = 0;
  while (same < most && was.at(-1 - same) === is.at(-1 - same)) same += 1;
  return same;
}

function cut(text: readonly string[], from: number, to: number): string {
  const words = text.slice(from, to);
  return words.length <= SHOWN ? words.join('') : `${words.slice(0, SHOWN).join('')}…`;
}
