import { describe, expect, test } from 'vitest';
import { actualIsMeasurable } from '../../../src/domain/checks/actual-is-measurable.ts';
import { actualIsNotPoints } from '../../../src/domain/checks/actual-is-not-points.ts';
import { deviationExplained } from '../../../src/domain/checks/deviation-explained.ts';
import { goalReported } from '../../../src/domain/checks/goal-reported.ts';
import { indicatorComparable } from '../../../src/domain/checks/indicator-comparable.ts';
import { indicatorNamesUnique } from '../../../src/domain/checks/indicator-names-unique.ts';
import { indicatorOnItsLevel } from '../../../src/domain/checks/indicator-on-its-level.ts';
import { levelsCovered } from '../../../src/domain/checks/levels-covered.ts';
import { overshootExplained } from '../../../src/domain/checks/overshoot-explained.ts';
import { pendingExplained } from '../../../src/domain/checks/pending-explained.ts';
import { rateWithinWhole } from '../../../src/domain/checks/rate-within-whole.ts';
import { templateFilledIn } from '../../../src/domain/checks/template-filled-in.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import type { IndicatorDefinition } from '../../../src/domain/indicator-definition.ts';
import { example, findings, indicator, METHOD } from '../example.ts';

const of = (target: string, actual: string, more: Partial<Indicator> = {}) =>
  example({ indicators: [indicator(target, actual, more)], method: { ...METHOD, thresholds: { deviation: '30' } } });

describe('deviation-explained', () => {
  test('holds for reached targets and for missed ones with a reason', () => {
    expect(findings(deviationExplained, of('≥4次', '4次'))).toEqual([]);
    expect(findings(deviationExplained, of('≥4次', '3次', { reason: '天气' }))).toEqual([]);
    expect(findings(deviationExplained, of('≥4次', 'not-yet-measurable'))).toEqual([]);
  });

  test('missed targets, with their deviation', () => {
    expect(findings(deviationExplained, of('≥8755人', '8676人'))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.actual",
          "“巡检次数”没有达到目标（目标 ≥8755人，实际 8676人，偏差率 -0.90%），没有说明原因",
          "在 reason 里写明偏差原因和改进措施",
        ],
      ]
    `);
    expect(findings(deviationExplained, of('≤8小时', '12小时'))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.actual",
          "“巡检次数”没有达到目标（目标 ≤8小时，实际 12小时，偏差率 -50.00%，超过 30%），没有说明原因",
          "在 reason 里写明偏差原因和改进措施",
        ],
      ]
    `);
    expect(findings(deviationExplained, of('20-30个', '45个'))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.actual",
          "“巡检次数”没有达到目标（目标 20-30个，实际 45个，偏差率 -50.00%，超过 30%），没有说明原因",
          "在 reason 里写明偏差原因和改进措施",
        ],
      ]
    `);
    expect(findings(deviationExplained, of('稳步运行', 'partly-met'))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.actual",
          "“巡检次数”没有达到目标（目标 稳步运行，实际 部分达成），没有说明原因",
          "在 reason 里写明偏差原因和改进措施",
        ],
      ]
    `);
  });
});

