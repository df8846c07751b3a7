import { describe, expect, test } from 'vitest';
import { readEvaluation } from '../../src/content/read-evaluation.ts';
import { faults, specimen } from './specimen.ts';

test('a whole evaluation has no fault and keeps its digits', () => {
  const { record, diagnostics } = readEvaluation(specimen(), 'a.mdx');
  expect(diagnostics).toEqual([]);
  expect(record?.budget.sources[0]?.adjusted).toBe('9.620');
  expect(record?.fiscalYear).toBe(2018);
  expect(record?.accepted).toEqual([]);
});

describe('a key', () => {
  test.each([
    ['title', undefined, '2:1 key-present 缺少 title（标题） | 补上 title：应为文字'],
    ['unit', undefined, '11:3 key-present 缺少 budget.unit（单位） | 补上 unit：应为 元、万元、亿元 之一'],
    ['title', 'titel: 示例', '2:1 key-known 不认识的键 titel | 是不是要写 title（标题）？否则删去它'],
    [
      'status',
      'status: final\nevaluator: { mode: finance, name: 甲 }',
      '8:1 key-known evaluator（评价机构）不能写在这里 | 只有 kind 为 project-evaluation 的评价才写它；改正 kind，或删去它',
    ],
    ['status', 'status: final\ngrade: 优', '8:1 key-known grade（等级）不能写在这里 | 删去它，或移到它所属的一级'],
    [
      '- { level1',
      '  - { level1: output, level2: quantity, name: 人次, target: 3,000人次, actual: 3人次 }',
      '15:61 key-known indicators[0] 里有个值被半角逗号分成了两段，后一段是“000人次” | 小数点写成 .，去掉千位逗号；值里确有逗号的，给整个值加引号，例如 "3,000人次"',
    ],
    ['status', 'status: final\n# 说明\nxyzzy: 1', '9:1 key-known 不认识的键 xyzzy | 删去它；可用的键见自述文件'],
    ['title', 'title: 示例\n__proto__: { a: 1 }', '3:1 key-known 不认识的键 __proto__ | 删去它；可用的键见自述文件'],
    ['title', 'title: 示例\n<<: { sample: true }', '3:1 key-known 不认识的键 << | 删去它；可用的键见自述文件'],
  ])('%s: %j', (key, replacement, expected) => {
    expect(faults(specimen(key, replacement))).toContain(expected);
  });
});

