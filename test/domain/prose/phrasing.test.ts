import { describe } from 'vitest';
import { adjustmentAddsUp } from '../../../src/domain/checks/adjustment-adds-up.ts';
import { changeAddsUp } from '../../../src/domain/checks/change-adds-up.ts';
import { countsAreWhole } from '../../../src/domain/checks/counts-are-whole.ts';
import { executionRateMatches } from '../../../src/domain/checks/execution-rate-matches.ts';
import { indicatorValuesMatch } from '../../../src/domain/checks/indicator-values-match.ts';
import { moneyMatches } from '../../../src/domain/checks/money-matches.ts';
import { partsAddUp } from '../../../src/domain/checks/parts-add-up.ts';
import { rateFollowsCounts } from '../../../src/domain/checks/rate-follows-counts.ts';
import { scoreMatches } from '../../../src/domain/checks/score-matches.ts';
import { shareAddsUp } from '../../../src/domain/checks/share-adds-up.ts';
import { tableAddsUp } from '../../../src/domain/checks/table-adds-up.ts';
import { tableMatchesData } from '../../../src/domain/checks/table-matches-data.ts';
import { unitPriceAddsUp } from '../../../src/domain/checks/unit-price-adds-up.ts';
import { yearMatches } from '../../../src/domain/checks/year-matches.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import { indicator, money } from '../example.ts';
import { holds } from './right-and-wrong.ts';

/*
 * Ways of saying things that other offices have: of each a sentence that is right, and the same with one number changed.
 * The evaluation is that of `example`: 2018, 100万元 planned and received, 80 spent.
 */

describe('words that head a paragraph give it their year', () => {
  holds([
    [moneyMatches, '1.2017年预算执行情况。全年预算90万元。', '1.2018年预算执行情况。全年预算90万元。'],
    [executionRateMatches, '（2）2017年支出情况：预算执行率98%。', '（2）2018年支出情况：预算执行率98%。'],
    [moneyMatches, '2017年，全年支出70万元。', '比2017年的70万元增加10万元，全年支出90万元。'],
  ]);
});

describe('tables of several years', () => {
  const table = (rate: string) =>
    `| 年度 | 预算执行率 |\n| --- | --- |\n| 2017年 | 98% |\n| 2018年 | ${rate} |\n| 合计 | 88.5% |\n| 年均 | 89% |`;
  holds([[executionRateMatches, table('80%'), table('90%')]]);
});

describe('tables of shares', () => {
  const table = (received: string) =>
    `| 资金来源 | 预算（万元） | 到位（万元） | 支出/到位 |\n| --- | --- | --- | --- |\n| 财政拨款 | 100 | ${received} | 80.00% |`;
  const changes: Partial<Evaluation> = {
    budget: {
      unit: '万元',
      sources: [{ source: 'fiscal-appropriation', initial: '100', adjusted: '100', received: '100', executed: '80' }],
    },
  };
  holds([[tableMatchesData, table('100'), table('10'), changes]]);
});

