import { describe, expect, test } from 'vitest';
import { deductionExplained } from '../../../src/domain/checks/deduction-explained.ts';
import { executionScoreFollowsRate } from '../../../src/domain/checks/execution-score-follows-rate.ts';
import { gradeFollowsTotal } from '../../../src/domain/checks/grade-follows-total.ts';
import { missedTargetScoresLess } from '../../../src/domain/checks/missed-target-scores-less.ts';
import { scoreFollowsAchievement } from '../../../src/domain/checks/score-follows-achievement.ts';
import { scoreWithinBand } from '../../../src/domain/checks/score-within-band.ts';
import { scoreWithinPoints } from '../../../src/domain/checks/score-within-points.ts';
import { scoresGiven } from '../../../src/domain/checks/scores-given.ts';
import { totalFollowsScores } from '../../../src/domain/checks/total-follows-scores.ts';
import { weightsAddUp } from '../../../src/domain/checks/weights-add-up.ts';
import { weightsFollowMethod } from '../../../src/domain/checks/weights-follow-method.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import type { Rule } from '../../../src/domain/rule.ts';
import { findings, manuscript, money } from '../example.ts';
import { BY_STANDARD, ROWS, rows, SCORED, SCORING, scored } from '../scored.ts';

const RULES: readonly Rule[] = [
  weightsAddUp,
  weightsFollowMethod,
  scoreWithinPoints,
  scoreFollowsAchievement,
  scoreWithinBand,
  missedTargetScoresLess,
  deductionExplained,
  executionScoreFollowsRate,
  totalFollowsScores,
  gradeFollowsTotal,
  scoresGiven,
];

test.each(RULES)('$name holds', (rule) => {
  const entered = { executionScore: '10', total: '100', grade: '优' };
  expect(findings(rule, scored())).toEqual([]);
  expect(findings(rule, scored({ entered }))).toEqual([]);
});

const row = (index: number, changes: Partial<Indicator>) => scored({ indicators: rows(index, changes) });
const weights = (rule: Rule, evaluation: Parameters<Rule['find']>[0]) =>
  rule.find(evaluation, manuscript(), []).map(({ severity }) => severity ?? rule.severity);

test('weights-add-up: points and execution make the total', () => {
  expect(findings(weightsAddUp, row(0, { points: '28' }))).toMatchInlineSnapshot(`
    [
      [
        "indicators",
        "分值合计 98（预算执行率 10 + 3 个三级指标 88），评价办法的总分是 100",
        "核对各指标的分值（points），使合计等于总分",
      ],
    ]
  `);
  expect(findings(weightsAddUp, row(0, { points: undefined }))).toEqual([]);
});

