import { expect, test } from 'vitest';
import { checkArchive } from '../../src/content/check-archive.ts';
import { derive } from '../../src/domain/derive.ts';

const { archive, diagnostics } = checkArchive('test/fixtures/correct', process.cwd());

test('eleven correct evaluations of all kinds and methods have no diagnostic', () => {
  expect(diagnostics).toEqual([]);
  expect(archive.entries).toHaveLength(11);
  const of = (key: 'kind' | 'method') =>
    new Set(archive.entries.map(({ evaluation }) => (key === 'kind' ? evaluation.kind : evaluation.method.id)));
  expect(of('kind').size).toBe(4);
  expect(of('method')).toEqual(new Set(archive.methods.keys()));
});

test('every one is marked as a sample', () => {
  expect(archive.entries.filter(({ evaluation }) => evaluation.sample !== true)).toEqual([]);
  expect([...archive.organisations.values()].filter(({ sample }) => sample !== true)).toEqual([]);
});

test.each([
  ['2020/security-operations', '94.33%', '98.33分', '优'],
  ['2021/security-operations', '98.84%', '96.88分', '优'],
  ['2021/hospital-equipment', '95.50%', '95.35分', '—'],
  ['2021/farmland-transfer', '96.41%', '—', '—'],
  ['2022/central-data-exchange', '99.02%', '99.90分', '优'],
  ['2022/drainage-bond', '93.12%', '94.50分', '优'],
  ['2022/library-overall', '98.40%', '99.00分', '优'],
  ['2022/school-meals', '100.00%', '99.70分', '优'],
  ['2023/justice-centre', '87.00%', '96.70分', '—'],
])('%s: execution rate %s, total %s, grade %s', (id, rate, total, grade) => {
  const evaluation = archive.entries.find((entry) => entry.evaluation.id === id)?.evaluation;
  const figures = evaluation && derive(evaluation);
  expect(['executionRate', 'totalScore', 'grade'].map((name) => figures?.get(name)?.text)).toEqual([
    rate,
    total,
    grade,
  ]);
});
