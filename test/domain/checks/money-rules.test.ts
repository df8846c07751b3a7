import { describe, expect, test } from 'vitest';
import type { Budget } from '../../../src/domain/budget.ts';
import { adjustmentExplained } from '../../../src/domain/checks/adjustment-explained.ts';
import { adjustmentMeant } from '../../../src/domain/checks/adjustment-meant.ts';
import { amountsStated } from '../../../src/domain/checks/amounts-stated.ts';
import { carryOverAddsUp } from '../../../src/domain/checks/carry-over-adds-up.ts';
import { carryOverFollowsLastYear } from '../../../src/domain/checks/carry-over-follows-last-year.ts';
import { costMatchesSpending } from '../../../src/domain/checks/cost-matches-spending.ts';
import { departmentAddsUp } from '../../../src/domain/checks/department-adds-up.ts';
import { executedWithinBudget } from '../../../src/domain/checks/executed-within-budget.ts';
import { executedWithinReceived } from '../../../src/domain/checks/executed-within-received.ts';
import { indicatorMatchesFigure } from '../../../src/domain/checks/indicator-matches-figure.ts';
import { lowExecutionExplained } from '../../../src/domain/checks/low-execution-explained.ts';
import { paymentsAddUp } from '../../../src/domain/checks/payments-add-up.ts';
import { publicExpensesWithinBudget } from '../../../src/domain/checks/public-expenses-within-budget.ts';
import { receivedWithinBudget } from '../../../src/domain/checks/received-within-budget.ts';
import { spendingHasBudget } from '../../../src/domain/checks/spending-has-budget.ts';
import { subProjectsAddUp } from '../../../src/domain/checks/sub-projects-add-up.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import type { Rule } from '../../../src/domain/rule.ts';
import { example, findings, indicator, METHOD, manuscript, money } from '../example.ts';
import { says } from '../prose/report.ts';

/** Severity of each finding. */
const weights = (rule: Rule, evaluation: Evaluation) =>
  rule.find(evaluation, manuscript(), []).map(({ severity }) => severity ?? rule.severity);

const budget = (changes: Partial<Budget>): Evaluation =>
  example({ budget: { ...money({ initial: '100', adjusted: '100', received: '100', executed: '80' }), ...changes } });

describe('amounts-stated', () => {
  test('holds when a column is stated everywhere or nowhere', () => {
    const sources = [
      { source: 'fiscal-appropriation', adjusted: '9', executed: '9' },
      { source: 'other', adjusted: '1', executed: '1' },
    ] as const;
    expect(findings(amountsStated, budget({ sources }))).toEqual([]);
  });

  test('names the first row without an amount', () => {
    const sources = [
      { source: 'fiscal-appropriation', adjusted: '9', executed: '9' },
      { source: 'other', adjusted: '1' },
    ] as const;
    expect(findings(amountsStated, budget({ sources }))).toMatchInlineSnapshot(`
      [
        [
          "budget.sources.1",
          "2 行资金来源中有 1 行没有填全年执行数，合计算不出来",
          "补上每一行的金额；确实没有的写 0",
        ],
      ]
    `);
  });
});

describe('sub-projects-add-up', () => {
  const parts = (...executed: string[]) =>
    budget({ parts: executed.map((text, index) => ({ name: `第${index + 1}项`, executed: text })) });

  test('holds to the last digit', () => {
    expect(findings(subProjectsAddUp, parts('30', '50'))).toEqual([]);
    expect(findings(subProjectsAddUp, parts('79.995', '0.005'))).toEqual([]);
  });

  test('silent while an amount is missing', () => {
    expect(findings(subProjectsAddUp, budget({ parts: [{ name: '甲', executed: '1' }, { name: '乙' }] }))).toEqual([]);
  });

  test('an error beyond the rounding', () => {
    expect(findings(subProjectsAddUp, parts('30', '49'))).toMatchInlineSnapshot(`
      [
        [
          "budget.parts",
          "各子项目的全年执行数合计 79万元（30 + 49），资金来源合计 80万元，相差 1万元",
          "核对各子项目和资金来源，改正录错的一项；不要凑数",
        ],
      ]
    `);
    expect(weights(subProjectsAddUp, parts('30', '49'))).toEqual(['error']);
  });

  test('a warning within the rounding of the typed decimals', () => {
    expect(weights(subProjectsAddUp, parts('26.67', '26.67', '26.67'))).toEqual(['warning']);
    expect(weights(subProjectsAddUp, parts('26.67', '26.67', '26.69'))).toEqual(['error']);
  });

  test('元 are exact', () => {
    const inYuan = (executed: string): Evaluation =>
      example({
        budget: { ...money({ executed: '100.00' }), unit: '元', parts: [{ name: '甲', executed }] },
      });
    expect(weights(subProjectsAddUp, inYuan('100.00'))).toEqual([]);
    expect(weights(subProjectsAddUp, inYuan('100.01'))).toEqual(['error']);
  });
});

