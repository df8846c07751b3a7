import { describe, expect, test } from 'vitest';
import { datesInOrder } from '../../../src/domain/checks/dates-in-order.ts';
import { documentNumberForm } from '../../../src/domain/checks/document-number-form.ts';
import { issuedAfterYear } from '../../../src/domain/checks/issued-after-year.ts';
import { methodFits } from '../../../src/domain/checks/method-fits.ts';
import { example, findings, indicator, METHOD, manuscript, money } from '../example.ts';

describe('method-fits', () => {
  test('holds in its years and for its kinds', () => {
    expect(findings(methodFits, example())).toEqual([]);
  });

  test('another kind, another year', () => {
    expect(findings(methodFits, example({ kind: 'transfer-self-evaluation' }))).toMatchInlineSnapshot(`
      [
        [
          "method",
          "评价办法 example-method 适用于项目支出绩效自评，不适用于转移支付绩效自评",
          "改用适用的评价办法（content/methods/）",
        ],
      ]
    `);
    const method = { ...METHOD, years: { from: 2011, to: 2019 } };
    expect(findings(methodFits, example({ method, fiscalYear: 2020 }))).toMatchInlineSnapshot(`
      [
        [
          "method",
          "评价办法 example-method 适用于 2011 年至 2019 年，预算年度是 2020",
          "改用适用的评价办法（content/methods/）",
        ],
      ]
    `);
    expect(findings(methodFits, example({ method, fiscalYear: 2010 }))).toHaveLength(1);
  });
});

describe('issued-after-year', () => {
  test.each(['2019-01-01', '2019-03-15', '2020-12-31'])('%s for 2018 holds', (issued) => {
    expect(findings(issuedAfterYear, example({ issued }))).toEqual([]);
  });

  test('before the year is an error, within or long after it a warning', () => {
    expect(findings(issuedAfterYear, example({ issued: '2018-12-10' }))).toMatchInlineSnapshot(`
      [
        [
          "issued",
          "成文日期 2018-12-10 在 2018 预算年度结束之前，全年数据还不完整",
          "核对成文日期（issued）和预算年度（fiscalYear）；确实如此的，在 accepted 里说明",
        ],
      ]
    `);
    expect(findings(issuedAfterYear, example({ issued: '2021-03-15' }))).toMatchInlineSnapshot(`
      [
        [
          "issued",
          "成文日期 2021-03-15 距 2018 预算年度已有 3 年",
          "核对成文日期（issued）和预算年度（fiscalYear）；确实如此的，在 accepted 里说明",
        ],
      ]
    `);
    const [before] = issuedAfterYear.find(example({ issued: '2017-03-15' }), manuscript(), []);
    expect(before?.severity).toBe('error');
  });
});

describe('dates-in-order', () => {
  const paid = (date: string) =>
    example({
      issued: '2019-03-01',
      budget: {
        ...money({ executed: '9.58' }),
        payments: [{ payee: '甲公司', purpose: '服务费', amount: '9.58', date }],
      },
    });

  test('holds inside the year', () => {
    expect(findings(datesInOrder, paid('2018-12-31'))).toEqual([]);
  });

  test('paid in another year, or after the report', () => {
    expect(findings(datesInOrder, paid('2019-01-02'))).toMatchInlineSnapshot(`
      [
        [
          "budget.payments.0.date",
          "付给甲公司的款项日期是 2019-01-02，不在 2018 预算年度内，不应计入全年执行数",
          "核对日期；确属本年度预算的，在 accepted 里说明",
        ],
      ]
    `);
    expect(findings(datesInOrder, paid('2019-03-02'))).toMatchInlineSnapshot(`
      [
        [
          "budget.payments.0.date",
          "付给甲公司的款项日期是 2019-03-02，晚于报告的成文日期 2019-03-01",
          "核对两个日期，改正写错的一个",
        ],
      ]
    `);
  });

  test('published before it is dated, or years later', () => {
    const released = (day: string) => findings(datesInOrder, example({ issued: '2019-03-01', released: day }));
    expect(released('2019-04-07')).toEqual([]);
    expect(released('2019-02-28')[0]?.[1]).toBe('发布日期是 2019-02-28，成文日期是 2019-03-01，还没有成文');
    expect(released('2049-04-07')[0]?.[1]).toBe('发布日期是 2049-04-07，成文日期是 2019-03-01，晚了 30 年');
  });

  test('finished after the report', () => {
    const indicators = [indicator('2019年6月30日前', '2019年5月6日')];
    expect(findings(datesInOrder, example({ issued: '2019-03-01', indicators }))).toMatchInlineSnapshot(`
      [
        [
          "indicators.0.actual",
          "“巡检次数”的实际完成时间是 2019-05-06，晚于报告的成文日期 2019-03-01",
          "核对两个日期，改正写错的一个",
        ],
      ]
    `);
    expect(findings(datesInOrder, example({ indicators }))).toEqual([]);
  });
});

describe('document-number-form', () => {
  test.each(['示电政〔2019〕12号', '新政办发〔2017〕190号'])('%s holds', (documentNumber) => {
    expect(findings(documentNumberForm, example({ documentNumber }))).toEqual([]);
  });

  test.each([
    '川财社〔2020165号',
    '财预[2020]10号',
    '财预〔2020〕010号',
    '财预〔2020〕第10号',
    '财预（2020）10号',
    '财预〔20〕10号',
  ])('%s', (documentNumber) => {
    expect(findings(documentNumberForm, example({ documentNumber }))).toHaveLength(1);
  });

  test('what was probably meant is offered', () => {
    expect(findings(documentNumberForm, example({ documentNumber: '财预[2020]第010号' }))).toMatchInlineSnapshot(`
      [
        [
          "documentNumber",
          "发文字号“财预[2020]第010号”不合格式，应为机关代字、六角括号括起的四位年份和不带“第”、不补零的序号",
          "写成“财预〔2020〕10号”",
        ],
      ]
    `);
  });

  test('the year of the date of issue', () => {
    const evaluation = example({ documentNumber: '财预〔2020〕10号', issued: '2021-02-01' });
    expect(findings(documentNumberForm, evaluation)).toMatchInlineSnapshot(`
      [
        [
          "documentNumber",
          "发文字号的年份是 2020，成文日期是 2021-02-01",
          "核对发文字号和成文日期",
        ],
      ]
    `);
  });
});