describe('overshoot-explained', () => {
  test.each([
    ['≥100次', '130次', {}],
    ['≥100次', '131次', { reason: '追加任务' }],
    ['≤8小时', '1小时', {}],
    ['≥0次', '9次', {}],
    ['稳步运行', 'met', {}],
  ])('holds: target %s, actual %s', (target, actual, more) => {
    expect(findings(overshootExplained, of(target, actual, more))).toEqual([]);
  });

  test('without a line no number is too high', () => {
    expect(findings(overshootExplained, example({ indicators: [indicator('≥6次', '150次')] }))).toEqual([]);
  });

  test('150 talks against a target of 6, a least by its direction', () => {
    expect(findings(overshootExplained, of('6次', '150次', { direction: 'higher' }))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.actual",
          "“巡检次数”完成目标的 2500.00%（实际 150次，目标 6次），超过 130%，没有说明原因",
          "在 reason 里写明超额的原因；目标定低了的，写明并调整下年目标",
        ],
      ]
    `);
  });

  test('a line of its own comes first', () => {
    const method = { ...METHOD, thresholds: { deviation: '30', overshoot: '200' } };
    expect(findings(overshootExplained, example({ method, indicators: [indicator('≥6次', '12次')] }))).toEqual([]);
    expect(findings(overshootExplained, example({ method, indicators: [indicator('≥6次', '13次')] }))).toHaveLength(1);
  });
});

describe('pending-explained', () => {
  test('holds with a reason', () => {
    expect(findings(pendingExplained, of('≥4次', 'not-yet-measurable', { reason: '次年秋收后测产' }))).toEqual([]);
  });

  test('no reason, or a score all the same', () => {
    expect(findings(pendingExplained, of('≥4次', 'not-yet-measurable'))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.actual",
          "“巡检次数”尚不可测量，没有说明原因",
          "在 reason 里写明原因和预计可以测量的时间",
        ],
      ]
    `);
    const withScore = of('≥4次', 'not-yet-measurable', { reason: '次年', points: '5', score: '5' });
    expect(findings(pendingExplained, withScore)).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.score",
          "“巡检次数”尚不可测量，却得了 5 分",
          "删去得分：不可测量的指标不计分，分值单列",
        ],
      ]
    `);
  });
});

test('actual-is-measurable: a rate of 1 is no percent', () => {
  expect(findings(actualIsMeasurable, of('≥90%', '1'))).toMatchInlineSnapshot(`
    [
      [
        "indicators.0.actual",
        "“巡检次数”的实际完成值单位是“（无）”，目标的单位是“%”",
        "写成百分比：1 是 1% 还是 100%？",
      ],
    ]
  `);
});

describe('rate-within-whole', () => {
  test('holds up to 100%, and for rates that may exceed it', () => {
    expect(findings(rateWithinWhole, of('≥95%', '100%', { name: '服务对象满意度' }))).toEqual([]);
    expect(findings(rateWithinWhole, of('≥100%', '105%', { name: '计划完成率' }))).toEqual([]);
  });

  test('a slip of the point', () => {
    expect(findings(rateWithinWhole, of('≥95%', '962%', { name: '家长满意度' }))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.actual",
          "“家长满意度”是部分占全部的比率，实际完成值 962% 不在 0 到 100% 之间",
          "核对小数点和单位",
        ],
      ]
    `);
    expect(findings(rateWithinWhole, of('≥950%', '96.2%', { name: '工程验收合格率' }))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.target",
          "“工程验收合格率”是部分占全部的比率，目标 ≥950% 不在 0 到 100% 之间",
          "核对小数点和单位",
        ],
      ]
    `);
  });
});

describe('indicator-names-unique', () => {
  test('the same name on another level is fine', () => {
    const indicators = [indicator('≥1次', '1次'), indicator('≥1次', '1次', { level2: 'quality' })];
    expect(findings(indicatorNamesUnique, example({ indicators }))).toEqual([]);
  });

  test('twice on one level', () => {
    const indicators = [indicator('≥1次', '1次'), indicator('≥2次', '2次', { name: '巡检 次数' })];
    expect(findings(indicatorNamesUnique, example({ indicators }))).toMatchInlineSnapshot(`
      [
        [
          "indicators.1",
          "同一个二级指标下有两个“巡检 次数”",
          "删去重复的一个，或写出两者的区别",
        ],
      ]
    `);
  });
});

describe('levels-covered', () => {
  const method = { ...METHOD, levels: METHOD.levels.map((level) => ({ ...level, required: true })) };

  test('holds', () => {
    expect(findings(levelsCovered, example({ method }))).toEqual([]);
  });

  test('a level without an indicator', () => {
    expect(findings(levelsCovered, example({ method, indicators: [indicator('≥1次', '1次')] }))).toMatchInlineSnapshot(`
      [
        [
          "indicators",
          "没有一个效益指标（level1: benefit），评价办法要求设置",
          "补上效益指标；确实不适用的，在 accepted 里说明",
        ],
      ]
    `);
  });
});

describe('actual-is-not-points', () => {
  const copied = (...pairs: [string, string][]) =>
    example({
      indicators: pairs.map(([actual, points], index) => indicator('≥40次', actual, { name: `${index}`, points })),
    });

  test('holds when one row differs, or for two rows only', () => {
    expect(findings(actualIsNotPoints, copied(['8次', '8'], ['8次', '8'], ['41次', '8']))).toEqual([]);
    expect(findings(actualIsNotPoints, copied(['8次', '8'], ['10次', '10']))).toEqual([]);
  });

  test('a column of points', () => {
    expect(findings(actualIsNotPoints, copied(['8次', '8'], ['8次', '8'], ['10次', '10']))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.actual",
          "3 个指标的实际完成值都等于分值，像是把分值抄进了实际完成值",
          "填写真实的实际完成值",
        ],
      ]
    `);
  });
});

describe('template-filled-in', () => {
  test.each(['完成13台设备的购置', '第XX届', 'X光机', '2×3米', 'IPv6改造', '按要求填写台账'])('%s', (text) => {
    const fine = text !== '第XX届';
    expect(findings(templateFilledIn, of('≥4次', '4次', { reason: text }))).toHaveLength(fine ? 0 : 1);
  });

  test('hints of the form', () => {
    const goal = { expected: '保障工资发放', achieved: '对照年度目标，说明相关任务目标的完成情况（100字以内）' };
    expect(findings(templateFilledIn, example({ goal }))).toMatchInlineSnapshot(`
      [
        [
          "goal.achieved",
          "这里留着表格的提示或占位符“（100字以内）”",
          "写上真实的内容，删去提示",
        ],
      ]
    `);
    expect(findings(templateFilledIn, example({ title: 'XX项目绩效自评报告' }))).toMatchInlineSnapshot(`
      [
        [
          "title",
          "这里留着表格的提示或占位符“XX”",
          "写上真实的内容，删去提示",
        ],
      ]
    `);
  });
});