describe('payments-add-up', () => {
  const paid = (...amounts: string[]) =>
    budget({ payments: amounts.map((amount) => ({ payee: '甲公司', purpose: '服务费', amount })) });

  test('holds when payments make the execution', () => {
    expect(findings(paymentsAddUp, paid('30', '50'))).toEqual([]);
  });

  test('more than executed is an error, less is a warning', () => {
    expect(findings(paymentsAddUp, paid('30', '51'))).toMatchInlineSnapshot(`
      [
        [
          "budget.payments",
          "所列 2 笔支付合计 81万元（30 + 51），全年执行数 80万元，多 1万元",
          "核对支付金额和全年执行数，改正录错的一项",
        ],
      ]
    `);
    expect(weights(paymentsAddUp, paid('30', '51'))).toEqual(['error']);
    expect(weights(paymentsAddUp, paid('30'))).toEqual(['warning']);
  });
});

describe('spending-has-budget', () => {
  const of = (adjusted: string | undefined, executed: string) =>
    example({ budget: money({ ...(adjusted && { adjusted }), executed }) });

  test('no budget and no spending is fine, and so is spending with a budget', () => {
    expect(findings(spendingHasBudget, of('0', '0'))).toEqual([]);
    expect(findings(spendingHasBudget, of('300', '207.4538'))).toEqual([]);
  });

  test('spending on a budget of 0 or none', () => {
    expect(findings(spendingHasBudget, of('0', '207.4538'))).toMatchInlineSnapshot(`
      [
        [
          "budget.sources",
          "全年预算数为 0，却支出 207.4538万元，执行率没有意义",
          "填写调整后的全年预算数（adjusted）；年中追加的也是预算",
        ],
      ]
    `);
    expect(findings(spendingHasBudget, of(undefined, '207.4538'))).toMatchInlineSnapshot(`
      [
        [
          "budget.sources",
          "全年预算数没有填，却支出 207.4538万元，执行率没有意义",
          "填写调整后的全年预算数（adjusted）；年中追加的也是预算",
        ],
      ]
    `);
  });
});

describe('executed-within-budget', () => {
  test('holds for the whole', () => {
    expect(findings(executedWithinBudget, budget({}))).toEqual([]);
  });

  test('96 of 83', () => {
    expect(
      findings(executedWithinBudget, example({ budget: money({ adjusted: '83', executed: '96' }) })),
    ).toMatchInlineSnapshot(`
      [
        [
          "budget.sources",
          "全年执行数 96万元 超过全年预算数 83万元，多 13万元",
          "核对预算数和执行数；年中追加的计入全年预算数，另有资金来源的列进 sources",
        ],
      ]
    `);
  });

  test('one source that went over is a warning when the whole has room', () => {
    const sources = [
      { source: 'fiscal-appropriation', adjusted: '50', executed: '52' },
      { source: 'unit-funds', adjusted: '30', executed: '20' },
    ] as const;
    expect(findings(executedWithinBudget, budget({ sources }))).toMatchInlineSnapshot(`
      [
        [
          "budget.sources.0.executed",
          "当年财政拨款的全年执行数 52万元 超过它的全年预算数 50万元",
          "核对这一来源的预算数和执行数；用别的来源垫付的，改列到实际来源",
        ],
      ]
    `);
    expect(weights(executedWithinBudget, budget({ sources }))).toEqual(['warning']);
  });

  test('a budget of 0 is another rule', () => {
    expect(findings(executedWithinBudget, example({ budget: money({ adjusted: '0', executed: '1' }) }))).toEqual([]);
  });
});

describe('executed-within-received', () => {
  test('money carried over arrived before the year', () => {
    const sources = [
      { source: 'fiscal-appropriation', adjusted: '50', received: '50', executed: '50' },
      { source: 'prior-year-carry-over', adjusted: '8', received: '0', executed: '8' },
    ] as const;
    expect(findings(executedWithinReceived, budget({ sources }))).toEqual([]);
  });

  test('what a department had left counts too', () => {
    const evaluation = example({
      budget: money({ adjusted: '100', received: '90', executed: '95' }),
      department: { basic: {}, project: {}, carryOver: { opening: '6', closing: '1' } },
    });
    expect(findings(executedWithinReceived, evaluation)).toEqual([]);
  });

  test('more than arrived', () => {
    const evaluation = example({ budget: money({ adjusted: '100', received: '90', executed: '90.01' }) });
    expect(findings(executedWithinReceived, evaluation)).toMatchInlineSnapshot(`
      [
        [
          "budget.sources",
          "全年执行数 90.01万元 超过实际到位数 90万元，多 0.01万元",
          "核对实际到位数和全年执行数；另有资金来源的，把它列进 sources",
        ],
      ]
    `);
  });
});

