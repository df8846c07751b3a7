import { describe, expect, test } from 'vitest';
import { derive } from '../../../src/domain/derive.ts';
import { example, METHOD, money } from '../example.ts';

/** Text and working of one figure for 万元 as `initial/adjusted/received/executed`; `?` is an amount that was not stated. */
function figure(id: string, amounts: string): [string, string] {
  const [initial, adjusted, received, executed] = amounts.split('/').map((text) => (text === '?' ? undefined : text));
  const found = derive(example({ budget: money({ initial, adjusted, received, executed }) })).get(id);
  return [found?.text ?? 'no such figure', found?.working ?? ''];
}

describe('money', () => {
  test.each([
    ['initialBudget', '9.62/0/0/0', '9.62万元', '9.62 = 9.62万元'],
    ['adjustedBudget', '0/9.625/0/0', '9.63万元', '9.625 = 9.63万元'],
    ['received', '0/0/?/0', '—', '没有填报实际到位数'],
    ['executed', '0/0/0/0', '0.00万元', '0 = 0.00万元'],
    ['budgetBalance', '0/9.62/9.58/9.58', '0.04万元', '9.62 − 9.58 = 0.04万元'],
    ['budgetBalance', '0/83/83/96', '-13.00万元', '83 − 96 = -13.00万元'],
    ['budgetBalance', '0/?/83/96', '—', '没有填报全年预算数'],
    ['cashBalance', '0/9.62/9.58/9.58', '0.00万元', '9.58 − 9.58 = 0.00万元'],
    ['cashBalance', '0/9/9/?', '—', '没有填报全年执行数'],
    ['notReceived', '0/9.62/9.58/0', '0.04万元', '9.62 − 9.58 = 0.04万元'],
    ['notReceived', '0/9/10/0', '-1.00万元', '9 − 10 = -1.00万元'],
  ])('%s of %s is %s', (id, amounts, text, working) => {
    expect(figure(id, amounts)).toEqual([text, working]);
  });
});

describe('rates', () => {
  test.each([
    ['executionRate', '0/9.62/9.58/9.58', '99.58%', '9.58 ÷ 9.62 × 100% = 99.58%（分母：全年预算数）'],
    ['executionRate', '0/83/83/96', '115.66%', '96 ÷ 83 × 100% = 115.66%（分母：全年预算数）'],
    ['executionRate', '0/0/0/0', '—', '全年预算数为0，比率没有意义'],
    ['executionRate', '0/0/0/5', '—', '全年预算数为0，比率没有意义'],
    ['executionRate', '0/10/10/0', '0.00%', '0 ÷ 10 × 100% = 0.00%（分母：全年预算数）'],
    ['executionRate', '0/10/10/?', '—', '没有填报全年执行数'],
    ['receivedRate', '0/9.62/9.58/0', '99.58%', '9.58 ÷ 9.62 × 100% = 99.58%（分母：全年预算数）'],
    ['adjustmentRate', '80/100/0/0', '25.00%', '(100 − 80) ÷ 80 × 100% = 25.00%（分母：年初预算数）'],
    ['adjustmentRate', '3/2/0/0', '-33.33%', '(2 − 3) ÷ 3 × 100% = -33.33%（分母：年初预算数）'],
    ['adjustmentRate', '0/3.36/0/0', '—', '年初预算数为0，调整率没有意义'],
  ])('%s of %s is %s', (id, amounts, text, working) => {
    expect(figure(id, amounts)).toEqual([text, working]);
  });

  test('a method can take the money that arrived as denominator; the working names it', () => {
    const method = { ...METHOD, execution: { denominator: 'received' as const } };
    const budget = money({ adjusted: '100', received: '50', executed: '40' });
    expect(derive(example({ method, budget })).get('executionRate')).toMatchObject({
      text: '80.00%',
      working: '40 ÷ 50 × 100% = 80.00%（分母：实际到位数）',
    });
  });
});

test('amounts in 亿元 and 元 are shown in 万元, with the places of the method', () => {
  const method = { ...METHOD, rounding: { money: 4, percent: 1, score: 2 } };
  const inYi = { ...money({ adjusted: '0.12345678', executed: '0.1' }), unit: '亿元' as const };
  const inYuan = { ...money({ adjusted: '962', executed: '958' }), unit: '元' as const };
  expect(derive(example({ method, budget: inYi })).get('adjustedBudget')?.text).toBe('1234.5678万元');
  expect(derive(example({ method, budget: inYuan })).get('adjustedBudget')?.text).toBe('0.0962万元');
  expect(derive(example({ method, budget: inYuan })).get('executionRate')?.text).toBe('99.6%');
});
