import { expect, test } from 'vitest';
import { chineseNumeral, headingNumber, headingNumbers } from '../../src/domain/numbering.ts';

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
])('%i is %s', (count, expected) => expect(chineseNumeral(count)).toBe(expected));

test.each([0, -1, 100, 1.5, Number.NaN])('%d has no numeral', (count) => {
  expect(() => chineseNumeral(count)).toThrow(RangeError);
});

test.each([1, 6])('depth %i has no number', (depth) => expect(() => headingNumber(depth, 1)).toThrow(RangeError));

test('a heading starts the count of the deeper ones anew', () => {
  expect(headingNumbers([2, 3, 3, 4, 5, 5, 4, 2, 3, 4])).toEqual([
    ...['一、', '（一）', '（二）', '1.', '（1）', '（2）', '2.'],
    ...['二、', '（一）', '1.'],
  ]);
  expect(headingNumbers([])).toEqual([]);
});
