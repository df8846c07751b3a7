import { describe, expect, test } from 'vitest';
import { checkArchive } from '../../../src/content/check-archive.ts';
import { derive } from '../../../src/domain/derive.ts';
import { CATALOGUE, figureNames, findFigure } from '../../../src/domain/figures/index.ts';
import { example, money } from '../example.ts';

test('no name, alias or id means two figures', () => {
  const names = CATALOGUE.flatMap(({ name, id, aliases = [] }) => [name, id, ...aliases]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(figureNames()).toEqual(names);
});

test.each(['constructor', '__proto__', 'toString', '', ' 预算执行率'])('%j is no figure', (name) => {
  expect(findFigure(name)).toBeUndefined();
});

test.each([
  ['预算执行率', 'executionRate'],
  ['executionRate', 'executionRate'],
  ['实际支付', 'executed'],
  ['调整后预算', 'adjustedBudget'],
])('{%s} is %s', (name, id) => expect(findFigure(name)?.id).toBe(id));

test.each(CATALOGUE.map((definition) => [definition.name, definition] as const))(
  '%s says what it is made of, or why it is not there',
  (_name, { formula, source, id }) => {
    expect(formula).not.toBe('');
    expect(source).not.toBe('');
    const nothing = example({ budget: money({}), indicators: [] });
    for (const evaluation of [example(), nothing]) {
      const figure = derive(evaluation).get(id);
      expect(figure?.working).toMatch(figure?.text === '—' ? /^[^=]{4,}$/ : /./);
      expect(figure?.text).not.toMatch(/undefined|NaN|Infinity|\//);
    }
  },
);

describe('the evaluation of 2018', () => {
  const { archive } = checkArchive('content', process.cwd());
  const entry = archive.entries.find(({ evaluation }) => evaluation.id === '2018/kashi-website-operations');
  const figures = entry ? derive(entry.evaluation) : new Map();

  test.each([
    ['全年预算数', '9.62万元'],
    ['实际到位', '9.58万元'],
    ['实际支付', '9.58万元'],
    ['预算执行率', '99.58%'],
    ['资金到位率', '99.58%'],
    ['预算结余', '0.04万元'],
    ['未到位', '0.04万元'],
    ['到位结余', '0.00万元'],
    ['预算调整率', '0.00%'],
    ['一级指标数', '3个'],
    ['二级指标数', '7个'],
    ['三级指标数', '11个'],
    ['已完成数', '11个'],
    ['未完成数', '0个'],
    ['指标完成率', '100.00%'],
  ])('%s is %s', (name, text) => expect(figures.get(findFigure(name)?.id ?? '')?.text).toBe(text));
});
