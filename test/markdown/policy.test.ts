import { describe, expect, test } from 'vitest';
import { readProse } from '../../src/markdown/read-prose.ts';

/** Faults of a body as `1:3 rule`. */
function faults(body: string): string[] {
  return readProse(body, 'a.mdx').faults.map(({ rule, point }) => `${point?.line}:${point?.column} ${rule}`);
}

describe('allowed', () => {
  test.each([
    '{预算执行率}',
    '{ executionRate }',
    '{/* 说明 */}',
    '{}',
    '<绩效目标自评表 />',
    'H<sub>2</sub>O<br />x<sup>2</sup>',
    '## 章\n\n### 节\n\n#### 目\n\n##### 点',
    '## 附表\n\n[附表](#附表) [文件](附表.pdf) [文件](./a/b.pdf) ![图](a.png)',
    '`{x} <y> https://example.org`',
    '```\nimport a from "b"\n<script>\n```',
    '3 < 5，a > b，\\{a\\}，&lt;script>',
    '| 甲 | 乙 |\n|---|---|\n| {预算执行率} | 1 |',
  ])('%j', (body) => expect(faults(body)).toEqual([]));
});

describe('no code', () => {
  test.each(['import a from "b"', 'export const a = process.exit()', 'export default 1', 'import x', 'export {'])(
    '%j is named so',
    (body) => {
      expect(faults(body)).toEqual([expect.stringMatching(/^1:\d+ no-code$/)]);
    },
  );
});

describe('an expression is the name of a figure', () => {
  test.each([
    ...[
      '{constructor}',
      '{__proto__}',
      '{toString}',
      '{1+1}',
      '{process.exit()}',
      '{{a}}',
      '{"a"}',
      '{`a`}',
      '{()=>1}',
    ],
    ...[
      '{预算执行率.constructor}',
      '{预算执行率()}',
      '{/* a */ evil() /* b */}',
      '{await x}',
      '{// x\n}',
      '{预算执行率/**/}',
    ],
  ])('%j', (body) => expect(faults(body)).toEqual(['1:1 figure-exists']));

  test('inside a table, an element and a heading', () => {
    expect(faults('| 甲 |\n|---|\n| {x} |')).toEqual(['3:3 figure-exists']);
    expect(faults('<sub>{evil()}</sub>')).toEqual(['1:6 figure-exists']);
    expect(faults('## {evil()}')).toEqual(['1:4 figure-exists']);
  });

  test('an unknown name gets the nearest known one', () => {
    const [fault] = readProse('预算{预算执形率}', 'a.mdx').faults;
    expect(fault?.message).toBe('没有名为“预算执形率”的数字，花括号里只能写指标数字的名称');
    expect(fault?.fix).toBe('是不是要写 {预算执行率}？');
    expect(fault?.point).toMatchObject({ line: 1, column: 3 });
  });

  test('a message shows the start of a long one', () => {
    expect(readProse(`{a(${'1,'.repeat(5000)})}`, 'a.mdx').faults[0]?.message.length).toBeLessThan(100);
  });
});

describe('components come from a list and take nothing', () => {
  test.each([
    ...['<script>alert(1)</script>', '<style>a</style>', '<img src="x" onerror="y" />', '<b>x</b>', '<></>', '<a.b />'],
    ...['<a:b />', '<Figure name="x" />', '<constructor />', '<iframe src="x" />', '<a href="x">y</a>'],
    ...[
      '<绩效目标自评表 onclick="x" />',
      '<绩效目标自评表 {...props} />',
      '<绩效目标自评表 x={evil()} />',
      '<sup title="x">2</sup>',
    ],
  ])('%j', (body) => expect(faults(body)).toEqual(['1:1 component-exists']));

  test('a mistyped component gets the right one', () => {
    expect(readProse('<绩效目标自评 />', 'a.mdx').faults[0]?.fix).toBe('是不是要写 <绩效目标自评表 />？');
  });
});

describe('no address outside the archive', () => {
  test.each([
    ...[
      'https://x.y',
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      '&#106;avascript:x',
      '//x.y',
      '/\\x.y',
      '\\\\\\\\x.y',
    ],
    ...['data:text/html,x', 'mailto:a@b.c', 'file:///etc/passwd', '/b', './\\x', '<x y>', ''],
  ])('[a](%s)', (url) => expect(faults(`[a](${url})`)).toEqual(['1:1 address-inside-archive']));

  test.each(['../../../../x', '../../../..', 'a/../../../../../x', '%2e%2e/../../../x', '../../../%2E%2E/x'])(
    '[a](%s) climbs above the archive',
    (url) => expect(faults(`[a](${url})`)).toEqual(['1:1 address-inside-archive']),
  );

  test.each(['../../../figures/', '../../2021/smart-parking/', 'a/../b', '../other/?x=../../../..'])(
    '[a](%s) stays inside',
    (url) => expect(faults(`[a](${url})`)).toEqual([]),
  );

  test('of pictures, definitions, bare addresses and notes too', () => {
    expect(faults('![a](http://x/y.png)')).toEqual(['1:1 address-inside-archive']);
    expect(faults('[a][b]\n\n[b]: http://x')).toEqual(['3:1 address-inside-archive']);
    expect(faults('见 https://x.y 。')).toEqual(['1:3 address-inside-archive']);
    expect(faults('甲[^1]\n\n[^1]: www.x.y')).toEqual(['3:7 address-inside-archive']);
  });
});

describe('no signs that nobody sees', () => {
  test.each([
    ['in text', '支出\u202e05.21万元', '1:1'],
    ['as an entity', '支出&#x202E;05.21万元', '1:1'],
    ['in an address', '## 章\n\n[附件](a\u2066.pdf)', '3:1'],
    ['in an alternative text', '![图\u200f](a.png)', '1:1'],
    ['in code', '`a\u202d`', '1:1'],
    ['in a comment', '{/* \u2067 */}', '1:1'],
    ['a zero-width space in a number', '支出12\u200b.50万元', '1:1'],
    ['NUL', '甲\0乙', '1:1'],
    ['a bell', '甲\u0007乙', '1:1'],
    ['half a character', '甲\ud800乙', '1:1'],
    ['what a conversion left', '甲\ufffd乙', '1:1'],
  ])('%s', (_name, body, place) => {
    const { faults: found } = readProse(body, 'a.mdx');
    expect(found.map(({ rule, point }) => `${point?.line}:${point?.column} ${rule}`)).toEqual([
      `${place} characters-visible`,
    ]);
    expect(found[0]?.message).toMatch(/（U\+[0-9A-F]{4}）/);
    expect(found[0]?.message).not.toMatch(/\p{Bidi_Control}/u);
  });
});

describe('headings have four levels', () => {
  test.each(['# 总标题', '总标题\n==', '###### 六级'])('%j', (body) => {
    expect(faults(body)).toEqual(['1:1 heading-depth']);
  });
});

describe('a body that cannot be read says where it breaks', () => {
  test.each([
    ['甲\n\n{预算执行率', '3:7'],
    ['甲\n\n乙<br>丙', '3:2'],
    ['甲\n\n<绩效目标自评表>', '3:1'],
    ['甲\n\n乙</sub>', '3:3'],
    ['甲\n\n5<6', '3:3'],
    ['<!-- 说明 -->', '1:2'],
    ['<sub>x</sup>', '1:1'],
  ])('%j', (body, place) => expect(faults(body)).toEqual([`${place} body-readable`]));
});
