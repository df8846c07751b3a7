import { expect, test } from 'vitest';
import { readArchive } from '../../src/content/read-archive.ts';
import type { BudgetRow } from '../../src/domain/budget.ts';
import { check } from '../../src/domain/checks/index.ts';
import type { Evaluation } from '../../src/domain/evaluation.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { manuscript } from '../domain/example.ts';

/*
 * Contradictions of real published tables, with numbers as they were and names of our own. What the form prints as
 * derived (total row, rate) can't be typed here at all and so has no test.
 */

const { methods, library } = readArchive('content', process.cwd()).archive;

type Row = [level: string, target: string, actual: string, points?: string, score?: string, more?: Partial<Indicator>];

interface Case {
  readonly method: string;
  readonly budget: Omit<BudgetRow, 'source'>;
  readonly rows: readonly Row[];
  readonly more?: Partial<Evaluation>;
}

/** `rule at path` of every finding. */
function found({ method: id, budget, rows, more = {} }: Case): string[] {
  const method = methods.get(id);
  if (!method) throw new Error(`Unexpected method ${id}, expected one of content/methods`);
  const evaluation: Evaluation = {
    id: '2021/case',
    title: '示例项目支出绩效自评表',
    kind: 'project-self-evaluation',
    method,
    fiscalYear: Math.max(method.years.from, 2021),
    organisation: { id: 'sample', name: '示例单位' },
    status: 'final',
    audience: 'public',
    project: { name: '示例项目' },
    budget: { unit: '万元', sources: [{ source: 'fiscal-appropriation', ...budget }] },
    indicators: rows.map((row, index) => indicator(row, index)),
    attachments: [],
    accepted: [],
    ...more,
  };
  return check(evaluation, manuscript()).map(({ rule, place }) => `${rule} at ${place.file}`);
}

function indicator([level, target, actual, points, score, more = {}]: Row, index: number): Indicator {
  const [level1 = '', level2 = ''] = level.split('/');
  return { level1, level2, name: `指标${index + 1}`, target, actual, points, score, ...more };
}

test('02: parts of 89.99 against 89.974 paid, the budget as cost, a score of 0', () => {
  const parts = ['30', '30', '29.99'].map((executed, index) => ({ name: `第${index + 1}项`, executed }));
  const sources = [{ source: 'fiscal-appropriation', initial: '90', adjusted: '89.974', executed: '89.974' }] as const;
  const faults = found({
    method: 'mof-2020-10',
    budget: {},
    rows: [['output/cost', '≤90万元', '90万元', '90', '90']],
    more: { budget: { unit: '万元', sources, parts }, entered: { executionScore: '0' } },
  });
  expect(faults).toEqual(
    expect.arrayContaining([
      'sub-projects-add-up at budget.parts',
      'cost-matches-spending at indicators.0.actual',
      'execution-score-follows-rate at entered.executionScore',
    ]),
  );
});

test('03: an unfilled form: hints left in, a changed budget without a word, no scores', () => {
  const faults = found({
    method: 'sichuan-form',
    budget: { initial: '238.93', adjusted: '251.89', executed: '251.89' },
    rows: [
      ['output/quantity', '=100%', 'met', '60'],
      ['benefit/social', '=100%', 'met', '30'],
    ],
    more: { goal: { expected: '及时足额发放。', achieved: '对照年度目标，说明完成情况（100字以内）' } },
  });
  expect(faults).toEqual(
    expect.arrayContaining([
      'template-filled-in at goal.achieved',
      'adjustment-explained at budget.sources',
      'scores-given at indicators',
      'actual-value-missing at indicators.0.actual',
    ]),
  );
});

test('05: all of the target scores 7 of 10; weights off the norm; another unit than the library has', () => {
  const rows: Row[] = [
    ['output/timeliness', '≥100%', '100%', '40', '37'],
    ['benefit/social', '=100%', '98%', '10', '9', { reason: '宣传不够' }],
    ['benefit/sustainability', '≥100%', '100%', '20', '20'],
    ['satisfaction/beneficiary', '≥95%', '100%', '20', '20'],
  ];
  const budget = { adjusted: '387664.62', executed: '387664.62' };
  expect(found({ method: 'yunnan-form-14', budget, rows })).toEqual(
    expect.arrayContaining([
      'score-follows-achievement at indicators.0.score',
      'score-follows-achievement at indicators.1.score',
    ]),
  );
  expect(found({ method: 'yunnan-form-14', budget, rows })).not.toContain('weights-follow-method at indicators.0');
  expect(found({ method: 'mof-2020-10', budget, rows })).toContain('weights-follow-method at indicators.0');
  const definition = library.get('education/aided-student-count');
  const heads: Row = [
    'output/quantity',
    '≥735人次',
    '735人次',
    '90',
    '90',
    { definition, name: definition?.name ?? '' },
  ];
  expect(found({ method: 'mof-2020-10', budget, rows: [heads] })).toContain(
    'indicator-comparable at indicators.0.target',
  );
});

