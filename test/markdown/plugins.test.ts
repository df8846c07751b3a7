import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Audience } from '../../src/domain/evaluation.ts';
import { bodyPlugins, helpPlugins } from '../../src/markdown/index.ts';
import { bodyParser } from '../../src/markdown/parse-body.ts';
import { readProse } from '../../src/markdown/read-prose.ts';
import { rehypeCaptions } from '../../src/markdown/rehype-captions.ts';

/** The tree that the build makes pages from. */
function build(body: string, path = 'content/evaluations/2018/a.mdx', audience: Audience = 'internal'): Root {
  const processor = unified().use(bodyParser).use(bodyPlugins(audience).remark);
  return processor.runSync(processor.parse(body), new VFile({ value: body, path })) as Root;
}

function all<Type extends Nodes['type']>(tree: Root, type: Type): Extract<Nodes, { type: Type }>[] {
  const found: Extract<Nodes, { type: Type }>[] = [];
  visit(tree, type, (node) => void found.push(node as Extract<Nodes, { type: Type }>));
  return found;
}

test('headings get their numbers as text and an address from their words', () => {
  const headings = all(build('## 概况\n\n### 单位\n\n### 单位\n\n#### 目标\n\n## 附表'), 'heading');
  expect(
    headings.map((heading) => [textOf(heading), (heading.data as { hProperties?: unknown } | undefined)?.hProperties]),
  ).toEqual([
    ['一、概况', { id: '概况' }],
    ['（一）单位', { id: '单位' }],
    ['（二）单位', { id: '单位-2' }],
    ['1.目标', { id: '目标' }],
    ['二、附表', { id: '附表' }],
  ]);
});

test('what is internal is plain text inside the house and nowhere outside, numbers included', () => {
  const body = '## 甲\n\n<内部>\n\n## 乙\n\n密一。\n\n</内部>\n\n## 丙\n\n公开<内部>密二</内部>。';
  expect(textOf(build(body))).toBe('一、甲二、乙密一。三、丙公开密二。');
  expect(textOf(build(body, undefined, 'public'))).toBe('一、甲二、丙公开。');
});

test('a help page keeps its headings as they are', () => {
  const processor = unified().use(remarkParse).use(remarkMdx).use(helpPlugins.remark);
  expect(textOf(processor.runSync(processor.parse('## 为什么')))).toBe('为什么');
});

describe('figures', () => {
  test('become components, whatever name the author used', () => {
    const tree = build('支出{预算执行率}和{executionRate}。\n\n{预算结余}');
    const names = all(tree, 'mdxJsxTextElement').map(({ name, attributes }) => [name, attributes]);
    const figure = (value: string) => ['Figure', [{ type: 'mdxJsxAttribute', name: 'name', value }]];
    expect(names).toEqual([figure('executionRate'), figure('executionRate'), figure('budgetBalance')]);
  });

  test('leave no expression behind, and comments leave nothing', () => {
    const tree = build('甲{/* 说明 */}{}乙{预算执行率}');
    expect([...all(tree, 'mdxTextExpression'), ...all(tree, 'mdxFlowExpression')]).toEqual([]);
    expect(textOf(tree)).toBe('甲乙');
  });
});

test.each([
  ['第一行\n第二行', '第一行第二行'],
  ['第一行，\nWAF', '第一行，WAF'],
  ['WAF\nIPS', 'WAF\nIPS'],
])('the lines %j are joined to %j', (body, expected) => expect(textOf(build(body))).toBe(expected));

test.each([
  ['# 总标题', 'heading-depth'],
  ['{constructor}', 'figure-exists'],
  ['<script>x</script>', 'component-exists'],
  ['[a](https://x.y)', 'address-inside-archive'],
  ['export const a = 1', 'no-code'],
])('a build stops at %j', (body, rule) => expect(() => build(body)).toThrow(rule));

describe('captions and references', () => {
  const TABLE = '| 季度 | 支出 |\n| --- | --- |\n| 一 | 1 |';
  const body = `## 资金\n\n### 支出\n\n见[](#表-各季度支出)、[](#图-故障)和[](#支出)，[前文](#资金)。\n\n表：年初\n\n${TABLE}\n\n表：各季度支出\n\n${TABLE}\n\n![次数](a.svg)\n\n图：故障`;

  test('numbers come from the order of the text', () => {
    expect(textOf(build(body))).toContain('见表2、图1和第一部分（一），前文。表1 年初');
  });

  test('a title stands in its table, an image with its title in a figure', () => {
    const element = (tagName: string, ...children: ElementContent[]): Element => ({
      type: 'element',
      tagName,
      properties: {},
      children,
    });
    const title = (dataKind: string): Element => ({ ...element('figcaption'), properties: { dataKind } });
    const tree: HastRoot = {
      type: 'root',
      children: [
        title('表'),
        { type: 'text', value: '\n' },
        element('table', element('tbody')),
        element('p', element('img')),
        title('图'),
      ],
    };
    rehypeCaptions()(tree);
    const outline = (node: HastRoot['children'][number]): string =>
      node.type === 'element' ? `${node.tagName}(${node.children.map(outline).join()})` : '';
    const found = tree.children.map((each) => outline(each)).filter((each) => each !== '');
    expect(found).toEqual(['table(caption(),tbody())', 'figure(img(),figcaption())']);
  });

  test('headings of an annex count anew', () => {
    const annex = '## 甲\n\n<附件>\n\n## 乙\n\n### 丙\n\n</附件>\n\n## 丁\n\n见[](#丙)。';
    expect(textOf(build(annex))).toBe('一、甲一、乙（一）丙二、丁见附件1第一部分（一）。');
  });

  test.each([
    ['见[](#表-各季支出)。\n\n表：各季度支出\n\n| 甲 |\n| --- |\n| 1 |', 'reference-exists', 1],
    ['见[这里](#没有)。', 'reference-exists', 1],
    ['表：各季度支出\n\n说明。', 'caption-in-place', 1],
    ['图：故障', 'caption-in-place', 1],
  ])('%j: %s', (text, rule, line) => {
    expect(readProse(text, 'a.mdx').faults).toMatchObject([{ rule, point: { line } }]);
  });

  test('a wrong address is mended by the nearest one', () => {
    const [fault] = readProse(body.replace('#表-各季度支出', '#表-各季度支岀'), 'a.mdx').faults;
    expect(fault?.fix).toBe('是不是要写 [](#表-各季度支出)？');
  });
});
