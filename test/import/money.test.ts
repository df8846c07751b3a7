import { describe, expect, test } from 'vitest';
import { fill, xlsx } from './forms.ts';
import { importOne } from './import.ts';
import { docx, p, tbl } from './word.ts';

const report = (...lines: readonly string[]) =>
  Buffer.from(['示例县公路站2021年度示例县道路养护项目支出绩效自评报告', '一、项目概况', ...lines].join('\n'));
const budgetOf = async (...lines: readonly string[]) => (await importOne(report(...lines), '报告.txt')).record.budget;

describe('sub-projects that sentences tell', () => {
  test('behind 其中, with counts and words of money between', async () => {
    const { parts } = await budgetOf(
      '2021年共安排项目资金160万元，其中：桥涵维修项目9个，资金规模107万元；路面修补项目3个，资金53万元。',
    );
    expect(parts).toEqual([
      { name: '桥涵维修项目', adjusted: '107' },
      { name: '路面修补项目', adjusted: '53' },
    ]);
  });

  test('before 共计, in the column that the sentence speaks of', async () => {
    const { parts, sources } = await budgetOf(
      '项目预算50万元，实际支出40.83万元。',
      '购买压路机一台22.08万元；购置沥青18.75万元；共计支出40.83万元。',
    );
    expect(sources).toEqual([{ source: 'fiscal-appropriation', adjusted: '50', executed: '40.83' }]);
    expect(parts).toEqual([
      { name: '购买压路机', executed: '22.08' },
      { name: '购置沥青', executed: '18.75' },
    ]);
  });

  test('behind their amounts, promised and done', async () => {
    const { parts } = await budgetOf(
      '项目预算90万元，实际支出89万元。',
      '预算90万元，其中：60万元用于道路设计；30万元用于道路监理。',
      '支出89万元，其中：60万元用于道路设计；29万元用于道路监理。',
    );
    expect(parts).toEqual([
      { name: '道路设计', adjusted: '60', executed: '60' },
      { name: '道路监理', adjusted: '30', executed: '29' },
    ]);
  });

  test.each([
    ['sources and levels', '预算100万元，其中中央资金60万元，省级资金40万元。'],
    ['kinds of spending', '预算100万元，其中基本支出60万元，项目支出40万元。'],
    ['a part of the whole', '预算100万元。合同三份：设备20万元，安装10万元，运输5万元。'],
    ['amounts for each', '预算100万元，每户补助2万元，每村补助10万元。'],
  ])('are none: %s', async (_name, text) => {
    expect((await budgetOf(text)).parts).toBeUndefined();
  });
});

describe('sub-projects of a table', () => {
  const rows = [
    ['项目名称', '预算金额（元）', '实际支出（元）'],
    ['桥涵维修', '600000', '590000'],
    ['路面修补', '400000', '380000'],
    ['合计', '1000000', '970000'],
  ];

  test('in a report, in another unit than the text', async () => {
    const bytes = docx(
      [
        p('示例县公路站2021年度道路养护项目支出绩效自评报告'),
        p('一、概况'),
        p('项目预算100万元，支出97万元。'),
        tbl(rows),
      ].join(''),
    );
    const { record, text } = await importOne(bytes, '报告.docx');
    expect(record.budget.parts).toEqual([
      { name: '桥涵维修', adjusted: '60', executed: '59' },
      { name: '路面修补', adjusted: '40', executed: '38' },
    ]);
    expect(text).toContain('| 桥涵维修 | 600000 | 590000 |');
  });

  test('a table of other money is none', async () => {
    const bytes = docx(
      [p('示例县公路站2021年度道路养护项目支出绩效自评报告'), p('一、概况'), p('项目预算300万元。'), tbl(rows)].join(
        '',
      ),
    );
    expect((await importOne(bytes, '报告.docx')).record.budget.parts).toBeUndefined();
  });

  test('inside a form', async () => {
    const bytes = await xlsx((workbook) =>
      fill(workbook.addWorksheet('表'), [
        [['2021年度项目支出绩效自评表', 5]],
        ['项目名称', ['道路养护', 4]],
        ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '执行率'],
        ['年度资金总额', '100', '100', '97', '97%'],
        ['其中：财政拨款', '100', '100', '97', ''],
        ['子项目名称', '预算数（万元）', ['实际支付数（万元）', 3]],
        ['桥涵维修', '60', ['59', 3]],
        ['路面修补', '40', ['38', 3]],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
        ['产出指标', '数量指标', '养护里程', '≥120公里', '121公里'],
      ]),
    );
    const { record } = await importOne(bytes, '表.xlsx');
    expect(record.budget.parts).toEqual([
      { name: '桥涵维修', adjusted: '60', executed: '59' },
      { name: '路面修补', adjusted: '40', executed: '38' },
    ]);
    expect(record.indicators).toHaveLength(1);
  });
});

describe('payments', () => {
  test('with payee and purpose, when they make up what was executed', async () => {
    const { payments } = await budgetOf(
      '项目预算10万元，实际支付9.58万元。',
      '资金9.58万元主要用于支付示例养护工程有限公司路面修补费。',
    );
    expect(payments).toEqual([{ payee: '示例养护工程有限公司', purpose: '路面修补费', amount: '9.58' }]);
  });

  test('a few out of many stay in the text', async () => {
    const { payments } = await budgetOf(
      '项目预算10万元，实际支付9.58万元。',
      '支付示例养护工程有限公司路面修补费2万元。',
    );
    expect(payments).toBeUndefined();
  });
});

test('money that arrived in full is money received', async () => {
  const { sources } = await budgetOf('年初财政预算安排资金83万元，并已拨付到位。全年支出80万元。');
  expect(sources).toEqual([{ source: 'fiscal-appropriation', initial: '83', received: '83', executed: '80' }]);
});

test('三公经费 of a department', async () => {
  const bytes = Buffer.from(
    [
      '示例县公路局2021年度部门整体支出绩效评价报告',
      '一、基本情况',
      '全年预算500万元，支出480万元，其中基本支出300万元，项目支出180万元。',
      '“三公”经费决算5.42万元。其中因公出国（境）费0元；公务用车运行维护费2.68万元，较上年减少0.95万元；公务接待费预算3万元，支出2.74万元。',
    ].join('\n'),
  );
  const { record } = await importOne(bytes, '报告.txt');
  expect(record).toMatchObject({
    department: {
      basic: { executed: '300' },
      threePublic: [
        { item: 'abroad', executed: '0' },
        { item: 'vehicle-running', executed: '2.68' },
      ],
    },
  });
});
