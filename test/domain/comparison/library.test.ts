import { expect, test } from 'vitest';
import { levelNames, useLine, usesOf } from '../../../src/domain/comparison/library.ts';
import { example, INDICATORS, METHOD } from '../example.ts';
import { READY } from '../ready.ts';

test('tells which final evaluations use a ready indicator', () => {
  const [first] = INDICATORS;
  const using = example({ indicators: first ? [{ ...first, use: READY.id }] : [] });
  const uses = usesOf([using, example(), { ...using, status: 'draft' }]);
  expect([...uses.keys()]).toEqual([READY.id]);
  expect(uses.get(READY.id)?.map(({ evaluation }) => evaluation)).toEqual([using]);
});

test('calls levels what the first method that has them calls them', () => {
  expect(levelNames(READY, [METHOD])).toEqual(['产出指标', '质量指标']);
  expect(levelNames({ level1: 'input', level2: 'funds' }, [METHOD])).toEqual(['input', 'funds']);
});

test.each([
  ['higher', '%', '- { use: e-government/availability, target: ≥…%, actual: …%, points: … }'],
  ['lower', '小时', '- { use: e-government/availability, target: ≤…小时, actual: …小时, points: … }'],
  ['qualitative', undefined, '- { use: e-government/availability, target: …, actual: …, points: … }'],
] as const)('a line that takes over one that is %s', (direction, unit, line) => {
  expect(useLine({ ...READY, direction, unit })).toBe(line);
});
