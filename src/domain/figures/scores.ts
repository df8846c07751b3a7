import { type Exact, shortText, sum } from '../decimal.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Derivation, FigureDefinition } from '../figure.ts';
import { type Scorecard, type ScoreRow, scorecard } from '../scoring/scorecard.ts';

const RULE = '评价办法文件所列分值、公式和等级';

/** Scores. Unit: 分, exact until print; the grade is a word. */
export const scoreFigures: readonly FigureDefinition[] = [
  {
    name: '执行率得分',
    aliases: ['预算执行率得分'],
    id: 'executionScore',
    unit: 'score',
    formula: '分值 × 预算执行率，不超过分值',
    source: '财预〔2020〕10号附件1；分值见评价办法',
    derive: (evaluation) => ofRow(scorecard(evaluation).execution),
  },
  {
    name: '指标得分',
    id: 'indicatorScore',
    unit: 'score',
    formula: '各三级指标得分之和',
    source: RULE,
    derive: (evaluation) => sumOfRows(scorecard(evaluation).indicators),
  },
  {
    name: '总分',
    aliases: ['自评得分', '综合得分', '评价得分'],
    id: 'totalScore',
    unit: 'score',
    formula: '执行率得分 + 各三级指标得分',
    source: RULE,
    derive: (evaluation) => totalOf(scorecard(evaluation), evaluation),
  },
  {
    name: '等级',
    aliases: ['评价等级', '自评等级'],
    id: 'grade',
    unit: 'grade',
    formula: '总分所在的等级区间（按未舍入的总分判定）',
    source: '财预〔2020〕10号第十七条；区间见评价办法',
    derive: gradeFigure,
  },
];

function ofRow({ score, scored }: ScoreRow): Derivation {
  if (score === undefined) return { value: undefined, absent: scored.trace };
  return { value: score, inputs: [], working: scored.trace };
}

function sumOfRows(rows: readonly ScoreRow[]): Derivation {
  const scores = rows.map(({ score }) => score);
  if (!scores.every((score) => score !== undefined)) {
    const open = scores.filter((score) => score === undefined).length;
    return { value: undefined, absent: `有 ${open} 个三级指标没有得分` };
  }
  return { value: sum(scores), inputs: [{ name: '三级指标', text: `${rows.length}个` }], working: addition(scores) };
}

function totalOf({ execution, indicators, total }: Scorecard, { method }: Evaluation): Derivation {
  if (method.scoring === undefined) return { value: undefined, absent: '评价办法不计分' };
  const scored = method.execution.points !== undefined;
  if (scored && execution.score === undefined) return { value: undefined, absent: execution.scored.trace };
  if (total === undefined) return sumOfRows(indicators);
  const rows = sum(indicators.map(({ score }) => score).filter((score) => score !== undefined));
  const inputs = [{ name: '指标得分', text: `${shortText(rows)}分` }];
  if (!scored || execution.score === undefined) return { value: total, inputs, working: shortText(rows) };
  return {
    value: total,
    inputs: [{ name: '执行率得分', text: `${shortText(execution.score)}分` }, ...inputs],
    working: `${shortText(execution.score)} + ${shortText(rows)}`,
  };
}

function gradeFigure(evaluation: Evaluation): Derivation {
  const { total, grade } = scorecard(evaluation);
  if (total === undefined) return { value: undefined, absent: '没有总分' };
  if (evaluation.method.scoring?.grades.length === 0) return { value: undefined, absent: '评价办法没有规定等级' };
  if (grade === undefined) return { value: undefined, absent: `总分 ${shortText(total)} 低于评价办法的最低等级` };
  const bands = evaluation.method.scoring?.grades.map(({ name, from }) => `${name} ≥ ${from}`).join('，') ?? '';
  return {
    value: grade,
    inputs: [{ name: '总分', text: `${shortText(total)}分` }],
    working: `${shortText(total)} 分（${bands}）`,
  };
}

function addition(scores: readonly Exact[]): string {
  return scores.map(shortText).join(' + ');
}
