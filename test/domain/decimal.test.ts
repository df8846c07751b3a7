import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, exactText, isDecimal, quotient, roundHalfUp, sum, ZERO } from '../../src/domain/decimal.ts';

describe('isDecimal', () => {
  test.each(['0', '9.62', '-0.04', '007', '123456789012345678', '0.000000000000000001'])('accepts %s', (text) => {
    expect(isDecimal(text)).toBe(true);
  });

  test.each(['', ' 1', '1 ', '.5', '5.', '+5', '1e3', '1,234', '９', '1/2', 'NaN', '-', '1234567890123456789'])(
    'refuses %j',
    (text) => {
      expect(isDecimal(text)).toBe(false);
      expect(() => exact(text)).toThrow(RangeError);
    },
  );
});

describe('roundHalfUp', () => {
  test.each([
    ['99.584199', 2, '99.58'],
    ['2.675', 2, '2.68'],
    ['1.005', 2, '1.01'],
    ['0.005', 2, '0.01'],
    ['0.0049999', 2, '0.00'],
    ['-0.005', 2, '-0.01'],
    ['-0.004', 2, '0.00'],
    ['-2.5', 0, '-3'],
    ['2.5', 0, '3'],
    ['0', 2, '0.00'],
    ['9.995', 2, '10.00'],
    ['7', 3, '7.000'],
    ['123456789012345678.5', 0, '123456789012345679'],
  ])('%s to %i places is %s', (text, places, expected) => {
    expect(roundHalfUp(exact(text), places)).toBe(expected);
  });

  test('sees the exact quotient: 2/3 and 1/3 are not rounded before', () => {
    expect(roundHalfUp(exact('2').div(3), 2)).toBe('0.67');
    expect(roundHalfUp(exact('1').div(3).mul(3), 2)).toBe('1.00');
  });

  test('is never off by more than half a unit of the last place', () => {
    const fraction = fc.tuple(
      fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
      fc.bigInt({ min: 1n, max: 10n ** 12n }),
    );
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 8 }), ([n, d], places) => {
        const value = ZERO.add(n).div(d);
        const error = value.sub(exact(roundHalfUp(value, places))).abs();
        expect(error.mul(2n * 10n ** BigInt(places)).compare(1)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('exactText', () => {
  test.each([
    ['9.620', '9.62'],
    ['-0.04', '-0.04'],
    ['100', '100'],
    ['0.000', '0'],
  ])('%s is written %s', (text, expected) => {
    expect(exactText(exact(text))).toBe(expected);
  });

  test('a quotient without an end is a fraction', () => {
    expect(exactText(exact('9.58').div(exact('9.62')))).toBe('479/481');
    expect(exactText(exact('1').div(exact('8')))).toBe('0.125');
  });
});

test('sums are exact: a hundred times 0.01 is 1, and order does not matter', () => {
  expect(exactText(sum(Array.from({ length: 100 }, () => exact('0.01'))))).toBe('1');
  expect(exactText(sum([]))).toBe('0');
  const cents = fc.integer({ min: -(10 ** 9), max: 10 ** 9 });
  fc.assert(
    fc.property(fc.array(cents), (amounts) => {
      const total = sum(amounts.map((amount) => exact(String(amount)).div(100)));
      expect(exactText(total.mul(100))).toBe(String(amounts.reduce((a, b) => a + BigInt(b), 0n)));
    }),
  );
});

test('a quotient by zero is nothing, never 0', () => {
  expect(quotient(exact('0'), exact('0'))).toBeUndefined();
  expect(quotient(exact('5'), exact('0.00'))).toBeUndefined();
  expect(quotient(exact('0'), exact('5'))?.equals(0)).toBe(true);
});
