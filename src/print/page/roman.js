// @ts-check

/** @type {readonly (readonly [number, string])[]} */
const SIGNS = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/**
 * The Roman number of a sheet in the front of a volume, where there are a few; the cover, 0, has none.
 *
 * @param {number} number
 * @returns {string}
 */
export function roman(number) {
  const [value, sign] = SIGNS.find(([least]) => least <= number) ?? [0, ''];
  return value === 0 ? '' : sign + roman(number - value);
}
