import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact, roundHalfUp } from '../../../src/domain/decimal.ts';
import { admits } from '../../../src/domain/prose/interval.ts';
import { readNumbers, type TypedNumber } from '../../../src/domain/prose/numbers.ts';

function typed(text: string): TypedNumber {
  const [number] = readNumbers(text).numbers;
  if (!number) throw new Error(`Unexpected ${text}, expected a number`);
  return number;
}

test.each([
  ['7.22%', '0.0722499', true],
  ['94分', '93', false],
  ['9.62万元', '96200', true],
  ['9.6万元', '96200', true],
  ['9.6万元', '95400', false],
  ['约50万元', '545000', true],
  ['约9.6万元', '98000', false],
  ['近100万元', '950000', true],
  ['近100万元', '1050000', false],
  ['500多次', '580', true],
  ['500多次', '630', false],
  ['超过9万元', '96200', true],
  ['不足9万元', '96200', false],
  ['20-30个', '25', true],
  ['20-30个', '31', false],
])('%s for %s: %s', (text, value, expected) => {
  expect(admits(typed(text), exact(value))).toBe(expected);
});

test('a number admits every value that rounds to it', () => {
  const cents = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(cents, fc.integer({ min: 0, max: 4 }), (value, places) => {
      const share = exact(value).div(10_000_000);
      expect(admits(typed(`${roundHalfUp(share.mul(100), places)}%`), share)).toBe(true);
    }),
  );
});
