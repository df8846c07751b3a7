import { expect, test } from 'vitest';
import { outlineFollowed } from '../../../src/domain/checks/outline-followed.ts';
import { example, findings, line, METHOD } from '../example.ts';

const found = (...chapters: string[]) =>
  findings(outlineFollowed, example({ method: { ...METHOD, outline: ['概况', '绩效', '附表'] } }), {
    headings: chapters.map((text, index) => ({ depth: 2, text, place: line(index + 1) })),
  });

test('holds when the chapters stand in the order of the method, with others between them', () => {
  expect(found('概况', '绩效', '附表')).toEqual([]);
  expect(found('前言', '概况', '绩效', '其他', '附表')).toEqual([]);
});

test('a chapter is missing', () => {
  expect(found('概况', '附表')).toEqual([
    ['line 1', '缺少章“绩效”；示例办法的提纲是：概况、绩效、附表', '补上“## 绩效”一章；没有内容的写明“无”'],
  ]);
});

test('a chapter stands in the wrong place', () => {
  expect(found('概况', '附表', '绩效')).toEqual([
    ['line 2', '位置不对：章“附表”；示例办法的提纲是：概况、绩效、附表', '按提纲的次序排列各章'],
  ]);
});

test('without any chapter each one is missing, at the start of the file', () => {
  expect(found().map(([place]) => place)).toEqual(['line 1', 'line 1', 'line 1']);
});

test('a section with the name of a chapter is no chapter', () => {
  const headings = [{ depth: 3, text: '概况', place: line(1) }];
  const method = { ...METHOD, outline: ['概况'] };
  expect(findings(outlineFollowed, example({ method }), { headings })).toHaveLength(1);
});
