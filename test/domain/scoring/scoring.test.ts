import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, exactText, sum } from '../../../src/domain/decimal.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import type { Formulas, Method } from '../../../src/domain/method.ts';
import { achievement } from '../../../src/domain/scoring/achievement.ts';
import { deviation } from '../../../src/domain/scoring/deviation.ts';
import { executionScore } from '../../../src/domain/scoring/execution-score.ts';
import { scoreOf } from '../../../src/domain/scoring/indicator-score.ts';
import { gradeOf, scorecard } from '../../../src/domain/scoring/scorecard.ts';
import { example, indicator, money } from '../example.ts';
import { BY_STANDARD, rows, SCORED, SCORING, scored } from '../scored.ts';

const FORMULAS: readonly Formulas[] = (['target-over-actual', 'excess-over-target'] as const).flatMap((lower) =>
  (['closeness', 'all-or-nothing'] as const).map((equal) => ({
    higher: 'actual-over-target',
    lower,
    equal,
    overshoot: 'full',
  })),
);

const withFormulas = (formulas: Formulas): Method => ({ ...SCORED, scoring: { ...SCORING, formulas } });

const trace = (target: string, actual: string, points = '10', method = SCORED) =>
  scoreOf(indicator(target, actual, { points }), method).trace;

describe('the trace says what was reckoned', () => {
  test.each([
    ['≥8755人', '8676人', '≥8755人：10 × 8676 ÷ 8755 → 9.9098'],
    ['≤0.3%', '0.28%', '≤0.3%：10 × 0.3 ÷ 0.28 → 上限 10'],
    ['≤0.28%', '0.3%', '≤0.28%：10 × 0.28 ÷ 0.3 → 9.3333'],
    ['=100%', '98%', '=100%：10 × (1 − |98 − 100| ÷ 100) → 9.8'],
    ['20-30个', '40个', '20-30个：10 × 30 ÷ 40 → 7.5'],
    ['20-30个', '25个', '20-30个：10 × 25 在 20 至 30 之间 → 10'],
    ['0起', '0起', '0起：10 × 目标 0，实际 0，达成 → 10'],
    ['≤0起', '1起', '≤0起：10 × 目标 0，实际 1，未达成 → 0'],
    ['2018年12月10日前', '2018年12月11日', '2018-12-11 晚于 2018-12-10：逾期扣多少，办法没有规定'],
    ['稳步运行', 'met', '达成：分值的 80%—100%，即 8—10 分'],
    ['≥4次', 'not-yet-measurable', '尚不可测量，不计分，分值单列'],
    ['≥90%', '95件', '实际完成值不能与目标比较'],
  ])('%s, %s', (target, actual, expected) => {
    expect(trace(target, actual)).toBe(expected);
  });

  test('an overshoot that may be reduced', () => {
    expect(trace('≥4次', '9次')).toBe('≥4次：10 × 9 ÷ 4 → 上限 10；目标偏低的可适度调减');
  });

  test('an evaluator scores by a standard of its own', () => {
    expect(trace('≥4次', '3次', '10', BY_STANDARD)).toBe('按评价指标的评分标准，0—10 分');
  });
});

describe('formulas are data', () => {
  const value = (target: string, actual: string, changes: Partial<Formulas>) => {
    const result = achievement(indicator(target, actual), { ...(FORMULAS[0] as Formulas), ...changes });
    return result && exactText(result.value);
  };

  test('lower is better', () => {
    expect(value('≤8小时', '10小时', { lower: 'target-over-actual' })).toBe('0.8');
    expect(value('≤8小时', '10小时', { lower: 'excess-over-target' })).toBe('0.75');
    expect(value('≤8小时', '20小时', { lower: 'excess-over-target' })).toBe('0');
  });

  test('equality', () => {
    expect(value('=100%', '98%', { equal: 'closeness' })).toBe('0.98');
    expect(value('=100%', '98%', { equal: 'all-or-nothing' })).toBe('0');
    expect(value('=100%', '100.0%', { equal: 'all-or-nothing' })).toBe('1');
  });

  test('numbers below 0', () => {
    expect(value('≤5万元', '-1万元', {})).toBe('1');
    expect(value('≥4次', '-1次', {})).toBe('0');
    expect(value('≥-5万元', '-3万元', {})).toBe('1');
    expect(value('≥-5万元', '-6万元', {})).toBe('0');
  });
});

test.each([
  ['≥100次', '62次', '-38'],
  ['≥100次', '150次', '50'],
  ['≤8小时', '12小时', '-50'],
  ['≤8小时', '6小时', '25'],
  ['=100%', '98%', '-2'],
  ['20-30个', '25个', '0'],
  ['20-30个', '10个', '-50'],
  ['=0起', '1起', undefined],
  ['稳步运行', 'met', undefined],
])('deviation: target %s, actual %s is %s percent', (target, actual, expected) => {
  const rate = deviation(indicator(target, actual));
  expect(rate && exactText(rate)).toBe(expected);
});

