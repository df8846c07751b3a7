import { expect, test } from 'vitest';
import { derive } from '../../../src/domain/derive.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { example, INDICATORS, indicator } from '../example.ts';

const REACHED = indicator('≥4次', '4次');
const MISSED = indicator('≥4次', '3次', { level2: 'quality' });
const PENDING = indicator('≥90%', 'not-yet-measurable', { level1: 'benefit', level2: 'social' });
const UNCLEAR = indicator('≥90%', '完成');

const COUNTS = ['level1Count', 'level2Count', 'level3Count', 'achievedCount', 'missedCount', 'achievementRate'];

test.each<[string, readonly Indicator[], string]>([
  ['all reached', INDICATORS, '2个 3个 3个 3个 0个 100.00%'],
  ['one of three missed', [REACHED, REACHED, MISSED], '1个 2个 3个 2个 1个 66.67%'],
  ['what cannot be measured yet is in neither part of the rate', [REACHED, PENDING], '2个 2个 2个 1个 0个 100.00%'],
  ['what cannot be judged counts as not done', [REACHED, UNCLEAR], '1个 1个 2个 1个 0个 50.00%'],
  ['nothing reached', [MISSED], '1个 1个 1个 0个 1个 0.00%'],
  ['nothing to measure', [PENDING], '1个 1个 1个 0个 0个 —'],
  ['no indicators', [], '0个 0个 0个 0个 0个 —'],
])('%s', (_name, indicators, expected) => {
  const figures = derive(example({ indicators }));
  expect(COUNTS.map((id) => figures.get(id)?.text).join(' ')).toBe(expected);
});

test('the rate shows its working and its denominator', () => {
  const rate = derive(example({ indicators: [REACHED, REACHED, MISSED, PENDING] })).get('achievementRate');
  expect(rate?.working).toBe('2 ÷ 3 × 100% = 66.67%（分母：可测量的三级指标数）');
});

test('the same 二级指标 id below two 一级指标 counts twice', () => {
  const indicators = [indicator('≥1次', '1次'), indicator('≥1次', '1次', { level1: 'benefit' })];
  expect(derive(example({ indicators })).get('level2Count')?.text).toBe('2个');
});
