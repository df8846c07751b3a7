import { describe } from 'vitest';
import { changeAddsUp } from '../../../src/domain/checks/change-adds-up.ts';
import { countsAreWhole } from '../../../src/domain/checks/counts-are-whole.ts';
import { executionRateMatches } from '../../../src/domain/checks/execution-rate-matches.ts';
import { indicatorScoresMatch } from '../../../src/domain/checks/indicator-scores-match.ts';
import { indicatorValuesMatch } from '../../../src/domain/checks/indicator-values-match.ts';
import { moneyMatches } from '../../../src/domain/checks/money-matches.ts';
import { partsAddUp } from '../../../src/domain/checks/parts-add-up.ts';
import { rateFollowsCounts } from '../../../src/domain/checks/rate-follows-counts.ts';
import { receivedRateMatches } from '../../../src/domain/checks/received-rate-matches.ts';
import { sameQuantityAgrees } from '../../../src/domain/checks/same-quantity-agrees.ts';
import { scoreMatches } from '../../../src/domain/checks/score-matches.ts';
import { scoreRowsAddUp } from '../../../src/domain/checks/score-rows-add-up.ts';
import { shareAddsUp } from '../../../src/domain/checks/share-adds-up.ts';
import { tableAddsUp } from '../../../src/domain/checks/table-adds-up.ts';
import { tableMatchesData } from '../../../src/domain/checks/table-matches-data.ts';
import { tableRowsAgree } from '../../../src/domain/checks/table-rows-agree.ts';
import { unitPriceAddsUp } from '../../../src/domain/checks/unit-price-adds-up.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import { indicator, METHOD, money } from '../example.ts';
import { BY_STANDARD } from '../scored.ts';
import { holds } from './right-and-wrong.ts';

/*
 * Habits of offices that self-evaluate by form, of third parties and of bonds, each sentence made up: one that is right,
 * and the same with one number changed. The evaluation is that of `example`: 2018, 100万元 planned and received, 80 spent.
 */

const DEPARTMENT: Partial<Evaluation> = {
  kind: 'department-self-evaluation',
  department: {
    basic: { adjusted: '55', executed: '50' },
    project: { adjusted: '45', executed: '30' },
  },
};