test('25: spending on a budget of 0, scores that do not follow, an overshoot of 2500%', () => {
  const higher = { direction: 'higher' } as const;
  const faults = found({
    method: 'mof-2020-10',
    budget: { initial: '0', adjusted: '0', executed: '207.4538' },
    rows: [
      ['output/quantity', '38508人', '37442人', '3', '3', higher],
      ['output/quantity', '6次', '150次', '1', '1', higher],
      ['output/quantity', '12次', '96次', '1', '1', higher],
      ['output/quantity', '3807人', '3224人', '2', '1.9', higher],
      ['output/quantity', '5662人', '4044人', '2', '1.4', { ...higher, reason: '外出务工' }],
      ['output/quantity', '1228人', '770人', '2', '1.8', higher],
    ],
  });
  expect(faults).toEqual(
    expect.arrayContaining([
      'spending-has-budget at budget.sources',
      'missed-target-scores-less at indicators.0.score',
      'overshoot-explained at indicators.1.actual',
      'overshoot-explained at indicators.2.actual',
      'score-follows-achievement at indicators.3.score',
      'score-follows-achievement at indicators.5.score',
      'deviation-explained at indicators.5.actual',
    ]),
  );
  expect(faults).not.toContain('score-follows-achievement at indicators.4.score');
});

test('26: 93 printed as 94, 99.10% of the budget that scores 9, all of the target that scores 27 of 30', () => {
  const faults = found({
    method: 'mof-2020-10',
    budget: { adjusted: '65.66', executed: '65.07' },
    rows: [
      ['output/quantity', '8755人', '8676人', '15', '13', { direction: 'higher', reason: '新增死亡人员' }],
      ['output/quality', '100%', '100%', '15', '15'],
      ['output/timeliness', '100%', '100%', '10', '10'],
      ['output/cost', '75元', '75元', '10', '10'],
      ['benefit/social', '95%', '95%', '30', '27'],
      ['satisfaction/beneficiary', '95%', '95%', '10', '9'],
    ],
    more: { entered: { executionScore: '9', total: '94' } },
  });
  expect(faults).toEqual(
    expect.arrayContaining([
      'total-follows-scores at entered.total',
      'execution-score-follows-rate at entered.executionScore',
      'score-follows-achievement at indicators.0.score',
      'score-follows-achievement at indicators.4.score',
      'score-follows-achievement at indicators.5.score',
    ]),
  );
});

test('30: cost filed under quantity; 129.4% of the target is inside the 30% line', () => {
  const faults = found({
    method: 'hubei-self-evaluation',
    budget: { adjusted: '1000', executed: '1000' },
    rows: [
      ['output/quantity', '不超过预算', 'met', '10', '10', { name: '成本控制' }],
      ['benefit/economic', '5亿元', '6.47亿元', '70', '70', { direction: 'higher' }],
    ],
  });
  expect(faults).toContain('indicator-on-its-level at indicators.0.level2');
  expect(faults.filter((fault) => fault.startsWith('overshoot'))).toEqual([]);
});

test('35: 197.33 + 5.638 against 197.33 paid; 94% that scores 4.2 of 6; 100% for a quality', () => {
  const sources = [{ source: 'fiscal-appropriation', adjusted: '210', executed: '197.33' }] as const;
  const parts = [
    { name: '灾备中心建设', adjusted: '203', executed: '197.33' },
    { name: '监理服务', adjusted: '7', executed: '5.638' },
  ];
  const faults = found({
    method: 'mof-2020-10',
    budget: {},
    rows: [
      ['output/quality', '≥100%', '94%', '6', '4.2', { name: '预算执行率', reason: '结转' }],
      ['output/quality', '充分', '100%', '1', '1'],
    ],
    more: { budget: { unit: '万元', sources, parts } },
  });
  expect(faults).toEqual(
    expect.arrayContaining([
      'sub-projects-add-up at budget.parts',
      'score-follows-achievement at indicators.0.score',
      'actual-is-measurable at indicators.1.actual',
    ]),
  );
  expect(faults).not.toContain('indicator-matches-figure at indicators.0.actual');
});

test('36: 完成 for a limit of 30万元, one indicator with all the points, 0 changed to 3.36', () => {
  const faults = found({
    method: 'sichuan-form',
    budget: { initial: '0.00', adjusted: '3.36', executed: '3.36' },
    rows: [['output/cost', '≤30万元', '完成', '90', '90']],
  });
  expect(faults).toEqual(
    expect.arrayContaining([
      'actual-is-measurable at indicators.0.actual',
      'levels-covered at indicators',
      'adjustment-explained at budget.sources',
    ]),
  );
});

test('40: pieces against percent, and no actual values', () => {
  const faults = found({
    method: 'mof-2020-10',
    budget: { adjusted: '63', executed: '63' },
    rows: [
      ['output/quantity', '100%', '1000件'],
      ['output/quantity', '100%', '5个'],
      ['benefit/ecological', '小于0.9‰', '达成预期指标'],
    ],
  });
  expect(faults.filter((fault) => fault.startsWith('actual-is-measurable'))).toHaveLength(3);
});

test('48: ≥90% as an actual value, a rate of 1', () => {
  const faults = found({
    method: 'hubei-self-evaluation',
    budget: { adjusted: '1.56', executed: '1.56' },
    rows: [
      ['output/quantity', '6艘', '6艘', '20', '20'],
      ['output/quality', '100%', '1', '20', '20'],
      ['satisfaction/beneficiary', '90%', '≥90%', '40', '40'],
    ],
  });
  expect(faults).toEqual(
    expect.arrayContaining([
      'actual-is-measurable at indicators.1.actual',
      'actual-is-measurable at indicators.2.actual',
    ]),
  );
});
