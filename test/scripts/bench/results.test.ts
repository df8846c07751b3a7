import { expect, test } from 'vitest';
import { slopesOf, written } from '../../../scripts/bench/results.ts';
import type { Run, State } from '../../../scripts/bench/runs.ts';

function run(size: number, state: State, milliseconds: number, stages: Run['stages'] = []): Run {
  return { size, state, milliseconds, memory: { kind: 'PSS', bytes: 884_000_000 }, stages };
}

const RUNS = [
  run(100, 'cold', 30_000, [{ name: '正式打印件', milliseconds: 18_000 }]),
  run(10, 'cold', 12_000, [
    { name: '检查', milliseconds: 400 },
    { name: '正式打印件', milliseconds: 2000 },
  ]),
  run(10, 'unchanged', 900),
];

test('the slope is what each further evaluation costs, and one size has none', () => {
  expect(slopesOf(RUNS)).toEqual({ cold: 200 });
});

test('results are written as tables whose columns stand below each other', () => {
  const text = written({
    date: '2026-01-31T08:00:00.000Z',
    machine: '某处理器，2 核',
    runs: RUNS,
    slopes: slopesOf(RUNS),
    print: { alone: 1500, together: 200, count: 200, sheets: 8, page: 'index.html' },
    comparisons: [
      { name: 'pagedjs-cli', milliseconds: 3000, sheets: 8 },
      { name: 'Typst', absent: '没有安装' },
    ],
  });
  expect(text).toMatch(/^2026-01-31，某处理器，2 核\n\n\| 份数 \| 情形 {5}\| 用时 {4}\| 每份/);
  expect(text).toContain('| 100  | 全新     | 30.0 秒 | 300 ms  | 884.00 MB');
  expect(text).toContain('每多一份（全新）：200 ms');
  expect(text).toContain('| 10   | 全新     | 2.0 秒     | 0.4 秒 |');
  expect(text).toContain('| pagedjs-cli            | 3.0 秒   | 8    | 15.0 倍');
  expect(text).toContain('| Typst                  | 没有安装 | —    | —');
});
