import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Run, run } from '../scripts/run.ts';

const HOME = mkdtempSync(join(tmpdir(), 'jiping-local-rule-'));
const OUT = join(HOME, 'out');
const FOLDER = join(OUT, 'evaluations/2024/park-renewal');
afterAll(() => rmSync(HOME, { recursive: true }));

let made: Run;
beforeAll(() => {
  made = run('build', '--content', 'test/fixtures/local-rule', '--out', OUT);
}, 120_000);

/** Texts of the cells of each row of a table, empty ones too. */
function rowsOf(table: string): string[][] {
  const html = readFileSync(join(FOLDER, 'index.html'), 'utf8');
  const [, body = ''] = new RegExp(`<table class="self-evaluation ${table}[^>]*>(.*?)</table>`, 's').exec(html) ?? [];
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell.replace(/<span class="visually-hidden.*?<\/span>/gs, '').replace(/<[^>]+>|\s+/g, ''),
    ),
  );
}

describe('a local rule that nobody has written code for: one file of methods', () => {
  test('is checked, built and printed without a fault', () => {
    expect(made.err).not.toMatch(/ (error|warning) /);
    expect(made.code).toBe(0);
    expect(readFileSync(join(FOLDER, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('has its own columns, unit, places, sources and rates of money, and adds up its sub-projects', () => {
    expect(rowsOf('form-money')).toEqual([
      ['资金（亿元）', '批复数', '拨付数', '支出数', '标准分', '支出进度', '自评分', '支出说明'],
      ['全部资金', '1.000', '1.000', '0.960', '15', '96.0%', '14.4', '两处驳岸工程的尾款待决算后支付。'],
      ['其中：市级财政（市级）', '1.000', '1.000', '0.960', '—', '96.0%', '—'],
      ['自筹', '—', '—', '—', '—', '—', '—'],
      ['子项目：东园', '0.600', '0.600', '0.570', '—', '95.0%', '—'],
      ['西园', '0.400', '0.400', '0.390', '—', '97.5%', '—'],
    ]);
  });

  test('has its own levels, heads, formulas, split targets, empty rows and grades', () => {
    expect(rowsOf('form-indicators')).toEqual([
      ['维度', '分项', '内容', '要求', '数值', '单位', '完成', '标准分', '自评分', '情况说明'],
      ['投入', '人员投入', '', '', '', '', '', '', '', ''],
      ['资金投入', '每平方米改造成本', '≤', '400', '元', '420元', '25', '23.8', '驳岸加固增加了成本。'],
      ['成效', '服务成效', '开放面积', '≥', '24', '万平方米', '24.5万平方米', '30', '30.0', '—'],
      ['公众评议', '公众评议情况', '—', '多数满意', '—', '达成', '30', '28.0', '个别路段照明不足。'],
      ['自评合计', '100', '96.2', '五星'],
    ]);
  });

  test('has its remarks, signatures, code and notes', () => {
    expect(rowsOf('form-remarks')).toEqual([
      ['自评结论', '项目按期完成。'],
      ['整改措施', '—'],
    ]);
    const html = readFileSync(join(FOLDER, 'index.html'), 'utf8');
    for (const text of ['表号：示绩自评01', '填表人：', '审核人：', '支出进度以拨付数为分母。'])
      expect(html).toContain(text);
  });

  test('refuses a remark that its form has no row for, and says which it has', () => {
    const content = join(HOME, 'content');
    cpSync('test/fixtures/local-rule', content, { recursive: true });
    const file = join(content, 'evaluations/2024/park-renewal.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('name: 自评结论', 'name: 自评总结'));
    const { out, code } = run('check', '--content', content, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      {
        rule: 'remark-exists',
        line: 28,
        message: '评价办法 sample-city-2024 的自评表没有“自评总结”这一栏；可用：自评结论、整改措施',
        fix: '是不是要写“自评结论”？',
      },
    ]);
  });
});
