import { describe, expect, test } from 'vitest';
import { type Budget, total } from '../../src/domain/budget.ts';
import { exactText } from '../../src/domain/decimal.ts';

const two = (unit: Budget['unit'], first: string, second?: string): Budget => ({
  unit,
  sources: [
    { source: 'fiscal-appropriation', executed: first },
    { source: 'self-raised', executed: second },
  ],
});

describe('total, in 元', () => {
  test.each([
    [two('元', '0.1', '0.2'), '0.3'],
    [two('万元', '9.58', '0'), '95800'],
    [two('亿元', '1.23456789', '0.1'), '133456789'],
    [two('万元', '0', '0'), '0'],
  ])('adds the sources up exactly (%#)', (budget, expected) => {
    expect(exactText(total(budget, 'executed') ?? fail())).toBe(expected);
  });

  test('is nothing when one source leaves the column out: a missing amount is not 0', () => {
    expect(total(two('万元', '9.58'), 'executed')).toBeUndefined();
    expect(total(two('万元', '9.58', '0'), 'received')).toBeUndefined();
  });
});

function fail(): never {
  throw new Error('expected a total');
}
