import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { split } from '../../src/content/split.ts';
import { figureNames } from '../../src/domain/figures/index.ts';
import { parseBody } from '../../src/markdown/parse-body.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkCjkFriendly).freeze();

const whole = (text: string) => parser.parse(text);

/** The tree that a parser makes, or what it stops with; syntax trees of expressions left out, as nobody reads them. */
function outcome(parse: (text: string) => Root, text: string): unknown {
  try {
    return JSON.parse(JSON.stringify(parse(text), (key, value) => (key === 'data' ? undefined : value)));
  } catch (error) {
    return String(error);
  }
}

/** Lines that end with their block. */
const LINES = [
  ...[
    '正文。',
    '　　首行空两格',
    '收入{预算执行率}万元',
    '{预算执行率}',
    '{预算执行率}、{实际支付}',
    '2018年，1.5万元',
    '1)甲',
  ],
  ...[
    '## 标题',
    '### 标题 #',
    '#没有空格',
    '#',
    '# {executionRate}',
    '##  两格',
    '标题\n===',
    '标题\n---',
    '---',
    '***',
    '___',
  ],
  ...[
    '- 项',
    '-',
    '1. 项',
    '2. 项',
    '10) 项',
    '+ 加',
    '  缩进',
    '    四格',
    '> 引用',
    ': 冒号',
    '！',
    '&',
    'a&amp;b',
    '\\*',
  ],
  ...[
    '| 甲 | 乙 |\n| --- | ---: |\n| 1 | 2 |',
    '甲 | 乙\n-|-',
    '**重点**',
    '甲*乙',
    '甲_乙_',
    '`代码`',
    '~~删~~',
    '行尾  ',
    '行尾\\',
  ],
  ...[
    '[链](a)',
    '[^1]',
    '[^1]: 注',
    '[名]: 址',
    '[名]',
    '![图](图.png)',
    '<绩效目标自评表 />',
    '<br/>',
    '\u00a0不断开',
    '\u2028分行',
  ],
  ...['\ud800', '见www.a.cn。', 'http://a.cn', 'a@b.cn', ''],
];
/** Lines that reach over it, or that nobody may write. */
const REACHING = [
  ...[
    '```\n码\n\n码\n```',
    '~~~',
    '<内部>',
    '</内部>',
    '<内部>短</内部>',
    '<a b={1} />',
    '<!-- 注 -->',
    '{/* 注 */}',
    '{',
    '}',
  ],
  ...[
    '{甲',
    '{constructor}',
    '{class}',
    '{ 预算执行率 }',
    'import a',
    'export const a = 1',
    '\t制表',
    '\0',
    'a\rb',
    '\ufeff',
  ],
];
const GAPS = fc.constantFrom('\n', '\n\n', '\n \n', '\n\n\n', '');
const texts = (lines: readonly string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...lines), GAPS), { maxLength: 9 }).map((parts) => parts.flat().join(''));
const TEXTS = fc.oneof(texts(LINES), texts([...LINES, ...REACHING]));

const CELLS = [
  ...[
    '',
    ' ',
    ' 甲 ',
    '1.5',
    '  2  ',
    ' {预算执行率} ',
    '{实际支付}万元',
    ' - ',
    ':-',
    '--- ',
    '　',
    '\u00a0',
    ' ## 标题',
  ],
  ...['- 项', ' **重** ', ' a\\|b ', '`|`', '<br/>', ' > ', '[^1]', ' 甲<', '\u2028', '{甲', 'www.a.cn'],
];
const RULES = ['---', ' --- ', ' :-', '-: ', ' :-: ', '-', '::', ' - -', ''];
const rowOf = (cells: readonly string[]) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...cells), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('|', '|', '|', '|', '', ' |'),
      fc.constantFrom('|', '|', '|', '|', '', '| '),
    )
    .map(([row, start, end]) => `${start}${row.join('|')}${end}`);
/** Tables as they are usually written, then with all that can be wrong with one. */
const TABLES = fc
  .tuple(
    rowOf(CELLS.slice(2, 7)),
    rowOf(RULES.slice(0, 6)),
    fc.array(fc.oneof(rowOf(CELLS.slice(0, 13)), rowOf(CELLS), rowOf(RULES), fc.constantFrom(...LINES)), {
      maxLength: 4,
    }),
    fc.constantFrom(...LINES, '', ''),
    GAPS,
  )
  .map(([head, rules, rows, before, gap]) => [`${before}${gap}${head}`, rules, ...rows].join('\n'));

const MARKERS = [
  '1. ',
  '2. ',
  '10. ',
  '- ',
  '1) ',
  '* ',
  '+ ',
  '1.',
  '-',
  '0. ',
  '1234567890. ',
  '1.  ',
  ' - ',
  '-\t',
  '',
];
const ITEM = fc
  .tuple(fc.constantFrom(...MARKERS.slice(0, 4), ...MARKERS), fc.constantFrom(...CELLS, ...LINES))
  .map(([marker, text]) => `${marker}${text.trimStart()}`);
/** Lists as they are usually written, then with all that can be wrong with one. */
const LISTS = fc
  .array(fc.tuple(fc.oneof(ITEM, ITEM, ITEM, fc.constantFrom(...LINES)), fc.oneof(fc.constant('\n'), GAPS)), {
    maxLength: 7,
  })
  .map((parts) => parts.flat().join(''));

describe('the tree with plain blocks made apart is the one of the parser', () => {
  test('for every body in this project', () => {
    const bodies = globSync(['content/**/*.mdx', 'test/fixtures/**/*.mdx'])
      .filter((path) => existsSync(path) && statSync(path).isFile())
      .flatMap((path) => split(readFileSync(path, 'utf8'))?.body ?? []);
    expect(bodies.length).toBeGreaterThan(100);
    for (const body of bodies) expect(outcome(parseBody, body)).toEqual(outcome(whole, body));
  });

  test('for texts of lines that mean something to it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        expect(outcome(parseBody, text)).toEqual(outcome(whole, text));
      }),
      { numRuns: 2000 },
    );
  });

  test('for tables with and without all their bars', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(TABLES, (text) => {
        expect(outcome(parseBody, text)).toEqual(outcome(whole, text));
      }),
      { numRuns: 2000 },
    );
  });

  test('for lists of one line to an item and of more', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(LISTS, (text) => {
        expect(outcome(parseBody, text)).toEqual(outcome(whole, text));
      }),
      { numRuns: 2000 },
    );
  });

  test('for the name of every figure', () => {
    for (const name of figureNames()) {
      const text = `## 甲{${name}}\n\n乙{${name}}丙`;
      expect(outcome(parseBody, text)).toEqual(outcome(whole, text));
    }
  });
});
