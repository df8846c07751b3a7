import { describe, expect, test } from 'vitest';
import { isState, outcome } from '../../src/domain/indicator.ts';
import { indicator } from './example.ts';

describe('outcome', () => {
  test.each([
    ['4次以上', '4次', 'achieved'],
    ['4次以上', '3.99次', 'missed'],
    ['>4次', '4次', 'missed'],
    ['≤0.3%', '0.3%', 'achieved'],
    ['≤0.3%', '0.31%', 'missed'],
    ['<5%', '5%', 'missed'],
    ['=100%', '100.0%', 'achieved'],
    ['=100%', '99.99%', 'missed'],
    ['=0起', '0起', 'achieved'],
    ['20-30个', '20个', 'achieved'],
    ['20-30个', '30个', 'achieved'],
    ['20-30个', '31个', 'missed'],
    ['2018年12月10日前', '2018年12月10日', 'achieved'],
    ['2018年12月10日前', '2018年12月11日', 'missed'],
    ['2018年12月10日前', '按期完成', 'unknown'],
    ['≥90%', '95件', 'unknown'],
    ['≥500人', '600人次', 'unknown'],
    ['≥90%', '≥90%', 'unknown'],
    ['稳步运行', '稳步运行', 'unknown'],
    ['稳步运行', 'met', 'achieved'],
    ['稳步运行', 'partly-met', 'missed'],
    ['稳步运行', 'not-met', 'missed'],
    ['≥90%', 'met', 'achieved'],
    ['≥90%', 'not-yet-measurable', 'pending'],
  ])('target %s, actual %s: %s', (target, actual, expected) => {
    expect(outcome(indicator(target, actual))).toBe(expected);
  });
});

test.each(['constructor', 'toString', '__proto__', '达成', ''])('%j is no state', (text) => {
  expect(isState(text)).toBe(false);
});
