import { expect, test } from 'vitest';
import { actualValueMissing } from '../../../src/domain/checks/actual-value-missing.ts';
import { example, findings, indicator } from '../example.ts';

test.each([
  ['≥4次', '4次'],
  ['稳步运行', 'met'],
  ['≥90%', 'not-yet-measurable'],
])('holds: target %s, actual %s', (target, actual) => {
  expect(findings(actualValueMissing, example({ indicators: [indicator(target, actual)] }))).toEqual([]);
});

test.each(['met', 'partly-met', 'not-met'])('a number was promised, %s is all that is said', (actual) => {
  expect(findings(actualValueMissing, example({ indicators: [indicator('4次以上', actual)] }))).toEqual([
    [
      'indicators.0.actual',
      `“巡检次数”的目标是 4次以上，却只写了${actual}，没有实际完成值`,
      '填写实际完成值；确实没有的，在 accepted 里说明原因',
    ],
  ]);
});