describe('money of a part, told in a chapter of its own', () => {
  holds([
    [moneyMatches, '## 项目支出\n\n全年安排项目资金45万元，实际支出30万元。', '## 项目支出\n\n全年安排项目资金46万元，实际支出30万元。', DEPARTMENT],
    [executionRateMatches, '## 项目支出\n\n实际支出30万元，支出率66.67%。', '## 项目支出\n\n实际支出30万元，支出率66.76%。', DEPARTMENT],
    [executionRateMatches, '基本支出50万元，占62.5%，执行率90.91%。', '基本支出50万元，占62.5%，执行率91.90%。', DEPARTMENT],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('money of something else', () => {
  const bond: Partial<Evaluation> = {
    kind: 'project-evaluation',
    budget: {
      unit: '万元',
      sources: [
        { source: 'special-bond', adjusted: '80', received: '80', executed: '70' },
        { source: 'self-raised', adjusted: '20', received: '10', executed: '10' },
      ],
    },
  };
  const contracts = (paid: string) =>
    `| 标段 | 合同价（万元） | 已支付（万元） |\n| --- | --- | --- |\n| 甲 | 30 | 25 |\n| 乙 | 20 | 16 |\n| 合计 | 50 | ${paid} |`;
  const whole = (planned: string) =>
    `| 内容 | 全年预算（万元） | 已支付（万元） |\n| --- | --- | --- |\n| 甲 | 60 | 50 |\n| 乙 | 40 | 30 |\n| 合计 | ${planned} | 80 |`;
  holds([
    [moneyMatches, '总投资215万元。资金来源为：专项债券150万元，其余自筹。', '2018年债券资金150万元，其余自筹。', bond],
    [moneyMatches, '投入42.8万元实施修缮工程4个。', '全年投入42.8万元。'],
    [moneyMatches, contracts('41'), whole('110')],
    [receivedRateMatches, '自筹资金到位不足，到位率仅50%。', '资金到位不足，到位率仅50%。', bond],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('lists with something between the whole and its parts', () => {
  holds([
    [partsAddUp, '实际补植11280株，少720株，其中乔木1860株、灌木9420株。', '实际补植11280株，少720株，其中乔木1860株、灌木9620株。'],
    [partsAddUp, '新登记3468户（上年3105户），其中企业812户、个体2656户。', '新登记3468户（上年3105户），其中企业872户、个体2656户。'],
    [partsAddUp, '第一批下达中央资金520万元，第二批下达中央资金248万元、省级资金128万元，两批中央资金合计768万元。', '第一批下达中央资金520万元，第二批下达中央资金248万元、省级资金128万元，两批中央资金合计778万元。'],
    [partsAddUp, '住宿费648万元；商铺月租35元/平方米，年租金50.4万元。两项合计698.4万元。', '住宿费648万元；商铺月租35元/平方米，年租金50.4万元。两项合计689.4万元。'],
    [partsAddUp, '总分96.68分，其中产出50分、效益29.68分、满意度10分、预算执行7分。', '总分96.68分，其中产出50分、效益29.86分、满意度10分、预算执行7分。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('an indicator with 目标 in its name, and chapters of results', () => {
  const covered: Partial<Evaluation> = {
    indicators: [indicator('≥60%', '58.88%', { name: '目标人群覆盖率' })],
    budget: money({ initial: '100', adjusted: '100', received: '100', executed: '80' }),
  };
  holds([
    [indicatorValuesMatch, '目标人群覆盖率58.88%。', '目标人群覆盖率58.68%。', covered],
    [
      indicatorValuesMatch,
      '## 绩效情况\n\n### 总体目标\n\n目标人群覆盖率58.88%。',
      '## 绩效目标\n\n目标人群覆盖率58.68%。',
      covered,
    ],
  ]);
});

const row = (name: string, points: string, score: string, level: 'output' | 'benefit' = 'output') =>
  indicator('4次', '4次', { name, points, score, level1: level, level2: level === 'output' ? 'quantity' : 'social' });

/** 产出 57.34 of 60, 效益 27.5 of 30, the execution rate 8 of 10. */
const FORM: Partial<Evaluation> = {
  method: BY_STANDARD,
  indicators: [
    row('项目立项规范性', '10', '9'),
    row('道路改造长度', '20', '18.84'),
    row('验收合格率', '15', '15'),
    row('完工及时性', '15', '14.5'),
    row('沿线居民满意度', '30', '27.5', 'benefit'),
  ],
};

describe('scores without the whole name of their row', () => {
  holds([
    [indicatorScoresMatch, '路面破损，比上年（51.3%）好，得18.84分。', '路面破损，比上年（51.3%）好，得1.884分。', FORM],
    [indicatorScoresMatch, '较目标少4350米，扣1.16分。', '较目标少4350米，扣1.18分。', FORM],
    [indicatorScoresMatch, '立项规范得9分。', '立项规范得8分。', FORM],
    [indicatorScoresMatch, '其中居民满意度得27.5分。', '其中居民满意度得25.5分。', FORM],
    [indicatorScoresMatch, '四个标段平均得分18.64分；月度考核得18.64分。', '逾期三天，得18.64分。', FORM],
    [indicatorScoresMatch, '依据充分，得9分；里程达标，得18.84分；质量好，得15分；按期，得14.5分；群众认可，得27.5分；产出类得57.34分；资金到位，得8分。', '依据充分，得9分；里程达标，得18.84分；质量好，得15分；按期，得14.5分；群众认可，得27.5分；产出类得57.34分；资金到位，得5分。', FORM],
    [indicatorScoresMatch, '要点一得2分，要点二得3分，里程达标得18.84分。', '里程达标得18.81分。', FORM],
    [indicatorScoresMatch, '产出指标中，立项规范得9分。', '产出指标完成较好，得9分。', FORM],
    [indicatorScoresMatch, '产出方面，改造道路18.8公里，得18.84分。', '产出方面完成较好，得18.84分。', FORM],
    [scoreRowsAddUp, '产出指标（60分，自评57.34分）。', '产出指标（60分，自评57.43分）。', FORM],
    [scoreRowsAddUp, '效益（30分，得27.5分）：居民认可。', '效益（30分，得25.7分）：居民认可。', FORM],
    [scoreMatches, '预算执行得8分，产出57.34分，效益27.5分。', '预算执行得8分，产出54.37分，效益27.5分。', FORM],
    [scoreMatches, '产出60分，效益30分。', '产出66分，效益30分。', FORM],
    [scoreMatches, '本次自评得92.84分。', '本次自评得98.24分。', FORM],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('tables that add up or follow across', () => {
  const quarters = (sum: string) =>
    `| 项目 | 一季度 | 二季度 | 三季度 | 合计 |\n| --- | --- | --- | --- | --- |\n| 里程（公里） | 598 | 552 | 604 | ${sum} |\n| 票款（万元） | 806.48 | 708.56 | 826.20 | 2341.24 |\n| 准点率 | 93% | 95% | 94% | 94% |`;
  const sources = (whole: string) =>
    `| 项目 | 总计 | 中央 | 省级 |\n| --- | --- | --- | --- |\n| 甲 | 150 | 100 | 50 |\n| 乙 | ${whole} | 80 | 45 |`;
  const years = (rate: string) =>
    `| 指标 | 2020年 | 2021年 | 2022年 |\n| --- | --- | --- | --- |\n| 收入 | 2315.60 | 2588.20 | 2720 |\n| 支出 | 2196.84 | 2427.55 | 2522 |\n| 执行率 | 94.87% | 93.79% | ${rate} |`;
  const parts = (rate: string) =>
    `| 指标 | 满分 | 得分 | 扣分 |\n| --- | --- | --- | --- |\n| 产出 | 50 | 49.70 | 0.30 |\n| 满意度 | 10 | ${rate} | 0.00 |\n| 合计 | 60 | 59.70 | 0.30 |`;
  holds([
    [tableAddsUp, quarters('1754'), quarters('1745')],
    [tableAddsUp, sources('125'), sources('152')],
    [tableRowsAgree, years('92.72%'), years('97.22%')],
    [tableRowsAgree, parts('10.00'), years('9.27%')],
  ]);
});

describe('money of the year behind words that look like another time', () => {
  holds([
    [moneyMatches, '分三批下达预算资金100万元。', '分三批下达预算资金110万元。'],
    [moneyMatches, '年中追加10万元，主要是新增任务，调整预算100万元。', '年中追加10万元，主要是新增任务，调整预算101万元。'],
    [moneyMatches, '第三批下达预算资金40万元。', '共三批，安排预算资金40万元。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('an indicator told in other words', () => {
  const told: Partial<Evaluation> = {
    indicators: [
      indicator('≥42公里', '39.9公里', { name: '新建管网长度' }),
      indicator('≥18万册次', '17.1万册次', { name: '公共图书馆外借册次' }),
      indicator('≥90%', '87.3%', { name: '师生综合满意度' }),
    ],
  };
  holds([
    [indicatorValuesMatch, '管网实际建成39.9公里，为计划的95%。', '管网实际建成39.1公里，为计划的95%。', told],
    [indicatorValuesMatch, '县图书馆外借图书17.1万册次。', '县图书馆外借图书1.71万册次。', told],
    [indicatorValuesMatch, '师生综合评价满意的占87.3%。', '师生综合评价满意的占83.3%。', told],
    [indicatorValuesMatch, '上年建成管网39.1公里。', '建成管网39.1公里。', told],
    [indicatorValuesMatch, '养护道路39.1公里。', '改造管网36.9公里。', told],
    [indicatorValuesMatch, '管网38.1公里、36.9公里分属两区。', '管网38.9公里，分属两区。', told],
    [indicatorValuesMatch, '计划建设管网42公里。', '建设管网49.9公里。', told],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('what is left, saved or added', () => {
  holds([
    [partsAddUp, '固定资产原值1846.52万元，累计折旧1103.18万元，净值743.34万元。', '固定资产原值1846.52万元，累计折旧1103.18万元，净值743.84万元。'],
    [partsAddUp, '采购计划412.6万元，实际采购396.18万元，节约资金16.42万元。', '采购计划412.6万元，实际采购396.18万元，节约资金16.72万元。'],
    [partsAddUp, '经费预算37.5万元，决算31.2万元，较预算节约6.30万元。', '经费预算37.5万元，决算31.2万元，较预算节约6.80万元。'],
    [partsAddUp, '核定编制158名，实有149名，空编9名。', '核定编制158名，实有148名，空编9名。'],
    [partsAddUp, '收入340万元，加上年初结转12.6万元，收入总计352.6万元。', '收入340万元，加上年初结转12.6万元，收入总计382.6万元。'],
    [partsAddUp, '加上志愿者26人，现场共计有工作人员140人，来自12个村。', '村级126人，加上志愿者26人，合计158人。'],
    [changeAddsUp, '三个包中标价2637.8万元，比采购预算2680万元节约42.2万元。', '三个包中标价2637.8万元，比采购预算2680万元节约44.2万元。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('rates of graded counts', () => {
  holds([
    [rateFollowsCounts, '评查500份，优秀168份、良好224份、合格101份、不合格7份，优良率78.4%。', '评查500份，优秀168份、良好224份、合格101份、不合格7份，优良率74.8%。'],
    [rateFollowsCounts, '收回400份。很满意231份、满意142份、一般19份、不满意8份，满意率93.25%。', '收回400份。很满意231份、满意142份、一般19份、不满意8份，满意率94.25%。'],
    [rateFollowsCounts, '收回400份。很满意231份、满意142份、一般19份，满意率95.15%。', '有效400份，满意373份、一般19份、不满意8份，满意度93.52%。'],
    [rateFollowsCounts, '问卷400份，甲村231份、乙村142份、丙村27份，平均满意率95.15%。', '问卷400份，很好231份、好142份、差27份，好评率95.15%。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('stages of payment', () => {
  const stages = (last: string) =>
    `合同价186.8万元，签订后支付30%，计56.04万元；中期支付40%，计74.72万元；终验后支付30%，计${last}万元。`;
  holds([
    [shareAddsUp, stages('56.04'), stages('65.04')],
    [shareAddsUp, '合同价200万元：预付30%（60万元），进度款60%（120万元），质保金10%（20万元）。', '合同价200万元：预付30%，即60万元，进度款60%，即102万元，质保金10%，即20万元。'],
    [shareAddsUp, '甲合同支付30%，计56.04万元；乙合同支付60%，计11.4万元；丙合同支付90%，计9万元。', stages('5.604')],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('a count, its price and the amount', () => {
  holds([
    [unitPriceAddsUp, '采购课桌凳2450套，单价268元，计65.66万元。', '采购课桌凳2450套，单价228元，计65.66万元。'],
    [unitPriceAddsUp, '购置一体机86台，每台1.85万元，共计159.1万元。', '购置一体机86台，每台1.85万元，共计169.1万元。'],
    [unitPriceAddsUp, '发放低保金2274.48万元，人均3600元；临时救助318人次、63.6万元，人均2000元。', '临时救助318人次、63.6万元，人均2600元。'],
    [unitPriceAddsUp, '购置服务器3台，单价8万元，计划总价120万元。', '购置服务器13台，单价8万元，总价114万元。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('income and spending with what was left before and after', () => {
  const department: Partial<Evaluation> = {
    kind: 'department-self-evaluation',
    department: {
      basic: { executed: '50' },
      project: { executed: '30' },
      carryOver: { opening: '12.6', closing: '32.6' },
    },
  };
  holds([
    [moneyMatches, '收入总计112.6万元，支出总计112.6万元。', '收入总计112.6万元，支出总计112.9万元。', department],
    [moneyMatches, '收支总计112.60万元。', '收支总计121.60万元。', department],
    [moneyMatches, '2017年收支总计98.3万元。', '2018年收支总计98.3万元。', department],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('lists whose whole stands elsewhere', () => {
  holds([
    [partsAddUp, '项目支出1493.84万元。\n\n项目支出按功能科目划分：文化684.2万元，文物428.64万元，旅游381万元。', '项目支出1493.84万元。\n\n项目支出按功能科目划分：文化684.2万元，文物428.94万元，旅游381万元。'],
    [partsAddUp, '项目支出1493.84万元。\n\n项目支出按季度分：一季度310.2万元，二季度428.64万元，三季度381万元，四季度374万元。', '项目支出1493.84万元。\n\n项目支出按季度分：一季度310.2万元，二季度428.64万元，三季度381万元，四季度304万元。'],
    [partsAddUp, '经费1493.84万元。经费按标准划分：每人684.2元，每户428.64元，每村381元。', '经费1493.84万元。经费按用途分：设备684.2万元，材料428.64万元，人工387万元。'],
    [partsAddUp, '投入428.64万元实施修缮工程4个：文庙186万元、城墙122.5万元、旧址76万元、石窟44.14万元。', '投入428.64万元实施修缮工程4个：文庙186万元、城墙122.5万元、旧址76万元、石窟44.74万元。'],
    [partsAddUp, '一标段养护52.3万平方米，年养护费365.9万元；二标段48.6万平方米，年养护费349.2万元。两个标段年养护费合计715.1万元。', '一标段养护52.3万平方米，年养护费365.9万元；二标段48.6万平方米，年养护费349.2万元。两个标段年养护费合计751.1万元。'],
    [partsAddUp, '第一期款56.04万元于3月支付，第二期款74.72万元于9月支付，两期共130.76万元。', '第一期款56.04万元于3月支付，第二期款74.72万元于9月支付，两期共103.76万元。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('tables of 三公经费, and rates in the wrong unit', () => {
  const expenses: Partial<Evaluation> = {
    kind: 'department-self-evaluation',
    department: {
      basic: { executed: '50' },
      project: { executed: '30' },
      threePublic: [{ item: 'reception', budget: '2.8', executed: '2.31', previous: '3.04' }],
    },
  };
  const table = (heads: string, cells: string) =>
    `| 项目 | ${heads} |\n| --- | --- | --- | --- | --- |\n| 公务接待费 | ${cells} |`;
  const heads = '2017年决算 | 2018年预算 | 2018年决算 | 较上年增减';
  const rates = (last: string) =>
    `| 项目 | 安排 | 用去 | 比率 |\n| --- | --- | --- | --- |\n| 甲 | 330 | 300 | 90.91% |\n| 乙 | 277 | 227 | 81.95% |\n| 丙 | 990 | 646 | ${last} |`;
  holds([
    [tableMatchesData, table(heads, '3.04 | 2.80 | 2.31 | -0.73'), table(heads, '3.40 | 2.80 | 2.31 | -0.73'), expenses],
    [tableMatchesData, table('上年支出 | 预算数 | 本年支出 | 降幅', '3.04 | 2.8 | 2.31 | 24.01'), table('上年支出 | 预算数 | 本年支出 | 降幅', '3.04 | 2.8 | 2.13 | 24.01'), expenses],
    [tableMatchesData, table('2016年决算 | 2017年预算 | 批次（个） | 人次', '3.9 | 3.5 | 21 | 163'), table('2016年决算 | 年初预算 | 批次（个） | 人次', '3.9 | 2.3 | 21 | 163'), expenses],
    [tableRowsAgree, rates('65.25%'), rates('65.25‰')],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('what stood before, stock and funds beside', () => {
  const scheme: Partial<Evaluation> = {
    indicators: [
      indicator('≥214座', '206座', { name: '改造渠系建筑物' }),
      indicator('≥0.56', '0.572', { name: '灌溉水利用系数' }),
    ],
  };
  const report: Partial<Evaluation> = { ...scheme, kind: 'transfer-self-evaluation' };
  holds([
    [indicatorValuesMatch, '灌区有渠系建筑物1386座。', '改造渠系建筑物260座。', scheme],
    [indicatorValuesMatch, '改造前干渠完好率仅53.2%，灌溉水利用系数0.51。', '改造后干渠完好率95%，灌溉水利用系数0.527。', scheme],
    [indicatorValuesMatch, '## 综合评价\n\n### 目标\n\n改造渠系建筑物206座。', '## 综合评价\n\n### 目标\n\n改造渠系建筑物260座。', report],
    [moneyMatches, '本年收入均为财政拨款，其中一般公共预算72万元、政府性基金28万元。', '本年一般公共预算72万元。', DEPARTMENT],
    [moneyMatches, '救助2748人次，支出54.45万元。', '救助2748人次。全年支出54.45万元。'],
    [moneyMatches, '大中修3.6公里，完成投资30万元；危桥改造11座（折合0.5公里），完成投资45万元。两项合计完成投资75万元。', '本项目完成投资75万元。'],
    [sameQuantityAgrees, '建成床位512张。512户中，失能老人家庭212户。', '建成床位502张。512户中，失能老人家庭212户。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('rates whose base is told, and thousandths', () => {
  const late = { budget: money({ adjusted: '100', received: '90', executed: '80' }) };
  holds([
    [executionRateMatches, '以到位资金计，执行率为88.89%；以预算计，执行率为80%。', '以到位资金计，执行率为88.89%；以预算计，执行率为81%。', late],
    [executionRateMatches, '按到位资金计算，执行率88.89%。', '按预算计算，执行率88.99%。', late],
    [countsAreWhole, '检出率由9.4‰降到7.1‰，降低2.3个千分点。', '检出率降低，涉及2.3个村。'],
    [shareAddsUp, '总建筑面积6.3万平方米。\n\n计划4.2万平方米。累计完成4.62万平方米（含上年的0.84万平方米），占总建筑面积的73.3%。', '总建筑面积6.3万平方米。\n\n计划4.2万平方米。累计完成4.62万平方米（含上年的0.84万平方米），占总建筑面积的37.3%。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('a chapter 三公经费, and tables of parts', () => {
  const expenses: Partial<Evaluation> = {
    ...DEPARTMENT,
    department: {
      basic: { executed: '50' },
      project: { executed: '30' },
      threePublic: [
        { item: 'vehicle-running', budget: '9', executed: '7.42', previous: '8.15' },
        { item: 'reception', budget: '1.2', executed: '0.38', previous: '0.45' },
      ],
    },
  };
  const chapter = (spent: string) => `### “三公”经费\n\n支出合计${spent}万元，为预算10.20万元的76.47%。`;
  const numbered = (whole: string) =>
    `| 类别 | 决算 |\n| --- | --- |\n| 一、基本支出 | 18 |\n| 二、项目支出 | 62 |\n| 其中：低保 | 40 |\n| 特困供养 | 12 |\n| 养老服务 | 10 |\n| 合计 | ${whole} |`;
  const projects = (rate: string) =>
    `| 序号 | 项目 | 全年预算 | 支出 | 执行率 |\n| --- | --- | --- | --- | --- |\n| 1 | 康复 | 25 | 18 | 72% |\n| 2 | 就业 | 20 | 12 | 60% |\n|  | 合计 | 45 | 30 | ${rate} |`;
  holds([
    [moneyMatches, chapter('7.80'), chapter('8.70'), expenses],
    [tableAddsUp, numbered('80'), numbered('88')],
    [executionRateMatches, projects('66.67%'), projects('66.76%').replace('45', '100').replace('30', '80'), DEPARTMENT],
    [tableRowsAgree, projects('66.67%'), projects('67.66%')],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('net changes, levels without 指标 and paragraphs of 三公经费', () => {
  const scored: Partial<Evaluation> = {
    method: {
      ...METHOD,
      levels: [
        { id: 'output', name: '产出指标', children: [{ id: 'quantity', name: '数量指标' }] },
        { id: 'satisfaction', name: '满意度指标', children: [{ id: 'beneficiary', name: '服务对象满意度指标' }] },
      ],
    },
    indicators: [
      indicator('≥4次', '4次', { points: '50', score: '49.1' }),
      indicator('≥90%', '95%', {
        level1: 'satisfaction',
        level2: 'beneficiary',
        name: '农户评价',
        points: '10',
        score: '9',
      }),
    ],
  };
  const expenses: Partial<Evaluation> = {
    ...DEPARTMENT,
    department: {
      basic: { executed: '50' },
      project: { executed: '30' },
      threePublic: [{ item: 'vehicle-running', budget: '17.5', executed: '15.48', previous: '15.9' }],
    },
  };
  holds([
    [partsAddUp, '选派126名，比上年的108名净增18名，其中新选派41名、续派85名。', '选派126名，比上年的108名净增18名，其中新选派41名、续派95名。'],
    [indicatorScoresMatch, '产出指标50分得49.10分，满意度10分得9分。', '产出指标50分得49.10分，满意度10分得8分。', scored],
    [indicatorScoresMatch, '产出指标50分得49.10分，社会评价10分得7分。', '产出指标50分得47.10分，社会评价10分得7分。', scored],
    [moneyMatches, '四、“三公”经费。当年支出15.48万元，为年初预算17.50万元的88.46%。', '四、“三公”经费。当年支出15.84万元，为年初预算17.50万元的88.46%。', expenses],
  ]); // biome-ignore format: right and wrong beside each other
});
