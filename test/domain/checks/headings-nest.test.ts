import { expect, test } from 'vitest';
import { headingsNest } from '../../../src/domain/checks/headings-nest.ts';
import { example, findings, line } from '../example.ts';

const headings = (...depths: number[]) => ({
  headings: depths.map((depth, index) => ({ depth, text: `标题${index + 1}`, place: line(10 * (index + 1)) })),
});

test.each([[[]], [[2, 3, 4, 5]], [[2, 3, 4, 2, 3]], [[2, 2, 2]]])('holds: %j', (depths) => {
  expect(findings(headingsNest, example(), headings(...depths))).toEqual([]);
});

test('a level that was left out', () => {
  expect(findings(headingsNest, example(), headings(2, 4, 5))).toEqual([
    ['line 20', '标题“标题2”跳了级：上一级标题是 2 个 #，它是 4 个', '改成 3 个 #，或补上中间一级标题'],
  ]);
});

test('the first heading is a chapter', () => {
  expect(findings(headingsNest, example(), headings(3))).toEqual([
    ['line 10', '标题“标题1”跳了级：上一级标题是 1 个 #，它是 3 个', '改成 2 个 #，或补上中间一级标题'],
  ]);
});
