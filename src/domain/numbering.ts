const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Chinese numeral of 1 to 99, as chapters count: 十, 十一, 二十一. */
export function chineseNumeral(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 99) {
    throw new RangeError(`Unexpected ${count}, expected a whole number from 1 to 99`);
  }
  const tens = Math.floor(count / 10);
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return `${ten}${DIGITS[count % 10]}`;
}

/**
 * Number in front of a heading: 一、 （一） 1. （1） by depth 2 to 5.
 *
 * Source: GB/T 9704-2012 7.3.3, the four levels of an official document.
 */
export function headingNumber(depth: number, count: number): string {
  switch (depth) {
    case 2:
      return `${chineseNumeral(count)}、`;
    case 3:
      return `（${chineseNumeral(count)}）`;
    case 4:
      return `${count}.`;
    case 5:
      return `（${count}）`;
    default:
      throw new RangeError(`Unexpected heading of depth ${depth}, expected 2 to 5`);
  }
}

/** Numbers a run of headings; a heading starts the count of the deeper ones anew. */
export function headingNumbers(depths: readonly number[]): string[] {
  const counts = [0, 0, 0, 0, 0, 0];
  return depths.map((depth) => {
    counts[depth] = (counts[depth] ?? 0) + 1;
    counts.fill(0, depth + 1);
    return headingNumber(depth, counts[depth]);
  });
}
