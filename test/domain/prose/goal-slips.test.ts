import { describe, expect, test } from 'vitest';
import { goalSlips } from '../../../src/domain/prose/goal-slips.ts';
import { recordTexts } from '../../../src/domain/prose/record-texts.ts';
import { example, indicator, manuscript } from '../example.ts';

const INDICATORS = [
  indicator('≥18所', '14所', { name: '维修学校数' }),
  indicator('≥16000亩', '16000亩', { name: '高标准农田建设面积' }),
  indicator('≥90%', '93.6%', { name: '学生及家长满意度' }),
  indicator('≥1.2万人', 'not-yet-measurable', { name: '受益学生人数' }),
];

/** What is told of a goal: `维修学校数 8`. */
function slips(expected: string, achieved: string): string[] {
  const evaluation = example({ goal: { expected, achieved }, indicators: INDICATORS });
  const passages = recordTexts(evaluation, manuscript());
  return goalSlips(evaluation, { prose: { ...manuscript().prose, passages } }).map(
    ({ indicator: { name }, number: { digits } }) => `${name} ${digits}`,
  );
}

describe('a goal that repeats its indicators', () => {
  test.each([
    ['维修农村学校18所，建成高标准农田1.6万亩。', '维修农村学校14所，建成高标准农田16000亩。'],
    ['维修乡村中小学校不少于18所，受益学生1.2万人。', '维修学校14所，受益学生约1.1万人。'],
    ['维修乡镇学校18所，其中寄宿制学校6所。', '维修学校14所，余下的学校4所次年完成。'],
    ['三年维修农村学校60所，本年18所。', '累计维修学校30所。'],
    ['维修学校教室40间。', '学生满意度93.6%。'],
    ['改造校舍3栋，学校围墙5处。', '维修小学8所、初中6所。'],
  ])('is silent: %s %s', (expected, achieved) => {
    expect(slips(expected, achieved)).toEqual([]);
  });

  test.each([
    ['维修农村学校8所。', '维修农村学校14所。', '维修学校数 8'],
    ['维修农村学校18所。', '维修农村学校18所。', '维修学校数 18'],
    ['建成高标准农田1.8万亩。', '建成高标准农田1.6万亩。', '高标准农田建设面积 1.8'],
    ['受益学生2.1万人。', '按期完成。', '受益学生人数 2.1'],
  ])('tells: %s %s', (expected, achieved, told) => {
    expect(slips(expected, achieved)).toEqual([told]);
  });
});