describe('a value', () => {
  test.each([
    [
      'title',
      'title:',
      '2:7 value-valid title（标题）写的是空值，应为文字 | 写上 title 的内容；不是必填的，也可以删去这一行',
    ],
    ['title', 'title: [示例]', '2:8 value-valid title（标题）写的是一个列表，应为文字 | 在 title: 后面写一行文字'],
    [
      'title',
      'title: "  "',
      '2:8 value-valid title（标题）写的是“  ”，不能空着 | 写上 title 的内容；不是必填的，也可以删去这一行',
    ],
    [
      'title',
      `title: ${'长'.repeat(300)}`,
      `2:8 value-valid title（标题）写的是“${'长'.repeat(40)}…（共 300 字）”，不能超过 120 个字 | 删去 180 个字以上，或把细节移到正文`,
    ],
    [
      'status',
      'status: finl',
      '7:9 value-valid status（状态）写的是“finl”，应为 draft、final、superseded、withdrawn 之一 | 是不是要写 final？',
    ],
    [
      'fiscalYear',
      'fiscalYear: 二〇一八',
      '5:13 value-valid fiscalYear（预算年度）写的是“二〇一八”，应为整数 | 是不是要写 2018？',
    ],
    [
      'fiscalYear',
      'fiscalYear: 218',
      '5:13 value-valid fiscalYear（预算年度）写的是“218”，应为四位数的年份，例如 2018 | 照 2018 的样子写',
    ],
    [
      '- { source',
      '    - { source: fiscal-appropriation, adjusted: "9,620", executed: 1 }',
      '13:49 value-valid budget.sources[0].adjusted（全年预算数）写的是“9,620”，应为数字，例如 9.62；不要写千位逗号、单位或百分号 | 是不是要写 9620？',
    ],
    [
      '- { source',
      '    - { source: fiscal-appropriation, executed: -1 }',
      '13:49 value-valid budget.sources[0].executed（全年执行数）写的是“-1”，金额不能是负数 | 去掉负号；没有发生的写 0，不知道的删去 executed',
    ],
    [
      'indicators',
      'sample: yes\nindicators:',
      '14:9 value-valid sample（示例）写的是“yes”，应为 true 或 false | 是不是要写 true？',
    ],
    [
      'method',
      'method: Example Method',
      '4:9 value-valid method（评价办法）写的是“Example Method”，应为小写字母、数字和连字符，例如 kashi-website-operations | 是不是要写 example-method？',
    ],
  ])('%s: %j', (key, replacement, expected) => {
    expect(faults(specimen(key, replacement))).toEqual([expected]);
  });

  test.each(['0x1F', '0o17', '1e3', '.5', '.inf', '+5', '1_000', '5%', '9.62万元', '９'])('%s is no amount', (text) => {
    const line = `    - { source: fiscal-appropriation, executed: ${text} }`;
    expect(faults(specimen('- { source', line)).join()).toMatch(/^13:49 value-valid .*应为数字/);
  });

  test.each(['2018-02-30', '2018-12-10T00:00:00Z', '2018年12月10日', '20181210'])('%s is no date', (text) => {
    const found = faults(specimen('status', `status: final\nissued: ${text}`));
    expect(found).toEqual([expect.stringMatching(/^8:9 value-valid issued（成文日期）.*应为日期/)]);
  });
});

test.each([
  ['executed: 9.62亿元', '写 9.62，单位写在 budget 的 unit（亿元），同一份评价的金额用同一单位'],
  ['executed: 98%', '照 9.62 的样子写'],
  ['executed: ９．６２', '是不是要写 9.62？'],
  ['executed: 若干', '照 9.62 的样子写'],
])('what an amount %s should be is said', (written, fix) => {
  const line = `    - { source: fiscal-appropriation, ${written} }`;
  expect(faults(specimen('- { source', line)).join()).toContain(`| ${fix}`);
});

test.each(['2018年12月1日', '2018/12/1', '２０１８.12.1'])('%s is told as a date', (written) => {
  const found = faults(specimen('status', `status: final\nissued: ${written}`));
  expect(found.join()).toContain('| 是不是要写 2018-12-01？');
});

test.each(['2018年12月', '2018/2/30', '去年年底'])('%s is not taken for a day', (written) => {
  const found = faults(specimen('status', `status: final\nissued: ${written}`));
  expect(found.join()).toContain('| 照 2019-03-01 的样子写');
});

describe('the frontmatter as a whole', () => {
  test.each([
    ['none', '## 项目概况\n'],
    ['empty file', ''],
    ['not closed', '---\ntitle: 示例\n\n## 项目概况\n'],
    ['not on the first line', `\n${specimen()}`],
  ])('%s', (_name, text) => {
    expect(faults(text)).toEqual([expect.stringMatching(/^1:1 frontmatter-present 文件开头没有用两行 ---/)]);
  });

  test('faults of frontmatter and of body are reported together, on their lines', () => {
    const text = specimen('status', 'status: finl', '# 总标题\n\n{预算执形率}\n');
    expect(faults(text).map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual([
      '7:9 value-valid',
      '18:1 heading-depth',
      '20:1 figure-exists',
    ]);
  });

  test.each(['---\n---\n', '---\n- a\n---\n', '---\n42\n---\n', '---\n# nothing\n---\n'])('%j is no record', (text) => {
    const { record, diagnostics } = readEvaluation(text, 'a.mdx');
    expect(record).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});
