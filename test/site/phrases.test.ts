import { describe, expect, it } from 'vitest';
import { phrases } from '../../src/components/phrases.ts';

describe('phrases', () => {
  it('breaks a title between words only', () => {
    expect(phrases('喀什政府网站网络运行维护项目')).toEqual(['喀什', '政府', '网站', '网络', '运行', '维护', '项目']);
  });

  it('keeps punctuation with the word that it belongs to', () => {
    expect(phrases('项目（示例）“重点”报告')).toEqual(['项目', '（示例）', '“重点”', '报告']);
  });

  it('keeps a number with its unit', () => {
    expect(phrases('2018年度报告')).toEqual(['2018年度', '报告']);
  });

  it('loses no character', () => {
    for (const title of ['', '2018年度“十四五”（一）《办法》', '……——']) expect(phrases(title).join('')).toBe(title);
  });
});
