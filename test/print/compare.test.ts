import { describe, expect, test } from 'vitest';
import { compareData } from '../../src/print/compare-data.ts';
import { firstDifference } from '../../src/print/compare-text.ts';

describe('texts', () => {
  test.each([
    ['本年预算执行率为99.58%，结余', '本年预算执行率为98.58%，结余', '本年预算执行率为99', '本年预算执行率为98'],
    ['共4项', '共4项指标', '共4项', '共4项指标'],
    ['共4项指标', '共4项', '共4项指标', '共4项'],
    ['', '全是新的', '', '全是新的'],
    ['一二三四五六七八九十甲乙', '一二三四五六七八九十甲丙', '二三四五六七八九十甲乙', '二三四五六七八九十甲丙'],
    ['aa', 'aaa', 'aa', 'aaa'],
  ])('%s → %s', (was, is, shownWas, shownIs) => {
    expect(firstDifference(was, is)).toEqual({ place: '', was: shownWas, is: shownIs });
  });

  test('that are the same have none, and long differences are cut', () => {
    expect(firstDifference('同', '同')).toBeUndefined();
    expect(firstDifference('甲'.repeat(99), '乙'.repeat(99))?.is).toBe(`${'乙'.repeat(24)}…`);
  });
});

describe('data', () => {
  test('are compared value by value', () => {
    const was = { title: '甲', money: [{ executed: '9.58' }, { executed: '0' }], goal: { a: 1 }, gone: null };
    const is = { title: '甲', money: [{ executed: '9.62' }, { executed: '0' }, 1], goal: '无', new: '新' };
    expect(compareData(was, is)).toEqual([
      { place: 'money[0].executed', was: '9.58', is: '9.62' },
      { place: 'money[2]', was: undefined, is: '1' },
      { place: 'goal', was: '{"a":1}', is: '无' },
      { place: 'gone', was: 'null', is: undefined },
      { place: 'new', was: undefined, is: '新' },
    ]);
    expect(compareData(was, was)).toEqual([]);
  });
});