describe('weights-follow-method', () => {
  test('points moved from one level to another', () => {
    const indicators = [...rows(0, { points: '20' }).slice(0, 2), { ...rows(2, {})[2], points: '40' }] as Indicator[];
    expect(findings(weightsFollowMethod, scored({ indicators }))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0",
          "产出指标的分值合计 50，评价办法规定 60",
          "按评价办法分配分值；有依据另行分配的，在 accepted 里说明",
        ],
        [
          "indicators.2",
          "效益指标的分值合计 40，评价办法规定 30",
          "按评价办法分配分值；有依据另行分配的，在 accepted 里说明",
        ],
      ]
    `);
  });

  test('a level without indicators gives its points away where the method says so', () => {
    const levels = SCORED.levels.map((level) =>
      level.id === 'benefit' ? { ...level, movesTo: { output: '30' } } : level,
    );
    const indicators = ROWS.slice(0, 2).map((each) => ({ ...each, points: '45' }));
    expect(findings(weightsFollowMethod, scored({ indicators, method: { ...SCORED, levels } }))).toEqual([]);
    expect(findings(weightsFollowMethod, scored({ indicators }))).toHaveLength(2);
  });

  test('levels that need a least number together', () => {
    const method = { ...BY_STANDARD, levels: [], minimums: [{ levels: ['benefit'], points: '60' }] };
    expect(findings(weightsFollowMethod, scored({ method }))).toMatchInlineSnapshot(`
      [
        [
          "indicators.2",
          "benefit的分值合计 30，评价办法要求不低于 60",
          "提高benefit的分值",
        ],
      ]
    `);
  });
});

test('score-within-points', () => {
  expect(findings(scoreWithinPoints, row(0, { score: '30.1' }))).toMatchInlineSnapshot(`
    [
      [
        "indicators.0.score",
        "“巡检次数”得分 30.1，应在 0 到分值 30 之间",
        "改正得分或分值",
      ],
    ]
  `);
  expect(findings(scoreWithinPoints, row(0, { score: '-1' }))).toHaveLength(1);
});

describe('score-follows-achievement', () => {
  test('an honest rounding is silent', () => {
    const missed = { target: '≥3807次', actual: '3224次' };
    expect(findings(scoreFollowsAchievement, row(0, { ...missed, score: '25.41' }))).toEqual([]);
    expect(findings(scoreFollowsAchievement, row(0, { ...missed, score: '25.4' }))).toEqual([]);
    expect(findings(scoreFollowsAchievement, row(0, { ...missed, score: '25' }))).toEqual([]);
    expect(findings(scoreFollowsAchievement, row(0, { ...missed, score: '25.42' }))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.score",
          "“巡检次数”得分 25.42，按公式应为 25.4058（≥3807次：30 × 3224 ÷ 3807 → 25.4058）",
          "改为公式算出的得分，或核对实际完成值",
        ],
      ]
    `);
  });

  test('lower is better', () => {
    const missed = { target: '≤0.28%', actual: '0.3%', score: '30' };
    expect(findings(scoreFollowsAchievement, row(1, missed))).toMatchInlineSnapshot(`
      [
        [
          "indicators.1.score",
          "“故障率”得分 30，按公式应为 28（≤0.28%：30 × 0.28 ÷ 0.3 → 28）",
          "改为公式算出的得分，或核对实际完成值",
        ],
      ]
    `);
  });

  test('a deduction without a reason is an error, with one a warning', () => {
    expect(weights(scoreFollowsAchievement, row(0, { score: '21' }))).toEqual(['error']);
    expect(weights(scoreFollowsAchievement, row(0, { score: '21', reason: '资料不全' }))).toEqual(['warning']);
  });

  test('the score of a target that was far exceeded may be reduced, not raised', () => {
    const far = { target: '≥4次', actual: '9次' };
    expect(findings(scoreFollowsAchievement, row(0, { ...far, score: '25' }))).toEqual([]);
    const full = { ...SCORED, scoring: { ...SCORING, formulas: { ...SCORING.formulas, overshoot: 'full' } as never } };
    expect(
      findings(scoreFollowsAchievement, scored({ method: full, indicators: rows(0, { ...far, score: '25' }) })),
    ).toHaveLength(1);
  });

  test('silent where the evaluator has standards of its own', () => {
    const indicators = rows(0, { actual: '3次', score: '20' });
    expect(findings(scoreFollowsAchievement, scored({ method: BY_STANDARD, indicators }))).toEqual([]);
  });
});

test('score-within-band: 达成 scores 80% to 100%', () => {
  expect(findings(scoreWithinBand, row(2, { score: '24' }))).toEqual([]);
  expect(findings(scoreWithinBand, row(2, { score: '23.9' }))).toMatchInlineSnapshot(`
    [
      [
        "indicators.2.score",
        "“运行情况”得分 23.9，不在区间内（达成：分值的 80%—100%，即 24—30 分）",
        "改正得分，或改正完成状态",
      ],
    ]
  `);
  expect(findings(scoreWithinBand, row(2, { actual: 'partly-met', score: '30' }))).toHaveLength(1);
});

