/** Fewer digits are one slip away from many numbers by chance. */
const FEWEST_DIGITS = 3;

/** Whether a decimal is another with one digit changed or dropped, or with its point moved by one place. */
export function isSlipOf(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (Math.min(significant(a), significant(b)) < FEWEST_DIGITS) return false;
  return isOneDigit(a, b) || isFarSlipOf(one, other);
}

/** Whether a digit was dropped or the point moved, so that a decimal is of another size: 80 for 480. */
export function isFarSlipOf(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return isDropped(a, b) || isDropped(b, a) || isMoved(one, other);
}

/** Without closing zeros behind the point: 1280.00 is 1280. */
function plain(text: string): string {
  return text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

function significant(text: string): number {
  return text.replace('.', '').replace(/^0+|0+$/g, '').length;
}

function isOneDigit(one: string, other: string): boolean {
  const differs = [...one].filter((digit, at) => digit !== other[at]);
  return one.length === other.length && differs.length === 1 && differs[0] !== '.';
}

function isDropped(long: string, short: string): boolean {
  return (
    long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
  );
}

function isMoved(one: string, other: string): boolean {
  const ratio = Number(one) / Number(other);
  return Math.abs(ratio - 10) < 1e-9 || Math.abs(ratio - 0.1) < 1e-11;
}
