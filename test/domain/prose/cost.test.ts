import { expect, test } from 'vitest';
import { PROSE_RULES } from '../../../src/domain/checks/prose-rules.ts';
import type { Prose } from '../../../src/domain/evaluation.ts';
import { claims } from '../../../src/domain/prose/claims.ts';
import { readProse } from '../../../src/markdown/read-prose.ts';
import { example, manuscript } from '../example.ts';
import { specimenText } from './report.ts';

function findAll(prose: Prose): void {
  const told = claims(example(), { prose });
  for (const rule of PROSE_RULES) rule.find(example(), manuscript(prose), told);
}

function milliseconds(body: string): number {
  const { prose } = readProse(body, 'report.mdx');
  const started = performance.now();
  findAll(prose);
  return performance.now() - started;
}

const PARAGRAPH = '项目预算100万元，其中财政资金100万元，实际支出80万元，执行率80%，巡检4次，涉及6个乡镇。'.repeat(12);

test('eight pages take a few milliseconds, and time grows with length', () => {
  const page = `${PARAGRAPH}\n\n`;
  milliseconds(page.repeat(8));
  const eight = Math.min(...[1, 2, 3].map(() => milliseconds(page.repeat(8))));
  const eighty = Math.min(...[1, 2].map(() => milliseconds(page.repeat(80))));
  expect(eight).toBeLessThan(400);
  expect(eighty).toBeLessThan(Math.max(400, eight * 20));
});

test.each([
  ['digits', '1'.repeat(100_000)],
  ['commas', '1,'.repeat(50_000)],
  ['points', '1.'.repeat(50_000)],
  ['spans', '1-'.repeat(50_000)],
  ['signs', '1+'.repeat(50_000)],
  ['numerals', '一百二十'.repeat(25_000)],
  ['open brackets', '（'.repeat(50_000)],
  ['closed brackets', '1）'.repeat(30_000)],
  ['names', '项目'.repeat(50_000)],
  ['spaces', `${'1 '.repeat(50_000)}年`],
  ['lists', '3个（甲'.repeat(20_000)],
  ['equal signs', '预算为'.repeat(30_000)],
  ['amounts', '其中5万元'.repeat(4_000)],
])('a long line of %s takes no long time', (_name, line) => {
  const whole = milliseconds(line);
  if (whole < 1_000) return;
  // Slow on a busy machine: then half of it takes half as long, where a square would take a quarter.
  expect(whole).toBeLessThan(Math.max(4_000, milliseconds(line.slice(0, line.length / 2)) * 3));
});

test('a real report takes milliseconds', () => {
  const body = specimenText('website.mdx').split('\n---\n')[1] ?? '';
  milliseconds(body);
  expect(Math.min(...[1, 2, 3].map(() => milliseconds(body)))).toBeLessThan(120);
});