const decimals = fc
  .tuple(fc.integer({ min: -10_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => exactText(exact(digits).div(10 ** places)));
const positive = decimals.filter((text) => exact(text).compare(0) > 0);
const points = fc.integer({ min: 0, max: 1000 }).map((tenths) => exactText(exact(tenths).div(10)));
const targets = fc.oneof(
  fc.tuple(fc.constantFrom('≥', '>', '≤', '<', '=', ''), decimals).map(([sign, value]) => `${sign}${value}个`),
  fc.tuple(positive, positive).map(([a, b]) => (exact(a).compare(exact(b)) <= 0 ? `${a}-${b}个` : `${b}-${a}个`)),
);

const computed = (row: Indicator, formulas: Formulas) => {
  const result = scoreOf(row, withFormulas(formulas));
  return result.kind === 'computed' ? result.value : undefined;
};

describe('laws', () => {
  test('a score is never above its points nor below 0', () => {
    fc.assert(
      fc.property(targets, decimals, points, fc.constantFrom(...FORMULAS), (target, actual, full, formulas) => {
        const score = computed(indicator(target, `${actual}个`, { points: full }), formulas);
        expect(score).toBeDefined();
        expect(score && score.compare(0) >= 0 && score.compare(exact(full)) <= 0).toBe(true);
      }),
    );
  });

  test('a better value never scores less', () => {
    fc.assert(
      fc.property(
        decimals,
        decimals,
        decimals,
        points,
        fc.constantFrom(...FORMULAS),
        (target, a, b, full, formulas) => {
          const [low = a, high = b] = exact(a).compare(exact(b)) <= 0 ? [a, b] : [b, a];
          const score = (sign: string, actual: string) =>
            computed(indicator(`${sign}${target}个`, `${actual}个`, { points: full }), formulas);
          const [least, most] = [score('≥', low), score('≥', high)];
          expect(least && most && least.compare(most) <= 0).toBe(true);
          const [worse, better] = [score('≤', high), score('≤', low)];
          expect(worse && better && worse.compare(better) <= 0).toBe(true);
        },
      ),
    );
  });

  test('a value that reaches its target exactly scores all points', () => {
    fc.assert(
      fc.property(
        positive,
        points,
        fc.constantFrom('≥', '≤', '='),
        fc.constantFrom(...FORMULAS),
        (value, full, sign, formulas) => {
          const score = computed(indicator(`${sign}${value}个`, `${value}个`, { points: full }), formulas);
          expect(score?.equals(exact(full))).toBe(true);
        },
      ),
    );
  });

  test('the total is the sum of its rows, to the last digit', () => {
    fc.assert(
      fc.property(positive, positive, (planned, spent) => {
        const budget = money({ adjusted: planned, received: planned, executed: spent });
        const card = scorecard(scored({ budget, indicators: rows(0, { actual: '3次', score: undefined }) }));
        const all = [card.execution, ...card.indicators].map(({ score }) => score);
        expect(card.total?.equals(sum(all.filter((score) => score !== undefined)))).toBe(true);
        expect(card.execution.score && card.execution.score.compare(10) <= 0).toBe(true);
      }),
    );
  });
});

describe('execution', () => {
  const of = (adjusted: string, executed: string, zeroBudget?: 'full' | 'none') => {
    const method: Method = { ...SCORED, execution: { ...SCORED.execution, zeroBudget } };
    const result = executionScore(example({ method, budget: money({ adjusted, executed }) }));
    return result.kind === 'computed' ? exactText(result.value) : result.trace;
  };

  test('points × rate, never above the points', () => {
    expect(of('100', '80')).toBe('8');
    expect(of('100', '120')).toBe('10');
  });

  test('a budget of 0 follows the rule of the method', () => {
    expect(of('0', '0')).toBe('预算为 0，评价办法没有规定得分');
    expect(of('0', '0', 'full')).toBe('10');
    expect(of('0', '0', 'none')).toBe('0');
    expect(of('0', '5', 'full')).toBe('全年预算数为 0 却有支出');
  });
});

test.each([
  ['90', '优'],
  ['89.996', '良'],
  ['80', '良'],
  ['60', '中'],
  ['59.999999', '差'],
  ['0', '差'],
])('a total of %s is %s: ties belong to the better grade', (total, grade) => {
  expect(gradeOf(exact(total), { method: SCORED })).toBe(grade);
});

test('an unmeasurable row leaves the total open', () => {
  const indicators = rows(1, { actual: 'not-yet-measurable', score: undefined });
  expect(scorecard(scored({ indicators })).total).toBeUndefined();
});
