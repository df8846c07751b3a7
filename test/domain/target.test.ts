import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactText } from '../../src/domain/decimal.ts';
import { parseDate, parseQuantity, parseTarget } from '../../src/domain/target.ts';

/** `≥ 4 次`, `20..30 个`, `2018-12-10`, or `qualitative`. */
function read(text: string): string {
  const target = parseTarget(text);
  if (target.kind === 'number') return `${target.operator} ${exactText(target.value)} ${target.unit}`.trim();
  if (target.kind === 'range') return `${exactText(target.from)}..${exactText(target.to)} ${target.unit}`.trim();
  return target.kind === 'date' ? target.date : target.kind;
}

describe('a target as people write it', () => {
  test.each([
    ['≥4次', '≥ 4 次'],
    ['≥ 4 次', '≥ 4 次'],
    ['４次以上', '≥ 4 次'],
    ['4次及以上', '≥ 4 次'],
    ['4次（含）以上', '≥ 4 次'],
    ['4次以上（含）', '≥ 4 次'],
    ['不少于4次以上', '≥ 4 次'],
    ['不低于90%', '≥ 90 %'],
    ['达到90%以上', '≥ 90 %'],
    ['大于等于90%', '≥ 90 %'],
    ['>=90%', '≥ 90 %'],
    ['高于80％', '> 80 %'],
    ['＞90%', '> 90 %'],
    ['≤8小时', '≤ 8 小时'],
    ['0.3%以内', '≤ 0.3 %'],
    ['控制在9.62万元以内', '≤ 9.62 万元'],
    ['小于等于5%', '≤ 5 %'],
    ['7个工作日内', '≤ 7 个工作日'],
    ['小于0.9‰', '< 0.9 ‰'],
    ['低于5%', '< 5 %'],
    ['=100%', '= 100 %'],
    ['＝100％', '= 100 %'],
    ['100%', '= 100 %'],
    ['1,234.5元', '= 1234.5 元'],
    ['−3℃', '= -3 ℃'],
    ['≥100m²', '≥ 100 m²'],
    ['≥3年', '≥ 3 年'],
    ['≤0', '≤ 0'],
    ['20-30个', '20..30 个'],
    ['20～30个', '20..30 个'],
    ['20个至30个', '20..30 个'],
    ['90%—95%', '90..95 %'],
  ])('%s means %s', (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ['2018年12月10日前', '2018-12-10'],
    ['2018年 12月 10日 之前', '2018-12-10'],
    ['2018年1月5日', '2018-01-05'],
    ['2018年11月底', '2018-11-30'],
    ['2018年11月底前', '2018-11-30'],
    ['2020年2月', '2020-02-29'],
  ])('%s is the day %s', (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ...['稳步运行', '', '  ', '完成', '以上', '≥', '不低于', 'constructor', '__proto__'],
    ...['11月底', '12月10日前', '2018年2月30日前', '2018年13月1日', '2018-12-10'],
    ...['500多次', '约4次', '12,34元', '1e5', '7×24小时', '9'.repeat(19), '1,'.repeat(5000)],
  ])('%j is qualitative', (text) => expect(read(text)).toBe('qualitative'));
});

describe('an actual value', () => {
  test.each([
    ['9.58万元', '9.58 万元'],
    ['９０％', '90 %'],
    ['4 次', '4 次'],
    ['-5%', '-5 %'],
    ['6.3/10万', '6.3 /10万'],
    ['0', '0 '],
  ])('%s is a number', (text, expected) => {
    const quantity = parseQuantity(text);
    expect(quantity && `${exactText(quantity.value)} ${quantity.unit}`).toBe(expected);
  });

  test.each(['≥90%', '完成', '500多', '约4次', '达成预期指标', '', '4次以上5次以下', '2018年12月10日'])(
    '%j is no number',
    (text) => expect(parseQuantity(text)).toBeUndefined(),
  );

  test('a date is a day that the calendar has', () => {
    expect(parseDate('2018年11月30日')).toBe('2018-11-30');
    expect(parseDate('2018年11月31日')).toBeUndefined();
    expect(parseDate('0000年00月')).toBeUndefined();
  });
});

test('no text throws or stalls', () => {
  const pieces = fc.constantFrom(
    '≥',
    '不低于',
    '9',
    ',',
    '.',
    '-',
    '～',
    '至',
    '年',
    '月',
    '日',
    '前',
    '以上',
    '(含)',
    '%',
    '万元',
    ' ',
  );
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(pieces).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      expect(['number', 'range', 'date', 'qualitative']).toContain(parseTarget(text).kind);
      parseQuantity(text);
      parseDate(text);
    }),
    { numRuns: 2000 },
  );
  for (const sign of ['9', '9,999', '以上', '-', ' ', '9至']) expect(read(sign.repeat(100_000))).toBe('qualitative');
});

test('a number keeps its value and unit whatever stands before and behind', () => {
  const amount = fc.integer({ min: 0, max: 10 ** 9 }).map(String);
  const unit = fc.constantFrom('次', '%', '‰', '万元', '小时', '人次', '');
  fc.assert(
    fc.property(amount, unit, (value, name) => {
      expect(read(`≥${value}${name}`)).toBe(`≥ ${value} ${name}`.trim());
      expect(read(`${value}${name}以内`)).toBe(`≤ ${value} ${name}`.trim());
    }),
  );
});
