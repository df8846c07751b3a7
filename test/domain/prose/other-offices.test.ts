import { describe } from 'vitest';
import { executionRateMatches } from '../../../src/domain/checks/execution-rate-matches.ts';
import { indicatorScoresMatch } from '../../../src/domain/checks/indicator-scores-match.ts';
import { indicatorValuesMatch } from '../../../src/domain/checks/indicator-values-match.ts';
import { moneyMatches } from '../../../src/domain/checks/money-matches.ts';
import { partsAddUp } from '../../../src/domain/checks/parts-add-up.ts';
import { receivedRateMatches } from '../../../src/domain/checks/received-rate-matches.ts';
import { scoreMatches } from '../../../src/domain/checks/score-matches.ts';
import { scoreRowsAddUp } from '../../../src/domain/checks/score-rows-add-up.ts';
import { tableAddsUp } from '../../../src/domain/checks/table-adds-up.ts';
import { tableRowsAgree } from '../../../src/domain/checks/table-rows-agree.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import { indicator, money } from '../example.ts';
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
