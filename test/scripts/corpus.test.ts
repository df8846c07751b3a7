import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { annexDocx } from '../import/forms.ts';
import { NO_STACK, run } from './run.ts';

let folder = '';
const inside = (...names: readonly string[]) => join(folder, ...names);

/** The form prints 94 where its rows give 93, and scores that don't follow from what was reached. */
const EXPECTED = `files: [road-upkeep.docx]
evaluations:
  - title: [示例县, "2020"]
    kind: project-self-evaluation
    year: 2020
    organisation: 示例县公路站
    unit: 万元
    sources: [{ source: fiscal-appropriation, adjusted: 65.66, executed: 65.07 }]
    indicators:
      - { name: 养护里程, target: ≥120公里, actual: 118, points: 15, score: 13 }
      - { name: 每公里养护费, target: 5500元, actual: 5500元, points: 10, score: 9 }
contradictions:
  - { rule: total-follows-scores, numbers: ["94", "93"] }
  - { rule: execution-rate-matches }
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiping-'));
  for (const name of ['reports', 'values', 'nothing']) mkdirSync(inside(name));
  writeFileSync(inside('reports', 'road-upkeep.docx'), annexDocx());
  writeFileSync(inside('reports', 'INDEX.md'), '# 目录');
  copyFileSync('test/fixtures/import/flattened-form.txt', inside('reports', 'web-2021.txt'));
  writeFileSync(inside('values', 'road-upkeep.yaml'), EXPECTED);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run corpus', () => {
  test('counts what was recovered, the contradictions found, and what was said besides', () => {
    const { code, out } = run('corpus', inside('reports'), '--expected', inside('values'));
    expect(code).toBe(1);
    expect(out).toMatch(
      /^road-upkeep\.docx\n {2}字段 6\/6 {2}金额 2\/2 {2}指标 1\/2（多出 4） {2}矛盾 1\/2 {2}误报 \d+/,
    );
    expect(out).toContain(
      '没有恢复 indicators：应为 每公里养护费 5500元 5500元 10 9，得到 每公里养护费 5500元 5500元 10 10',
    );
    expect(out).toContain('没有发现 execution-rate-matches');
    expect(out).toMatch(/误报 score-follows-achievement 第\d+行/);
    expect(out).toContain('没有达到目标：指标、矛盾');
  });

  test('reports files of which nothing is known, without a judgement', () => {
    const { code, out } = run('corpus', inside('reports', 'web-2021.txt'), '--expected', inside('values'));
    expect(code).toBe(0);
    expect(out).toContain('没有核对数据：1 份评价');
    expect(out).toContain('合计 1 个文件，没有导入 0，有核对数据 0');
  });

  test('layouts of other regions, other words, two units and GB 18030 are recovered whole', () => {
    const { code, out } = run('corpus', 'test/fixtures/variants', '--expected', 'test/fixtures/variants/values');
    expect(out).not.toMatch(/没有恢复|没有发现|误报 [a-z]/);
    expect(code).toBe(0);
  });

  test.each([
    ['nothing', []],
    ['a folder without reports', () => [inside('nothing')]],
    ['a folder of values that is not there', () => [inside('reports'), '--expected', inside('none')]],
  ])('refuses %s', (_name, args) => {
    const { code, err } = run('corpus', ...(typeof args === 'function' ? args() : args));
    expect([code, NO_STACK.test(err)]).toEqual([2, true]);
  });
});
