import type { Evaluation } from '../../src/domain/evaluation.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Formulas, Method, Scoring } from '../../src/domain/method.ts';
import { example, METHOD, money } from './example.ts';

const FORMULAS: Formulas = {
  higher: 'actual-over-target',
  lower: 'target-over-actual',
  equal: 'closeness',
  overshoot: 'reducible',
};

export const SCORING: Scoring = {
  total: '100',
  formulas: FORMULAS,
  bands: {
    met: { from: '80', to: '100' },
    'partly-met': { from: '60', to: '80' },
    'not-met': { from: '0', to: '60' },
  },
  grades: [
    { name: '优', from: '90' },
    { name: '良', from: '80' },
    { name: '中', from: '60' },
    { name: '差', from: '0' },
  ],
};

/** Execution rate 10, 产出 60, 效益 30; deviations beyond 30% are explained. */
export const SCORED: Method = {
  ...METHOD,
  name: '计分办法',
  levels: [
    {
      id: 'output',
      name: '产出指标',
      points: '60',
      children: [
        { id: 'quantity', name: '数量指标' },
        { id: 'quality', name: '质量指标' },
      ],
    },
    { id: 'benefit', name: '效益指标', points: '30', children: [{ id: 'social', name: '社会效益指标' }] },
  ],
  execution: { denominator: 'adjusted', points: '10' },
  scoring: SCORING,
  thresholds: { deviation: '30' },
};

/** The method without formulas: the evaluator scores each indicator by a standard of its own. */
export const BY_STANDARD: Method = { ...SCORED, scoring: { ...SCORING, formulas: undefined } };

/** 巡检次数 and 故障率 of 30 points each, 运行情况 of 30: all reached and scored in full. */
export const ROWS: readonly Indicator[] = [
  { level1: 'output', level2: 'quantity', name: '巡检次数', target: '≥4次', actual: '4次', points: '30', score: '30' },
  { level1: 'output', level2: 'quality', name: '故障率', target: '≤0.3%', actual: '0.1%', points: '30', score: '30' },
  {
    level1: 'benefit',
    level2: 'social',
    name: '运行情况',
    target: '稳步运行',
    actual: 'met',
    points: '30',
    score: '30',
  },
];

/** A scored evaluation without a fault: 100 of 100 spent. */
export function scored(changes: Partial<Evaluation> = {}): Evaluation {
  const budget = money({ initial: '100', adjusted: '100', received: '100', executed: '100' });
  return example({ method: SCORED, indicators: ROWS, budget, ...changes });
}

/** The rows with one of them changed. */
export function rows(index: number, changes: Partial<Indicator>): Indicator[] {
  return ROWS.map((row, at) => (at === index ? { ...row, ...changes } : row));
}