describe('received-within-budget', () => {
  test('holds', () => {
    expect(findings(receivedWithinBudget, budget({}))).toEqual([]);
  });

  test('an addition that the budget lacks', () => {
    const evaluation = example({ budget: money({ adjusted: '100', received: '120', executed: '90' }) });
    expect(findings(receivedWithinBudget, evaluation)).toMatchInlineSnapshot(`
      [
        [
          "budget.sources",
          "实际到位数 120万元 超过全年预算数 100万元，多 20万元",
          "把年中追加的计入全年预算数（adjusted），或改正到位数；确属预算外到位的，在 accepted 里说明原因",
        ],
      ]
    `);
  });
});

describe('low-execution-explained', () => {
  const method = { ...METHOD, thresholds: { execution: '90' } };
  const of = (executed: string, reason?: string) =>
    example({ method, budget: { ...money({ adjusted: '100', executed }), reason } });

  test('holds at the line, with a reason, and where the method has no line', () => {
    expect(findings(lowExecutionExplained, of('90'))).toEqual([]);
    expect(findings(lowExecutionExplained, of('58.64', '项目推迟'))).toEqual([]);
    expect(findings(lowExecutionExplained, example({ budget: money({ adjusted: '100', executed: '5' }) }))).toEqual([]);
  });

  test('the exact rate is held against the line', () => {
    expect(findings(lowExecutionExplained, of('89.999'))).toMatchInlineSnapshot(`
      [
        [
          "budget.sources",
          "预算执行率 90.00%（89.999万元 ÷ 全年预算数 100万元）低于 90%，没有说明原因",
          "在 budget.reason 里写明原因和改进措施；少支出不等于节约",
        ],
      ]
    `);
  });
});

describe('adjustment-explained', () => {
  const of = (initial: string, adjusted: string, reason?: string) =>
    example({
      method: { ...METHOD, thresholds: { adjustment: '0' } },
      budget: { ...money({ initial, adjusted }), reason },
    });

  test('holds without a change or with a reason', () => {
    expect(findings(adjustmentExplained, of('3.36', '3.36'))).toEqual([]);
    expect(findings(adjustmentExplained, of('0', '3.36', '年中追加'))).toEqual([]);
    expect(findings(adjustmentExplained, of('0', '0'))).toEqual([]);
  });

  test('a change, from 0 too', () => {
    expect(findings(adjustmentExplained, of('238.93', '251.89'))).toMatchInlineSnapshot(`
      [
        [
          "budget.sources",
          "预算由 238.93万元 调整为 251.89万元，调整幅度 5.42%，没有说明理由",
          "在 budget.reason 里写明追加或调减的理由",
        ],
      ]
    `);
    expect(findings(adjustmentExplained, of('0', '3.36'))).toMatchInlineSnapshot(`
      [
        [
          "budget.sources",
          "预算由 0万元 调整为 3.36万元，没有说明理由",
          "在 budget.reason 里写明追加或调减的理由",
        ],
      ]
    `);
  });
});

describe('department', () => {
  const department = { basic: { executed: '50' }, project: { executed: '30' } };

  test('department-adds-up: basic and project make the whole', () => {
    expect(findings(departmentAddsUp, example({ department }))).toEqual([]);
    const off = { ...department, basic: { executed: '55' } };
    expect(findings(departmentAddsUp, example({ department: off }))).toMatchInlineSnapshot(`
      [
        [
          "department.basic.executed",
          "全年执行数：基本支出 55万元 + 项目支出 30万元 = 85万元，资金来源合计 80万元，相差 5万元",
          "核对基本支出、项目支出和资金来源，改正录错的一项",
        ],
      ]
    `);
  });

  test('public-expenses-within-budget: item by item', () => {
    const of = (executed: string) =>
      example({ department: { ...department, threePublic: [{ item: 'reception', budget: '2.5', executed }] } });
    expect(findings(publicExpensesWithinBudget, of('2.5'))).toEqual([]);
    expect(findings(publicExpensesWithinBudget, of('2.51'))).toMatchInlineSnapshot(`
      [
        [
          "department.threePublic.0.executed",
          "公务接待费支出 2.51万元 超过预算 2.5万元，多 0.01万元",
          "核对预算数和执行数；确实超支的，在 accepted 里说明原因",
        ],
      ]
    `);
  });

  test('carry-over-adds-up: opening and income less spending', () => {
    const of = (closing: string) => example({ department: { ...department, carryOver: { opening: '5', closing } } });
    expect(findings(carryOverAddsUp, of('25'))).toEqual([]);
    expect(findings(carryOverAddsUp, of('20'))).toMatchInlineSnapshot(`
      [
        [
          "department.carryOver.closing",
          "年末结转结余填 20万元，按数据应为 25万元（年初 5万元 + 本年到位 100万元 − 全年执行 80万元）",
          "核对结转结余、到位数和执行数；上缴或收回的，在 accepted 里说明",
        ],
      ]
    `);
  });
});