describe('goal-reported', () => {
  test('holds in words of its own', () => {
    expect(findings(goalReported, example({ goal: { expected: '改善体质', achieved: '体质合格率96%' } }))).toEqual([]);
  });

  test('the goal copied', () => {
    const goal = { expected: '保证享受政策福利，改善体质', achieved: '保证享受政策福利,改善体质。' };
    expect(findings(goalReported, example({ goal }))).toMatchInlineSnapshot(`
      [
        [
          "goal.achieved",
          "实际完成情况与预期目标一字不差，没有说明完成了什么",
          "写明实际完成的事项和数量",
        ],
      ]
    `);
  });
});

describe('indicator-comparable', () => {
  const definition: IndicatorDefinition = {
    id: 'e-government/fault-repair-response',
    sector: '电子政务',
    name: '系统故障修复响应时间',
    level1: 'output',
    level2: 'quality',
    definition: '从接到报告到开始处理的时间',
    unit: '小时',
    direction: 'lower',
    evidence: '处理记录',
    source: '工单系统',
  };
  const taken = (target: string, more: Partial<Indicator> = {}) =>
    of(target, '6小时', { name: definition.name, level2: 'quality', definition, ...more });

  test('holds as the library has it', () => {
    expect(findings(indicatorComparable, taken('≤8小时'))).toEqual([]);
    expect(findings(indicatorComparable, taken('8小时', { direction: 'lower' }))).toEqual([]);
  });

  test('a level that the method lacks may be replaced', () => {
    const elsewhere = { ...definition, level2: 'timeliness' };
    expect(findings(indicatorComparable, taken('≤8小时', { definition: elsewhere }))).toEqual([]);
  });

  test('another name, level, unit or direction', () => {
    expect(findings(indicatorComparable, taken('≤8小时', { name: '响应时间' }))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.name",
          "“响应时间”与指标库的 e-government/fault-repair-response 名称不同（指标库：系统故障修复响应时间），不能与其他单位比较",
          "改回指标库的写法；确实是另一个指标的，删去 use，写明 level1、level2 和 name",
        ],
      ]
    `);
    expect(findings(indicatorComparable, taken('≤8小时', { level2: 'quantity' }))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.level2",
          "“系统故障修复响应时间”与指标库的 e-government/fault-repair-response 层级不同（output/quantity，指标库：output/quality），不能与其他单位比较",
          "改回指标库的写法；确实是另一个指标的，删去 use，写明 level1、level2 和 name",
        ],
      ]
    `);
    expect(findings(indicatorComparable, taken('≤30分钟'))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.target",
          "“系统故障修复响应时间”与指标库的 e-government/fault-repair-response 单位不同（分钟，指标库：小时），不能与其他单位比较",
          "改回指标库的写法；确实是另一个指标的，删去 use，写明 level1、level2 和 name",
        ],
      ]
    `);
    expect(findings(indicatorComparable, taken('≥8小时'))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.target",
          "“系统故障修复响应时间”与指标库的 e-government/fault-repair-response 方向不同（≥，指标库：越低越好），不能与其他单位比较",
          "改回指标库的写法；确实是另一个指标的，删去 use，写明 level1、level2 和 name",
        ],
      ]
    `);
    expect(findings(indicatorComparable, taken('8小时', { direction: 'higher' }))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.direction",
          "“系统故障修复响应时间”与指标库的 e-government/fault-repair-response 方向不同（越高越好，指标库：越低越好），不能与其他单位比较",
          "改回指标库的写法；确实是另一个指标的，删去 use，写明 level1、level2 和 name",
        ],
      ]
    `);
    expect(findings(indicatorComparable, taken('及时响应'))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.target",
          "“系统故障修复响应时间”与指标库的 e-government/fault-repair-response 目标不是数（指标库的单位：小时），不能与其他单位比较",
          "改回指标库的写法；确实是另一个指标的，删去 use，写明 level1、level2 和 name",
        ],
      ]
    `);
  });
});

describe('indicator-on-its-level', () => {
  const [output, benefit] = METHOD.levels;
  const children = [...(output?.children ?? []), { id: 'cost', name: '成本指标' }];
  const levels = output && benefit ? [{ ...output, children }, benefit] : [];
  const named = (name: string, level1: string, level2: string) =>
    example({ method: { ...METHOD, levels }, indicators: [indicator('≥20%', '24%', { name, level1, level2 })] });

  test('a cost is one of the output, what others save is a benefit', () => {
    expect(findings(indicatorOnItsLevel, named('物流成本下降率', 'benefit', 'social'))).toEqual([]);
    expect(findings(indicatorOnItsLevel, named('物流成本控制率', 'benefit', 'social'))).toHaveLength(1);
  });
});
