import { describe, expect, test } from 'vitest';
import { countedOnce } from '../../../src/domain/aggregates/counted-once.ts';
import { executionBands } from '../../../src/domain/aggregates/execution-bands.ts';
import { gradeCounts } from '../../../src/domain/aggregates/grades.ts';
import { AGGREGATES, aggregate } from '../../../src/domain/aggregates/index.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import { CATALOGUE } from '../../../src/domain/figures/index.ts';
import { example, indicator, money } from '../example.ts';
import { rows, SCORED, scored } from '../scored.ts';

const project = (id: string, name: string, executed: string, changes: Partial<Evaluation> = {}) =>
  example({ id, project: { name }, budget: money({ adjusted: '100', received: '100', executed }), ...changes });

const texts = (evaluations: readonly Evaluation[], ...ids: readonly string[]) =>
  ids.map((id) => aggregate(evaluations).get(id)?.text);

const working = (evaluations: readonly Evaluation[], id: string) => aggregate(evaluations).get(id)?.working;

test('no name or id means two figures, of one evaluation or of many', () => {
  const names = [...CATALOGUE, ...AGGREGATES].flatMap(({ name, id, aliases = [] }) => [name, id, ...aliases]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.each(AGGREGATES.map(({ name, id }) => [name, id]))(
  '%s says why it is not there, or what it is of nothing',
  (_, id) => {
    const figure = aggregate([]).get(id);
    expect(figure?.working).toMatch(figure?.text === '—' ? /^[^=]{4,}$/ : / = 0个$/);
  },
);

describe('money', () => {
  const two = [project('2018/a', '甲', '80'), project('2018/b', '乙', '95.5')];

  test('is added up, and its working shown', () => {
    expect(texts(two, 'allBudget', 'allExecuted', 'allExecutionRate')).toEqual(['200.00万元', '175.50万元', '87.75%']);
    expect(working(two, 'allExecuted')).toBe('80 + 95.5 = 175.50万元');
    expect(working(two, 'allExecutionRate')).toBe('175.5 ÷ 200 × 100% = 87.75%（分母：全年预算数合计）');
  });

  test('of many is told by their number', () => {
    const many = Array.from({ length: 13 }, (_, index) => project(`2018/p${index}`, `项目${index}`, '1'));
    expect(working(many, 'allExecuted')).toBe('13 项之和 = 13.00万元');
  });

  test('in other units is the same money', () => {
    const yuan = { ...project('2018/c', '丙', '800000').budget, unit: '元' as const };
    expect(texts([...two, project('2018/c', '丙', '', { budget: yuan })], 'allExecuted')).toEqual(['255.50万元']);
  });

  test('with an unknown part is unknown', () => {
    const open = project('2018/c', '丙', '', { budget: money({ adjusted: '100' }) });
    expect(texts([...two, open], 'allBudget', 'allExecuted', 'allExecutionRate')).toEqual(['300.00万元', '—', '—']);
    expect(working([...two, open], 'allExecuted')).toBe('2018/c 没有填报全年执行数');
  });

  test('by source leaves out evaluations without it', () => {
    const own = { unit: '万元' as const, sources: [{ source: 'self-raised' as const, adjusted: '5', executed: '4' }] };
    const all = [...two, project('2018/c', '丙', '', { budget: own })];
    expect(texts(all, 'allFiscalBudget', 'allSelfRaisedExecuted', 'allSpecialBondBudget')).toEqual([
      '200.00万元',
      '4.00万元',
      '—',
    ]);
  });

  test('of drafts and withdrawn evaluations is none', () => {
    const drafts = two.map((evaluation) => ({ ...evaluation, status: 'draft' as const }));
    expect(texts([...two, ...drafts], 'allExecuted', 'evaluationCount')).toEqual(['175.50万元', '2个']);
  });
});

describe('no money counts twice', () => {
  const own = project('2018/own', '甲', '80');
  const third = project('2018/third', '甲', '79', { kind: 'project-evaluation' });
  const whole = example({ id: '2018/whole', kind: 'department-self-evaluation', project: undefined });
  const elsewhere = project('2018/else', '甲', '7', { organisation: { id: 'other', name: '另一单位' } });

  test('of several evaluations of a project the unit itself is heard', () => {
    expect(countedOnce([third, own, elsewhere])).toEqual([own, elsewhere]);
    expect(working([third, own], 'allExecuted')).toBe('80 = 80.00万元（另有 1 份没有相加，以免重复）');
  });

  test('a whole department stands for its projects of that year', () => {
    const later = project('2019/own', '甲', '80', { fiscalYear: 2019 });
    expect(countedOnce([own, whole, elsewhere, later])).toEqual([whole, elsewhere, later]);
  });
});

describe('scores and grades', () => {
  const full = scored({ indicators: rows(0, {}) });
  const ungraded = { ...SCORED, scoring: SCORED.scoring && { ...SCORED.scoring, grades: [] } };

  test('are averaged on one scale only', () => {
    const total = Number(aggregate([full]).get('meanScore')?.derivation.value);
    expect(total).toBeGreaterThan(0);
    expect(working([full, full], 'meanScore')).toMatch(/^\(\d+(\.\d+)? \+ \d+(\.\d+)?\) ÷ 2 = /);
    expect(working([full, scored({ method: ungraded })], 'meanScore')).toBe(
      '各份评价的满分或等级界线不同，得分不能平均',
    );
    expect(working([full, example()], 'meanScore')).toMatch(/（另有 1 份没有总分）$/);
  });

  test('are counted from the best grade down, then those without', () => {
    expect(gradeCounts([full, example()])).toEqual([
      { name: '优', count: 1 },
      { name: '良', count: 0 },
      { name: '中', count: 0 },
      { name: '差', count: 0 },
      { name: undefined, count: 1 },
    ]);
    expect(texts([full, example()], 'gradeDistribution')).toEqual(['优1份、不评等级1份']);
  });
});

test('indicators are counted by what became of them', () => {
  const indicators = [
    indicator('≥4次', '4次'),
    indicator('≥4次', '3次'),
    indicator('稳步运行', 'not-yet-measurable'),
    indicator('≥4次', '完成'),
  ];
  const both = [example({ indicators }), example()];
  expect(
    texts(both, 'allIndicators', 'allAchieved', 'allMissed', 'allPending', 'allUnknown', 'allAchievementRate'),
  ).toEqual(['7个', '4个', '1个', '1个', '1个', '66.67%']);
  expect(working(both, 'allAchieved')).toBe('1 + 3 = 4个');
});

test('execution rates fall into bands by their exact value', () => {
  const spent = ['59.999', '60', '99.9999', '100', '100.01'].map((executed, index) =>
    project(`2018/${index}`, `项目${index}`, executed),
  );
  const none = project('2018/none', '无', '', { budget: money({ adjusted: '0', executed: '0' }) });
  expect(executionBands([...spent, none]).map(({ count }) => count)).toEqual([1, 1, 0, 0, 1, 1, 1, 1]);
});
