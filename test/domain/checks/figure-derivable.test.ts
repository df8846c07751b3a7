import { expect, test } from 'vitest';
import { figureDerivable } from '../../../src/domain/checks/figure-derivable.ts';
import { example, findings, line, money } from '../example.ts';

const named = (name: string) => ({ figures: [{ name, place: line(7) }] });

test('holds when the data is there; an unknown name is the business of figure-exists', () => {
  expect(findings(figureDerivable, example(), named('预算执行率'))).toEqual([]);
  expect(findings(figureDerivable, example(), named('没有的数字'))).toEqual([]);
});

test.each([
  [{ adjusted: '0', executed: '0' }, '{预算执行率} 算不出来：全年预算数为0，比率没有意义'],
  [{ adjusted: '9.62' }, '{预算执行率} 算不出来：没有填报全年执行数'],
])('%j', (columns, message) => {
  expect(findings(figureDerivable, example({ budget: money(columns) }), named('预算执行率'))).toEqual([
    ['line 7', message, '补上缺少的数据，或在正文里改写这一句'],
  ]);
});
