import { expect, test } from 'vitest';
import { fundsReceivedInFull } from '../../../src/domain/checks/funds-received-in-full.ts';
import { example, findings, money } from '../example.ts';
import { says } from '../prose/report.ts';

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
      '核对到位数；确实没有到位的，在正文或 budget.reason 里写明原因',
    ],
  ]);
});

test.each([
  ['县级配套资金未足额到位的原因，是县财政库款紧张。', 0],
  ['没有下达的是市级资金，因两个标段没有开工。', 0],
  ['由于工程没有开工，财政资金有40万元没有拨付。', 0],
  ['财政资金有40万元未到位。', 1],
  ['资金到位率60%。因连续降雨，工期推迟。', 1],
])('a body that says why, %s', (body, found) => {
  const budget = money({ adjusted: '100', received: '60' });
  expect(says(fundsReceivedInFull, body, { budget })).toHaveLength(found);
});

test('the reason of the budget may say why', () => {
  const budget = { ...money({ adjusted: '100', received: '60' }), reason: '自筹资金按工程进度到位。' };
  expect(findings(fundsReceivedInFull, example({ budget }))).toEqual([]);
});
