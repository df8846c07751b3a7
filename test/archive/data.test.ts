import { describe, expect, test } from 'vitest';
import { evaluationData } from '../../src/archive/data.ts';
import { totalsData } from '../../src/archive/totals.ts';
import { checkArchive } from '../../src/content/check-archive.ts';
import { data, dataJsonSchema } from '../../src/content/schema/data.ts';
import { derive } from '../../src/domain/derive.ts';
import { example, money } from '../domain/example.ts';
import { rows, scored } from '../domain/scored.ts';

/** What a reader of the file gets. */
const published = (evaluation: Parameters<typeof derive>[0]) =>
  JSON.parse(JSON.stringify(evaluationData(evaluation, derive(evaluation))));

const figure = (id: string, evaluation = example()) =>
  published(evaluation).figures.find((entry: { id: string }) => entry.id === id);

describe('data.json', () => {
  test('of every evaluation of this project fits the published schema', () => {
    const { entries } = checkArchive('content', process.cwd()).archive;
    expect(entries.length).toBeGreaterThan(0);
    for (const { evaluation } of entries) {
      // The schema reads what authors write: a year comes as text.
      const { fiscalYear, ...record } = published(evaluation);
      expect(typeof fiscalYear).toBe('number');
      expect(data.safeParse({ ...record, fiscalYear: String(fiscalYear) }).error?.issues).toBeUndefined();
    }
  });

  test('keeps amounts as typed and names method and organisation', () => {
    const { budget, method, organisation } = published(example({ budget: money({ adjusted: '9.620' }) }));
    expect(budget.sources[0].adjusted).toBe('9.620');
    expect(Object.keys(method)).toEqual(['id', 'name', 'source']);
    expect(organisation).toEqual({ id: 'example-office', name: '示例单位' });
  });

  test('a figure has its text, its exact value in 元 or as a share, and its working', () => {
    const evaluation = example({ budget: money({ adjusted: '9.62', executed: '9.58' }) });
    expect(figure('budgetBalance', evaluation)).toMatchObject({ text: '0.04万元', exact: '400', unit: 'money' });
    expect(figure('executionRate', evaluation)).toMatchObject({
      text: '99.58%',
      exact: '479/481',
      working: '9.58 ÷ 9.62 × 100% = 99.58%（分母：全年预算数）',
      inputs: [
        { name: '全年执行数', text: '9.58万元' },
        { name: '全年预算数', text: '9.62万元' },
      ],
    });
  });

  test('a figure that cannot be derived is null and says why', () => {
    const evaluation = example({ budget: money({ adjusted: '0', executed: '0' }) });
    expect(figure('executionRate', evaluation)).toMatchObject({
      text: '—',
      exact: null,
      working: '全年预算数为0，比率没有意义',
      inputs: [],
    });
  });
});

describe('the published JSON Schema', () => {
  const schema = JSON.parse(JSON.stringify(dataJsonSchema()));

  test('is draft 2020-12 with one shape for each kind', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const shapes: { properties: Record<string, { const?: string }> }[] = schema.oneOf ?? schema.anyOf;
    expect(shapes.map(({ properties }) => properties['kind']?.const).sort()).toEqual([
      'department-self-evaluation',
      'project-evaluation',
      'project-self-evaluation',
      'transfer-self-evaluation',
    ]);
  });

  test('knows every key that an example publishes, and lets no others in', () => {
    const shapes: { properties: object; required: string[]; additionalProperties: boolean }[] =
      schema.oneOf ?? schema.anyOf;
    const shape = shapes.find(({ properties }) => JSON.stringify(properties).includes('"project-self-evaluation"'));
    const keys = Object.keys(published(example()));
    expect(keys.filter((key) => !(key in (shape?.properties ?? {})))).toEqual([]);
    expect(shape?.required.filter((key) => !keys.includes(key))).toEqual([]);
    expect(shape?.additionalProperties).toBe(false);
  });
});

test('every score has its trace', () => {
  const { scoring } = published(scored({ indicators: rows(1, { score: undefined, actual: '0.36%' }) }));
  expect(scoring.indicators[1]).toEqual({
    name: '故障率',
    outcome: 'missed',
    points: '30',
    score: '25',
    computed: '25',
    from: null,
    to: null,
    trace: '≤0.3%：30 × 0.3 ÷ 0.36 → 25',
  });
  expect(scoring.execution).toMatchObject({ points: '10', trace: expect.stringContaining('分母：全年预算数') });
  expect(published(example()).scoring).toBeNull();
});

test('the totals of the archive are those of its years and organisations', () => {
  const { entries } = checkArchive('content', process.cwd()).archive;
  const evaluations = entries.map(({ evaluation }) => evaluation);
  const { catalogue, years, organisations } = totalsData(evaluations);
  const ids = new Set(catalogue.map(({ id }) => id));
  expect(years.map(({ year }) => year)).toEqual([2018, 2021, 2022, 2023]);
  for (const { years: own } of [{ years }, ...organisations]) {
    for (const { figures } of own) for (const { id } of figures) expect(ids).toContain(id);
  }
  const kashi = organisations.find(({ id }) => id === 'kashi-egov-office')?.years[0];
  expect(kashi?.figures.find(({ id }) => id === 'allExecutionRate')).toEqual({
    id: 'allExecutionRate',
    text: '99.58%',
    exact: '479/481',
    working: '9.58 ÷ 9.62 × 100% = 99.58%（分母：全年预算数合计）',
  });
});
