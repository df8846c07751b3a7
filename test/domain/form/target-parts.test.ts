import { expect, test } from 'vitest';
import { targetParts } from '../../../src/domain/form/target-parts.ts';

test.each([
  ['不少于3600人次', { operator: '≥', value: '3600', unit: '人次' }],
  ['≤0.9‰', { operator: '≤', value: '0.9', unit: '‰' }],
  ['＝100％', { operator: '=', value: '100', unit: '%' }],
  ['20-30个', { value: '20—30', unit: '个' }],
  ['2018年12月10日前', { value: '2018年12月10日前' }],
  ['稳步运行', { value: '稳步运行' }],
])('%s', (target, parts) => {
  expect(targetParts({ target })).toEqual(parts);
});

test('a target without an operator takes it from its direction', () => {
  expect(targetParts({ target: '75元', direction: 'lower' })).toEqual({ operator: '≤', value: '75', unit: '元' });
});
