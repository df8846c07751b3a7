import { describe } from 'vitest';
import { executionRateMatches } from '../../../src/domain/checks/execution-rate-matches.ts';
import { moneyMatches } from '../../../src/domain/checks/money-matches.ts';
import { partsAddUp } from '../../../src/domain/checks/parts-add-up.ts';
import { rateFollowsCounts } from '../../../src/domain/checks/rate-follows-counts.ts';
import { scoreRowsAddUp } from '../../../src/domain/checks/score-rows-add-up.ts';
import { shareAddsUp } from '../../../src/domain/checks/share-adds-up.ts';
import { unitPriceAddsUp } from '../../../src/domain/checks/unit-price-adds-up.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import { indicator, money } from '../example.ts';
import { SCORED } from '../scored.ts';
import { holds } from './right-and-wrong.ts';

/*
 * Ways of saying things in reports of other regions and other kinds, each sentence made up: one that is right, and the
 * same with one number changed. The evaluation is that of `example`: 2018, 100万元 planned and received, 80 spent.
 */

const LACKING: Partial<Evaluation> = {
  budget: {
    unit: '万元',
    sources: [
      { source: 'fiscal-appropriation', level: 'province', adjusted: '60', received: '60', executed: '50' },
      { source: 'fiscal-appropriation', level: 'county', adjusted: '40', received: '30', executed: '30' },
    ],
  },
};

