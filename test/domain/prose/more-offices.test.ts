import { describe } from 'vitest';
import { indicatorScoresMatch } from '../../../src/domain/checks/indicator-scores-match.ts';
import { indicatorValuesMatch } from '../../../src/domain/checks/indicator-values-match.ts';
import { levelCountsMatch } from '../../../src/domain/checks/level-counts-match.ts';
import { moneyMatches } from '../../../src/domain/checks/money-matches.ts';
import { sameQuantityAgrees } from '../../../src/domain/checks/same-quantity-agrees.ts';
import { scoreMatches } from '../../../src/domain/checks/score-matches.ts';
import type { Evaluation } from '../../../src/domain/evaluation.ts';
import { indicator } from '../example.ts';
import { BY_STANDARD } from '../scored.ts';
import { holds } from './right-and-wrong.ts';

/*
 * Offices of roads, water, forests, museums, weather, taxes, schools and relief, each sentence made up: one that is right,
 * and one like it that is wrong. The evaluation is that of `example`: 2018, 100万元 planned and received, 80 spent.
 */

/** 产出 28.84 of 30. */
const FORM: Partial<Evaluation> = {
  method: BY_STANDARD,
  indicators: [
    indicator('4次', '4次', { name: '资金到位率', points: '10', score: '8' }),
    indicator('4次', '4次', { name: '道路改造长度', points: '20', score: '18.84' }),
  ],
};

describe('another assessment, other works and what was sampled', () => {
  holds([
    [scoreMatches, '据2018年满意度调查，我市综合得分93.47分，列全省第4。', '我市自评综合得分93.47分。', FORM],
    [levelCountsMatch, '据全省满意度调查，得分居前。四项二级指标均在92分以上。', '设置四项二级指标。'],
    [moneyMatches, '高新区服务厅迁建滞后，项目总投资480万元，已完成投资312万元。', '建设滞后，项目总投资480万元，已完成投资312万元。'],
    [moneyMatches, '现场评价覆盖3个县区、27个村，资金量59.87万元，占七成。', '现场评价覆盖全部资金，资金量59.87万元。'],
    [indicatorScoresMatch, '道路改造长度失分，占全部扣分3.16分的36.7%。', '道路改造长度失分，扣3.16分。', FORM],
    [indicatorScoresMatch, '资金到位率偏低，每低3个百分点扣1分，扣2分。', '资金到位率偏低，低3个百分点扣1分。', FORM],
  ]); // biome-ignore format: right and wrong beside each other
});

describe('values of indicators: exact, of another year, planned, or of a name with 应 in it', () => {
  const told: Partial<Evaluation> = {
    indicators: [
      indicator('≥4.5万人', '4.63万人', { name: '受益人口' }),
      indicator('≥12万人次', '13.46万人次', { name: '应急救助人次' }),
      indicator('≥71%', '71.36%', { name: '森林覆盖率' }),
    ],
  };
  holds([
    [indicatorValuesMatch, '受益人口46283人，户均3.7人。', '受益人口46383人，户均3.7人。', told],
    [indicatorValuesMatch, '应急救助13.46万人次，超过目标1.46万人次。', '应急救助13.64万人次，超过目标1.46万人次。', told],
    [indicatorValuesMatch, '森林覆盖率71.12%（2017年末）。', '森林覆盖率71.12%（2018年末）。', told],
    [sameQuantityAgrees, '市局下达造林任务10450亩，分为退化林修复1850亩、抚育8600亩。\n\n退化林修复1862亩。', '退化林修复1850亩、抚育8600亩。\n\n退化林修复1862亩。'],
  ]); // biome-ignore format: right and wrong beside each other
});
