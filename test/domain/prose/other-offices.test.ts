import { describe } from 'vitest';
import { executionRateMatches } from '../../../src/domain/checks/execution-rate-matches.ts';
import { indicatorValuesMatch } from '../../../src/domain/checks/indicator-values-match.ts';
import { moneyMatches } from '../../../src/domain/checks/money-matches.ts';
import { partsAddUp } from '../../../src/domain/checks/parts-add-up.ts';
import { receivedRateMatches } from '../../../src/domain/checks/received-rate-matches.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import { indicator, money } from '../example.ts';
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
