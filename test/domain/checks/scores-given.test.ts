import { expect, test } from 'vitest';
import { scoresGiven } from '../../../src/domain/checks/scores-given.ts';
import { example, findings, indicator } from '../example.ts';

test('holds when every indicator has points and a score', () => {
  const indicators = [indicator('≥4次', '4次', { points: '50', score: '50' })];
  expect(findings(scoresGiven, example({ indicators }))).toEqual([]);
});

test('indicators without points or score are counted', () => {
  const indicators = [
    indicator('≥4次', '4次', { points: '50', score: '0' }),
    indicator('≥4次', '4次', { points: '50' }),
    indicator('≥4次', '4次', { score: '5' }),
  ];
  expect(findings(scoresGiven, example({ indicators }))).toEqual([
    [
      'indicators',
      '3 个三级指标中有 2 个没有分值或得分，总分和等级算不出来',
      '给每个指标填 points 和 score；原报告没有评分的，在 accepted 里说明原因',
    ],
  ]);
});