describe('amounts behind 其中 that are no parts', () => {
  holds([
    [partsAddUp, '经费71.25万元，其中运行费71.25万元，比2017年的88.4万元减少17.15万元；接待费0万元。', '经费40万元，其中运行费30万元，比2017年的38万元减少8万元；接待费20万元。'],
    [partsAddUp, '审结1236件，未结92件。其中刑事536件、民事700件。', '审结1236件，未结92件。其中刑事536件、民事705件。'],
    [partsAddUp, '已发行债券55亿元，其中2017年23亿元、2018年32亿元，尚余35亿元待发行。', '已发行债券55亿元，其中2017年33亿元、2018年32亿元，尚余35亿元待发行。'],
    [partsAddUp, '已种植55亩，其中水稻23亩、玉米32亩，油菜35亩待播。', '已种植55亩，其中水稻33亩、玉米32亩，油菜35亩待播。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('rates of other things', () => {
  holds([
    [rateFollowsCounts, '165个项目中，已开工159个，尚未开工6个，开工率96.36%。', '165个项目中，已开工159个，尚未开工6个，开工率93.36%。'],
    [rateFollowsCounts, '165个项目中，尚未开工6个，开工率96.36%。', '165个项目中，已开工6个，开工率96.36%。'],
    [rateFollowsCounts, '债券3.2亿元，年利率3.05%，每年付利息988万元。', '发放问卷320份，收回305份，回收率59.31%。'],
    [executionRateMatches, '到位的90万元中，当年支付80万元，支付率88.89%。', '全年支付80万元，支付率88.89%。', { budget: money({ initial: '100', adjusted: '100', received: '90', executed: '80' }) }],
    [executionRateMatches, '床位320张，开放280张，使用率86.4%。', '资金到位，使用率86.4%。'],
    [executionRateMatches, '县级资金支付30万元，支付进度100%。', '县级资金支付30万元，支付进度90%。', LACKING],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('what parts have left, and what works cost', () => {
  const parts: Partial<Evaluation> = {
    budget: {
      ...money({ initial: '100', adjusted: '100', received: '100', executed: '80' }),
      parts: [
        { name: '机房改造', adjusted: '60', executed: '55' },
        { name: '线路改造', adjusted: '40', executed: '25' },
      ],
    },
  };
  holds([
    [moneyMatches, '结余20万元：机房改造5万元、线路改造15万元。', '结余20万元：机房改造8万元、线路改造15万元。', parts],
    [moneyMatches, '机房改造结余5万元。', '机房改造结余8万元。', parts],
    [moneyMatches, '安装路灯860盏，总投资215万元。', '总投资215万元，安装路灯860盏。'],
    [moneyMatches, '大中修32.6公里，完成投资40万元。', '全年完成投资40万元。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('three numbers of which one is a slip', () => {
  holds([
    [partsAddUp, '排查隐患1203条，整改1196条，整改率99.42%，剩余7条。', '排查隐患1203条，整改1196条，整改率99.42%，剩余9条。'],
    [partsAddUp, '应配套375.2万元，实际配套300万元，缺口75.2万元。', '应配套375.2万元，实际配套300万元，缺口77.2万元。'],
    [partsAddUp, '巡查1203次，抽查860次，还有350次未留记录。', '巡查1203次，抽查860次，还有353次未留记录。'],
    [rateFollowsCounts, '水费应收386.4万元，实收352.78万元，收缴率91.30%。', '水费应收386.4万元，实收352.78万元，收缴率91.50%。'],
    [rateFollowsCounts, '系统78个，三个部门已对接，网上可办率93.6%。', '采购预算86.50万元，实际采购81.84万元，节支率5.89%。'],
    [unitPriceAddsUp, '兑现奖补642.8万元，惠及企业57家，户均11.28万元。', '兑现奖补642.8万元，惠及企业57家，户均11.88万元。'],
    [unitPriceAddsUp, '举办活动5236场，参与58.4万人次，场均112人次。', '举办活动5236场，参与58.4万人次，场均122人次。'],
    [unitPriceAddsUp, '救助68名，人均救助7800元，合计53.04万元。', '救助68名，人均救助7800元，合计53.94万元。'],
    [unitPriceAddsUp, '惠及2860户4912人，户均6517元，人均月补差316元。', '惠及2860户4912人1864万元，户均6577元。'],
    [unitPriceAddsUp, '种子每亩12元、机耕每亩60元，合计每亩72元，共补贴4200亩30.24万元。', '种子每亩12元、机耕每亩60元，合计每亩62元，共补贴4200亩30.24万元。'],
    [unitPriceAddsUp, '聘用50名，每名每月1000元，发放12个月，共60万元。', '救助50名，每名补助1000元，共50万元。'],
    [unitPriceAddsUp, '抽查30株，标准株每株10个，采果5个。', '安防工程45.6公里，投入1824万元，每公里造价46万元。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('lists that give names and numbers in one order', () => {
  holds([
    [moneyMatches, '资金由省、县分担，省、县分别为60万元和40万元。', '资金由省、县分担，省、县分别为60万元和48万元。', LACKING],
    [moneyMatches, '甲村、乙村分别为60万元和48万元。', '省级、县级分别为60万元和48万元。', LACKING],
    [shareAddsUp, '省级60万元、县级40万元，各占60%、40%。', '省级60万元、县级40万元，各占60%、48%。'],
    [shareAddsUp, '奖励15.75万元，运转9.25万元，分别占63%、37%。', '奖励15.75万元，运转9.25万元，分别占63%、31%。'],
    [shareAddsUp, '预算200万元，奖励15.75万元、运转9.25万元，分别占7.88%、4.63%。', '预算200万元，奖励15.75万元、运转9.25万元，分别占7.88%、4.36%。'],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('rows of scores in words', () => {
  const scored: Partial<Evaluation> = {
    method: SCORED,
    indicators: [
      indicator('4次', '4次', { points: '60', score: '48' }),
      indicator('4次', '4次', { level1: 'benefit', level2: 'social', points: '40', score: '39' }),
    ],
  };
  holds([
    [scoreRowsAddUp, '产出类48分，得分率80%；效益类39分，得分率97.5%。', '产出类48分，得分率80%；效益类39分，得分率95.7%。', scored],
    [scoreRowsAddUp, '产出类48分，得分率80%。', '产出类4.8分，得分率80%。', scored],
    [scoreRowsAddUp, '产出、效益两部分满分分别为60分、40分，得分分别为48分、39分，得分率分别为80%、97.5%。', '产出、效益两部分满分分别为60分、40分，得分分别为48分、38分，得分率分别为80%、97.5%。', scored],
    [scoreRowsAddUp, '甲校、乙校得分分别为48分、38分。', '产出、效益满分分别为60分、4分。', scored],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('what a department took in and spent in all', () => {
  const department: Partial<Evaluation> = {
    kind: 'department-self-evaluation',
    department: { basic: { executed: '50' }, project: { executed: '30' } },
  };
  holds([
    [
      moneyMatches,
      '本年收入合计100万元，本年支出合计80万元。',
      '本年收入合计110万元，本年支出合计80万元。',
      department,
    ],
    [moneyMatches, '基金收入合计368万元。', '支出合计88万元。', department],
  ]);
});
