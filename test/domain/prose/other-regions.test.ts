import { describe } from 'vitest';
import { executionRateMatches } from '../../../src/domain/checks/execution-rate-matches.ts';
import { moneyMatches } from '../../../src/domain/checks/money-matches.ts';
import { partsAddUp } from '../../../src/domain/checks/parts-add-up.ts';
import { rateFollowsCounts } from '../../../src/domain/checks/rate-follows-counts.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import { money } from '../example.ts';
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
    [rateFollowsCounts, '债券3.2亿元，年利率3.05%，每年付利息988万元。', '用户320户，其中收费户305户，收费率59.31%。'],
    [executionRateMatches, '到位的90万元中，当年支付80万元，支付率88.89%。', '全年支付80万元，支付率88.89%。', { budget: money({ initial: '100', adjusted: '100', received: '90', executed: '80' }) }],
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
    [moneyMatches, '大中修32.6公里，完成投资40万元。', '全年完成投资40万元。'],
  ]); // biome-ignore format: right and wrong beside each other
});