describe('averages and frequencies', () => {
  holds([
    [partsAddUp, '服务34.8万人次，其中日间12.6万人次，助餐22.2万人次，月均2.9万人次。', '服务34.8万人次，其中日间12.6万人次，助餐25.2万人次，月均2.9万人次。'],
    [countsAreWhole, '百万公里事故率0.14次。', '全年事故0.14次。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('years behind the year of the report', () => {
  holds([
    [yearMatches, '截至2019年6月30日，项目实际支出80万元。', '截至2017年12月31日，项目实际支出80.0万元。', { kind: 'project-evaluation' }],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('indicators said in the order of the form', () => {
  const counted: Partial<Evaluation> = {
    indicators: [
      indicator('≥1200户', '1418户', { name: '受益农户数' }),
      indicator('≥1500台（套）', '1863台（套）', { name: '补贴机具数量' }),
      indicator('≥58处', '61处', { name: '维修工程处数' }),
    ],
  };
  holds([
    [indicatorValuesMatch, '巡检次数目标4次，实际4次。', '巡检次数目标4次，实际6次。'],
    [indicatorValuesMatch, '巡检次数年初指标值为不低于4次，全年实际完成值4次。', '巡检次数年初指标值为不低于6次。'],
    [indicatorValuesMatch, '受益农户1418户。', '受益农户1413户。', counted],
    [indicatorValuesMatch, '补贴机具1863台（套）。', '补贴机具1836台（套）。', counted],
    [indicatorValuesMatch, '维修工程61处。', '维修工程81处。', counted],
  ]);
});

describe('names of money', () => {
  const parted: Partial<Evaluation> = {
    budget: {
      ...money({ adjusted: '100', received: '100', executed: '80' }),
      parts: [
        { name: '机房改造', adjusted: '60', executed: '50' },
        { name: '线路租赁', adjusted: '40', executed: '30' },
      ],
      payments: [
        { payee: '示例公司', purpose: '首付款', amount: '30' },
        { payee: '示例公司', purpose: '尾款', amount: '50' },
      ],
    },
  };
  const title = '示例市示例区2018年度示例项目绩效自评报告';
  holds([
    [moneyMatches, '计划安排资金100万元，实际发放80万元。', '计划安排资金100万元，实际发放90万元。'],
    [moneyMatches, '示例市示例区2018年度示例项目预算合计为100万元。', '示例市示例区2018年度示例项目预算合计为110万元。', { title }],
    [moneyMatches, '分项目看，机房改造支出50万元，线路租赁支出30万元。', '分项目看，机房改造支出50万元，线路租赁支出40万元。', parted],
    [moneyMatches, '3月支付首付款30万元，12月支付尾款50万元。', '3月支付首付款30万元，12月支付尾款60万元。', parted],
    [executionRateMatches, '全年支出80万元(含设备费5万元),预算执行率80%。', '全年支出80万元(含设备费5万元),预算执行率90%。'],
    [partsAddUp, '补贴合计100万元，由三部分构成：财政40万元、上年结转20万元、自筹40万元。', '补贴合计100万元，由三部分构成：财政40万元、上年结转20万元、自筹30万元。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('the sentence returns to its own year and to the whole', () => {
  const adjusted: Partial<Evaluation> = {
    budget: money({ initial: '90', adjusted: '100', received: '100', executed: '80' }),
  };
  const added = (amount: string, whole: string) =>
    `年初预算90万元，年中追加${amount}万元，主要是农田建设资金6万元、救灾资金4万元，调整后预算${whole}万元。`;
  holds([
    [executionRateMatches, '支出80万元，较2017年的70万元增加10万元，增长14.29%；预算执行率80%。', '支出80万元，较2017年的70万元增加10万元，增长14.29%；预算执行率30%。'],
    [executionRateMatches, '支出80万元，比上年同期70万元多，预算执行率80%。', '支出80万元，比上年同期70万元多，预算执行率90%。'],
    [moneyMatches, added('10', '100'), added('10', '110'), adjusted],
    [adjustmentAddsUp, added('10', '100'), added('20', '100'), adjusted],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('lists that no word calls parts', () => {
  holds([
    [partsAddUp, '在职154人（行政20人，参公29人，事业105人）。', '在职854人（行政20人，参公29人，事业105人）。'],
    [partsAddUp, '在职154人（行政20人，参公29人，事业105人）。', '在职154人（行政20人，参公29人，事业195人）。'],
    [partsAddUp, '供水工程174处（计划180处，上年160处）。', '供水工程173处（万人2处、千人14处、其他167处）。'],
    [partsAddUp, '中标价298.6万元，下浮4.29%：甲段105.2万元，乙段98.4万元，丙段95万元。', '中标价298.6万元，下浮4.29%：甲段15.2万元，乙段98.4万元，丙段95万元。'],
    [partsAddUp, '投资1200万元（东片300万元、西片500万元）。', '投资1263万元（东片402万元、西片851万元）。'],
    [partsAddUp, '推介180万元、运营150万元、制作50万元，共380万元。', '推介180万元、运营150万元、制作50万元，共500万元。'],
    [partsAddUp, '推介180万元、运营150万元、制作50万元等，共500万元。', '推介180万元、运营150万元、制作55万元，共380万元。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('slips in lists of parts', () => {
  holds([
    [partsAddUp, '支出799.12万元，其中：人员434.89万元，公用77.4万元，项目286.82万元。', '支出799.12万元，其中：人员434.89元，公用77.4万元，项目286.83万元。'],
    [partsAddUp, '共计239万元，其中上级179.25万元，本级40.5万元。', '共计239万元，其中上级17.925万元，本级59.75万元。'],
    [partsAddUp, '合计370.48万元，其中：甲100.16万元，乙270.31万元。', '合计370.48万元，其中：甲100.16万元，乙270.22万元。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('amounts held against each other', () => {
  holds([
    [changeAddsUp, '支出110万元，较2017年的100万元增加10万元，增长10%。', '支出110万元，较2017年的100万元增加20万元，增长20%。'],
    [changeAddsUp, '收入21346元，比上年的19987元增加1359元，增幅6.8%。', '收入21346元，比上年的19987元增加1359元，增幅8.6%。'],
    [changeAddsUp, '培训投入50万元，带动增收比上年的180万元增加20万元。', '经费14.07万元，比预算数17.5万元节约4.43万元。'],
    [changeAddsUp, '经费40万元，其中接待费3万元，比上年的50万元减少10万元。', '经费40万元，比上年的50万元增加10万元。'],
    [changeAddsUp, '大班额由31个减少到16个，减少15个。', '大班额由31个减少到16个，减少5个。'],
    [changeAddsUp, '覆盖率由2017年的38.45%提高到38.62%，提高0.17个百分点。', '覆盖率由2017年的38.45%提高到38.62%，提高0.71个百分点。'],
    [changeAddsUp, '预算金额1260万元，中标金额1198.5万元，节约61.5万元，节约率4.88%。', '预算金额1260万元，中标金额1198.5万元，节约61.5万元，节约率8.88%。'],
    [changeAddsUp, '控制价5420万元，示例公司以4986.4万元中标，下浮率8%。', '控制价5420万元，示例公司以4986.4万元中标，下浮率6%。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('workings in brackets', () => {
  holds([
    [unitPriceAddsUp, '课桌凳78万元（3120套×250元/套）。', '课桌凳78万元（3120套×20元/套）。'],
    [unitPriceAddsUp, '造价2086元/平方米（1919.2万元÷9200平方米）。', '造价2086元/平方米（1919.2万元÷9100平方米）。'],
    [unitPriceAddsUp, '补助60万元（50人×每人1000元×12个月）。', '补助6万元（50人×每人1000元×12个月）。'],
    [unitPriceAddsUp, '缴费8676人×75元=65.07万元。', '缴费8676人×75元=66.07万元。'],
    [unitPriceAddsUp, '电缆300米（3×70mm²），面积36平方米（6米×5米），得10分（105%÷95%×10）。', '得9.74分（82.54%÷95%×10）。'],
    [partsAddUp, '总分86.72分（执行率7.14分+产出41.58分+效益38分）。', '总分86.72分（执行率7.14分+产出41.85分+效益38分）。'],
    [partsAddUp, '投资100万元（其中中央50万元+省级30万元）。', '投资100万元（中央50万元+省级30万元）。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('tables with years in their columns', () => {
  const table = (spent: string) =>
    `| 项目 | 2017年 | 2018年 |\n| --- | --- | --- |\n| 全年预算（万元） | 90 | 100 |\n| 全年支出（万元） | 70 | ${spent} |\n| 预算执行率 | 77.78% | 80% |`;
  holds([[moneyMatches, table('80'), table('88')]]);
});

describe('the sum row of a table', () => {
  const table = (sum: string) =>
    `| 年度 | 支出（万元） |\n| --- | --- |\n| 2017 | 70 |\n| 2018 | 80 |\n| 两年合计 | ${sum} |\n| 年均 | 75 |`;
  const spent = (sum: string) =>
    `| 内容 | 支出（万元） |\n| --- | --- |\n| 办公费 | 30.5 |\n| 劳务费 | 49.5 |\n| 支出合计 | ${sum} |`;
  holds([
    [tableAddsUp, table('150'), table('160')],
    [tableAddsUp, spent('80'), spent('90')],
  ]);
});

describe('totals that count what they sum up, and totals that were entered', () => {
  const quarters = (second: string) =>
    `第一季度支出10万元，第二季度支出${second}万元，第三季度支出20万元，第四季度支出35万元，四个季度合计80万元。`;
  const entered: Partial<Evaluation> = { entered: { total: '80.56' } };
  const lacking: Partial<Evaluation> = {
    budget: {
      unit: '万元',
      sources: [
        { source: 'fiscal-appropriation', level: 'province', adjusted: '60', received: '55', executed: '50' },
        { source: 'fiscal-appropriation', level: 'county', adjusted: '40', received: '30', executed: '30' },
      ],
    },
  };
  holds([
    [partsAddUp, quarters('15'), quarters('26')],
    [partsAddUp, '设备10.5万元，材料20.5万元，人工30.5万元，前两项合计31万元。', '设备10.5万元，材料20.5万元，人工30.5万元，后两项合计31万元。'],
    [scoreMatches, '项目绩效评价得分80.56分。', '项目绩效评价得分85.06分。', entered],
    [moneyMatches, '县级资金到位30万元，欠拨10万元；实际支出80万元。', '县级资金到位30万元，欠拨20万元；实际支出80万元。', lacking],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('syllables that only look like words', () => {
  const place: Partial<Evaluation> = { title: '卡若区2018年度示例项目绩效自评报告' };
  holds([
    [moneyMatches, '卡若区2018年度示例项目预算合计为100万元，若干设备5万元。', '卡若区2018年度示例项目预算合计为110万元。', place],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('lists and comparisons that are no parts, no wholes and no figures', () => {
  const department: Partial<Evaluation> = {
    kind: 'department-self-evaluation',
    budget: money({ initial: '90', adjusted: '100', received: '100', executed: '80' }),
    department: {
      basic: { initial: '60', adjusted: '62', received: '62', executed: '50' },
      project: { initial: '30', adjusted: '38', received: '38', executed: '30' },
    },
  };
  const sources: Partial<Evaluation> = {
    budget: {
      unit: '万元',
      sources: [
        { source: 'fiscal-appropriation', level: 'central', adjusted: '60', received: '60', executed: '50' },
        { source: 'fiscal-appropriation', level: 'province', adjusted: '40', received: '40', executed: '30' },
      ],
    },
  };
  holds([
    [partsAddUp, '标准为每人1020元，其中财政640元、个人380元，个人标准由2017年的350元提高到380元。', '标准为每人1020元，其中财政640元、个人480元，个人标准由2017年的350元提高到480元。'],
    [rateFollowsCounts, '参保35.78万人，较2017年的36.41万人减少0.63万人，参保率96.4%。', '全县40万人，参保35.78万人，参保率96.4%。'],
    [scoreMatches, '四类指标得分分别为19分、18.48分、30分、25.53分，总分93分。', '四类指标得分分别为19分、18.48分、30分、25.53分；总分95分。', { entered: { total: '93' } }],
    [moneyMatches, '中央、省级资金分别到位60万元、40万元。', '中央资金到位40万元、省级资金到位40万元。', sources],
    [moneyMatches, '年初预算90万元，其中基本支出60万元、项目支出30万元。', '年初预算90万元，其中基本支出65万元、项目支出30万元。', department],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('shares of all that was spent', () => {
  holds([
    [shareAddsUp, '设备费20万元，占总支出的25%；上年材料费30万元，占总支出的60%。', '设备费20万元，占总支出的35%。'],
    [shareAddsUp, '2017年支出60万元，设备费20万元，占总支出的33.33%。', '设备费20万元，占全年总支出的33.33%。'],
  ]); // biome-ignore format: right and wrong beside each other
});
