import { expect, test } from 'vitest';
import { formPresent } from '../../../src/domain/checks/form-present.ts';
import { NO_PROSE } from '../../../src/domain/evaluation.ts';
import { example, findings, line, manuscript } from '../example.ts';

test('holds when the body says where the form stands', () => {
  const components = [{ name: '绩效目标自评表', place: line(9) }];
  expect(findings(formPresent, example(), { components })).toEqual([]);
});

test('without the form the last heading is pointed at', () => {
  const headings = [
    { depth: 2, text: '项目概况', place: line(3) },
    { depth: 2, text: '附表', place: line(8) },
  ];
  expect(findings(formPresent, example(), { headings })).toEqual([
    ['line 8', '正文里没有《项目支出绩效自评表》', '在附表一章里写 <绩效目标自评表 />'],
  ]);
  expect(findings(formPresent, example())[0]?.[0]).toBe('line 1');
});

test('a body that could not be read is not said to lack the form', () => {
  expect(formPresent.find(example(), { ...manuscript(), prose: NO_PROSE }, [])).toEqual([]);
});