describe('carry-over-follows-last-year', () => {
  const of = (carried: string) =>
    example({
      fiscalYear: 2019,
      previous: example(),
      budget: { unit: '万元', sources: [{ source: 'prior-year-carry-over', adjusted: carried, executed: '0' }] },
    });

  test('holds up to what was left', () => {
    expect(findings(carryOverFollowsLastYear, of('20'))).toEqual([]);
  });

  test('more than was left', () => {
    expect(findings(carryOverFollowsLastYear, of('20.5'))).toMatchInlineSnapshot(`
      [
        [
          "budget.sources.0",
          "上年结转资金 20.5万元 多于上年未用的预算 20万元（2018年：100万元 − 80万元）",
          "核对本年的结转数和上年的执行数",
        ],
      ]
    `);
  });
});

describe('indicator-matches-figure', () => {
  const of = (actual: string) => example({ indicators: [indicator('≥90%', actual, { name: '预算执行率' })] });

  test('holds for an honest rounding', () => {
    expect(findings(indicatorMatchesFigure, of('80%'))).toEqual([]);
    expect(findings(indicatorMatchesFigure, of('80.0%'))).toEqual([]);
  });

  test('another rate than the money gives', () => {
    expect(findings(indicatorMatchesFigure, of('82%'))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.actual",
          "“预算执行率”的实际完成值 82%，按资金数据应为 80%（80 ÷ 100 × 100%）",
          "改正实际完成值，或核对资金数据",
        ],
      ]
    `);
  });
});

describe('cost-matches-spending', () => {
  const of = (target: string, actual: string) =>
    example({
      budget: money({ initial: '90', adjusted: '89.974', executed: '89.974' }),
      indicators: [indicator(target, actual, { name: '项目总成本' })],
    });

  test('holds for the spending, and for a cost that is not the whole', () => {
    expect(findings(costMatchesSpending, of('≤90万元', '89.974万元'))).toEqual([]);
    expect(findings(costMatchesSpending, of('≤90万元', '89.97万元'))).toEqual([]);
    expect(findings(costMatchesSpending, of('≤900000元', '899740元'))).toEqual([]);
    expect(findings(costMatchesSpending, of('≤30万元', '28万元'))).toEqual([]);
  });

  test('the budget copied into the actual value', () => {
    expect(findings(costMatchesSpending, of('≤90万元', '90万元'))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.actual",
          "“项目总成本”的目标 ≤90万元 是全部预算，实际完成值 90万元 与全年执行数 89.974万元 不一致",
          "改正实际完成值，或核对全年执行数",
        ],
      ]
    `);
  });
});

describe('adjustment-meant', () => {
  const changed = (initial: string, reason?: string) =>
    example({ budget: { ...money({ initial, adjusted: '480.00', received: '480', executed: '462.3' }), reason } });
  const told = (initial: string, body: string, reason?: string) =>
    says(adjustmentMeant, body, changed(initial, reason));

  test.each(['480', '482.00', '500', '0'])('leaves %s and 480.00 alone', (initial) => {
    expect(told(initial, '全年执行462.3万元。')).toEqual([]);
  });

  test.each(['80.00', '4800', '48'])('tells %s and 480.00', (initial) => {
    expect(told(initial, '年内没有调整，指标口径调整了一次。')).toEqual([
      expect.stringContaining(`年初预算数 ${initial} 与全年预算数 480.00 只差一位数字`),
    ]);
  });

  test('a change that the report tells of', () => {
    expect(told('80.00', '年中预算调整为480万元。')).toEqual([]);
    expect(told('80.00', '市财政追加400万元。')).toEqual([]);
    expect(told('80.00', '全年执行462.3万元。', '上级年中下达400万元')).toEqual([]);
    expect(told('80.00', '全年执行462.3万元。', '维修方案调整')).toHaveLength(1);
  });
});
