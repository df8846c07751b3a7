import { expect, test } from 'vitest';
import { nearest } from '../../src/domain/nearest.ts';

const KEYS = [
  'title',
  'to',
  'item',
  'kind',
  'budget',
  'fiscalYear',
  '预算执行率',
  '预算调整率',
  '资金到位率',
  '地方政府专项债券资金执行数',
  '基本支出执行数',
];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['bugdet', 'budget'],
  ['fiscalyear', 'fiscalYear'],
  ['执行率', '预算执行率'],
  ['预算执形率', '预算执行率'],
  ['title', 'title'],
  ['基本支出', '基本支出执行数'],
  ['专项债券执行', '地方政府专项债券资金执行数'],
])('%s is most like %s', (written, expected) => expect(nearest(written, KEYS)).toBe(expected));

test.each(['process.exit()', '满意度', '', 'x'.repeat(41)])('%j is like none', (written) => {
  expect(nearest(written, KEYS)).toBeUndefined();
});

test('among no names there is none', () => expect(nearest('title', [])).toBeUndefined());
