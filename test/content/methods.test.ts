import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/content/read-archive.ts';
import { readYaml } from '../../src/content/read-yaml.ts';
import { method } from '../../src/content/schema/method.ts';

const NATIONAL = readFileSync('content/methods/mof-2020-10.yaml', 'utf8');

/** `line rule message` of all faults of the national method with one text replaced. */
function faults(from: string, to: string): string[] {
  const text = NATIONAL.replace(from, to);
  expect(text).not.toBe(NATIONAL);
  return readYaml(text, 'method.yaml', method).diagnostics.map(
    ({ place, rule, message }) => `${place.line} ${rule} ${message}`,
  );
}

test.each([
  [
    'points: 50',
    'points: 45',
    'scoring.total（总分）写的是“100”，应等于预算执行率和各一级指标的分值之和 95（10 + 45 + 30 + 10）',
  ],
  ['name: 良, from: 80', 'name: 良, from: 95', 'scoring.grades[1].from（起点）写的是“95”，应低于 90：等级从高到低排列'],
  ['name: 中, from', 'name: 良, from', 'scoring.grades[2].name（名称）写的是“良”，等级名称重复'],
  [
    'partly-met: { from: 60, to: 80 }',
    'partly-met: { from: 60, to: 75 }',
    'scoring.bands.partly-met.to（终点）写的是“75”，应为 80：区间要相接',
  ],
  ['not-met: { from: 0', 'not-met: { from: 5', 'scoring.bands.not-met.from（起点）写的是“5”，应为 0：区间要到底'],
  ['id: benefit', 'id: output', 'levels[1].id（标识）写的是“output”，标识重复，同一层级的标识不能相同'],
  ['id: quality', 'id: quantity', 'levels[0].children[1].id（标识）写的是“quantity”，标识重复，同一层级的标识不能相同'],
  ['  number: 财预〔2020〕10号\n', '', 'source（来源）写的是一组键值，没有文号时要在 note 里说明依据什么'],
  ['from: 2020 }', 'from: 2020, to: 2019 }', 'years.to（终点）写的是“2019”，终止年度早于起始年度 2020'],
  [
    '    points: 10\n',
    '    points: 10\n    movesTo: { benefit: 5 }\n',
    'levels[2].movesTo（无指标时分值移到）写的是一组键值，移走的分值合计 5，应等于本级分值 10',
  ],
  [
    '    points: 10\n',
    '    points: 10\n    movesTo: { profit: 10 }\n',
    'levels[2].movesTo（无指标时分值移到）写的是一组键值，没有可以接收分值的一级指标 profit',
  ],
  [
    'execution:\n',
    'minimums: [{ levels: [outputs], points: 60 }]\nexecution:\n',
    'minimums[0].levels（指标层级）写的是一个列表，应为 output、benefit、satisfaction 之中的标识',
  ],
])('%s → %s', (from, to, message) => {
  expect(faults(from, to).map((fault) => fault.replace(/^\d+ value-valid /, ''))).toContain(message);
});

test('a fault has its line', () => {
  expect(faults('name: 良, from: 80', 'name: 良, from: 95')[0]).toMatch(/^43 value-valid /);
});

describe('the methods of the sample content', () => {
  const { methods } = readArchive('content', process.cwd()).archive;

  test.each([
    ['mof-2020-10', ['10', '50', '30', '10']],
    ['mof-2021-101-central', ['10', '20', '40', '20', '10']],
    ['yunnan-form-14', ['10', '40', '30', '20']],
    ['hubei-self-evaluation', ['20', undefined, undefined, undefined]],
    ['sichuan-form', ['10', undefined, undefined, undefined]],
  ])('%s: execution and levels', (id, points) => {
    const { execution, levels } = methods.get(id) ?? {};
    expect([execution?.points, ...(levels ?? []).map((level) => level.points)]).toEqual(points);
  });

  test('Hubei has bands of its own', () => {
    expect(methods.get('hubei-self-evaluation')?.scoring?.bands['partly-met']).toEqual({ from: '50', to: '80' });
  });

  test.each([...methods.values()])('$id says what is unconfirmed, and where its number comes from', (each) => {
    expect(each.unconfirmed.length).toBeGreaterThan(0);
    expect(each.source.number ?? each.source.note).toBeTruthy();
    if (each.thresholds.deviation !== undefined) expect(each.unconfirmed.join()).toContain('偏差率超过30%');
    expect(each.execution.zeroBudget).toBeUndefined();
  });
});
