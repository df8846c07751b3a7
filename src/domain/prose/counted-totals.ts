import { type Division, total } from './division.ts';
import { typedValue } from './interval.ts';
import { isOfThings, isPlain, type TypedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';

const SUMS = /^(?:合计|共计|总计|共)$/;

/**
 * Counts with nothing but commas between them and their total: `教师238份，学生498份，家长224份，合计960份`.
 *
 * The list may begin anywhere among them: any run of them may make the total.
 */
export function countedTotals(passage: Passage): Division[] {
  const { text, numbers } = passage;
  return numbers.flatMap((whole, index) => {
    if (!SUMS.test(whole.lead) || whole.unit === '元' || !isOfThings(whole) || !isPlain(whole)) return [];
    const parts: TypedNumber[] = [];
    for (const number of numbers.slice(0, index).toReversed()) {
      const next = parts[0] ?? whole;
      if (number.unit !== whole.unit || !isPlain(number) || !/^[，,、]$/.test(text.slice(number.end, next.from))) break;
      parts.unshift(number);
    }
    const runs = parts.map((_, at) => parts.slice(at)).filter(({ length }) => length > 1);
    const fits = runs.some((run) => total(run).equals(typedValue(whole, whole.digits)));
    return parts.length < 3 || fits ? [] : [{ passage, whole, parts, complete: true }];
  });
}
