import { expect, test } from 'vitest';
import { fundsReceivedInFull } from '../../../src/domain/checks/funds-received-in-full.ts';
import { example, findings, money } from '../example.ts';

test.each([
  ['all arrived', { adjusted: '9.62', received: '9.62' }],
  ['more arrived than planned', { adjusted: '9.62', received: '9.63' }],
  ['nothing planned', { adjusted: '0', received: '0' }],
  ['not stated', { adjusted: '9.62' }],
])('holds: %s', (_name, columns) => {
  expect(findings(fundsReceivedInFull, example({ budget: money(columns) }))).toEqual([]);
});

test('money that did not arrive is named, with all its digits', () => {
  const budget = money({ adjusted: '9.625', received: '9.58' });
  expect(findings(fundsReceivedInFull, example({ budget }))).toEqual([
    [
      'budget.sources',
      '有 0.045 万元没有到位（全年预算数 9.625，实际到位 9.58）；未到位不是结余',
      '核对到位数；确实没有到位的，在 accepted 里说明原因',
    ],
  ]);
});
