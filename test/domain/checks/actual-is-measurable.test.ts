import { expect, test } from 'vitest';
import { actualIsMeasurable } from '../../../src/domain/checks/actual-is-measurable.ts';
import { example, findings, indicator } from '../example.ts';

test.each([
  ['≥4次', '5次'],
  ['20-30个', '25个'],
  ['≤0.3%', '０.１％'],
  ['2018年12月10日前', '2018年11月底'],
  ['稳步运行', 'partly-met'],
  ['≥90%', 'not-yet-measurable'],
  ['待填写', '4次'],
])('holds: target %s, actual %s', (target, actual) => {
  expect(findings(actualIsMeasurable, example({ indicators: [indicator(target, actual)] }))).toEqual([]);
});

test.each([
  ['≥90%', '≥90%', '“巡检次数”的实际完成值“≥90%”不是数，目标是 ≥90%'],
  ['≥500人', '500多', '“巡检次数”的实际完成值“500多”不是数，目标是 ≥500人'],
  ['≥90%', '95件', '“巡检次数”的实际完成值单位是“件”，目标的单位是“%”'],
  ['≥500人', '600人次', '“巡检次数”的实际完成值单位是“人次”，目标的单位是“人”'],
  ['≥4次', '4', '“巡检次数”的实际完成值单位是“（无）”，目标的单位是“次”'],
  ['2018年12月10日前', '完成', '“巡检次数”的实际完成值“完成”不是日期，目标是 2018年12月10日前'],
  ['稳步运行', '完成', '“巡检次数”的实际完成值“完成”不是完成状态，定性指标“稳步运行”应写 met、partly-met 或 not-met'],
])('target %s, actual %s', (target, actual, message) => {
  const fix = '填写与目标同单位的实际数；没有实际数的写 met、not-met 或 not-yet-measurable';
  const indicators = [indicator('≥1次', '1次'), indicator(target, actual)];
  expect(findings(actualIsMeasurable, example({ indicators }))).toEqual([['indicators.1.actual', message, fix]]);
});