describe('missed-target-scores-less', () => {
  test('full points for a missed target', () => {
    expect(
      findings(missedTargetScoresLess, row(0, { target: '≥38508人', actual: '37442人', points: '3', score: '3' })),
    ).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.score",
          "“巡检次数”没有达到目标（目标 ≥38508人，实际 37442人），却得满分 3/3",
          "按完成程度计分；目标或实际完成值有误的，改正它",
        ],
      ]
    `);
  });

  test('a late deadline, by any method', () => {
    const late = { target: '2018年9月30日前', actual: '2018年10月8日' };
    expect(findings(missedTargetScoresLess, row(0, late))).toHaveLength(1);
    expect(findings(missedTargetScoresLess, scored({ method: BY_STANDARD, indicators: rows(0, late) }))).toHaveLength(
      1,
    );
  });

  test('a miss that rounds to the full points is silent', () => {
    expect(findings(missedTargetScoresLess, row(0, { target: '≥100000次', actual: '99999次' }))).toEqual([]);
  });
});

test('deduction-explained: a reached target that lost points', () => {
  expect(findings(deductionExplained, row(2, { score: '28' }))).toMatchInlineSnapshot(`
    [
      [
        "indicators.2.score",
        "“运行情况”得分 28，比分值 30 少，没有说明扣分原因",
        "在 reason 里写明扣分的依据",
      ],
    ]
  `);
  expect(findings(deductionExplained, row(2, { score: '28', reason: '两份记录不全' }))).toEqual([]);
  expect(findings(deductionExplained, row(0, { target: '≥4次', actual: '9次', score: '25' }))).toHaveLength(1);
});

describe('entered', () => {
  const budget = money({ adjusted: '65.66', received: '65.66', executed: '65.07' });

  test('execution-score-follows-rate: 99.10% scores 9.91', () => {
    const entered = (executionScore: string) => scored({ budget, entered: { executionScore } });
    expect(findings(executionScoreFollowsRate, entered('9.91'))).toEqual([]);
    expect(findings(executionScoreFollowsRate, entered('9.9'))).toEqual([]);
    expect(findings(executionScoreFollowsRate, entered('9'))).toMatchInlineSnapshot(`
      [
        [
          "entered.executionScore",
          "预算执行率得分填 9，按公式应为 9.9101（10 × 65.07 ÷ 65.66（分母：全年预算数））",
          "改正得分或资金数据；不填 executionScore 时自动计算",
        ],
      ]
    `);
  });

  test('total-follows-scores', () => {
    expect(findings(totalFollowsScores, scored({ budget, entered: { total: '99.91' } }))).toEqual([]);
    expect(findings(totalFollowsScores, scored({ budget, entered: { total: '98' } }))).toMatchInlineSnapshot(`
      [
        [
          "entered.total",
          "总分填 98，各项得分合计 99.9101（9.9101 + 30 + 30 + 30），相差 1.9101",
          "改正总分或录错的得分；不填 total 时自动合计",
        ],
      ]
    `);
  });

  test('grade-follows-total: the exact total is held against the bands', () => {
    const indicators = rows(0, { score: '19.996', actual: '2.6661333333次', reason: '天气' });
    expect(findings(gradeFollowsTotal, scored({ indicators, entered: { grade: '优' } }))).toMatchInlineSnapshot(`
      [
        [
          "entered.grade",
          "等级填“优”，总分 89.996 应为“良”（优 ≥ 90，良 ≥ 80，中 ≥ 60，差 ≥ 0）",
          "改正等级或得分；不填 grade 时自动评定",
        ],
      ]
    `);
    expect(findings(gradeFollowsTotal, scored({ entered: { grade: '优秀' } }))).toHaveLength(1);
  });
});

describe('scores-given', () => {
  test('a score that the formula gives need not be entered', () => {
    expect(findings(scoresGiven, row(0, { score: undefined }))).toEqual([]);
    expect(findings(scoresGiven, row(2, { score: undefined }))).toHaveLength(1);
  });

  test('not measurable yet has no score, and a form without scores has none', () => {
    expect(findings(scoresGiven, row(2, { actual: 'not-yet-measurable', score: undefined }))).toEqual([]);
    const method = { ...SCORED, scoring: undefined, form: { title: '自评表', scored: false } };
    expect(findings(scoresGiven, scored({ method, indicators: rows(0, { points: undefined }) }))).toEqual([]);
  });
});
