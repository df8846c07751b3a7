import { describe, expect, test } from 'vitest';
import { readFrontmatter } from '../../src/content/frontmatter.ts';

const read = (text: string) => readFrontmatter(text, 'a.mdx');

/** `2:3 message` of each fault of syntax. */
const errors = (text: string) =>
  read(text).errors.map(({ place, message }) => `${place.line}:${place.column} ${message}`);

describe('numbers and dates stay what was typed', () => {
  test.each(['9.620', '0.30', '007', '0o17', '0x1F', '1e3', '12345678901234567890.10', '2018-12-10', '1_000', '-0'])(
    '%s',
    (text) => {
      expect(read(`a: ${text}`).data).toEqual({ a: text });
    },
  );

  test('yes and no are text, true and false are not', () => {
    expect(read('a: yes\nb: true\nc: null').data).toEqual({ a: 'yes', b: true, c: null });
  });
});

describe('what is not plain YAML is refused where it stands', () => {
  test.each([
    ['tabs', 'a:\n\tb: 1', '2:1 缩进用了制表符'],
    ['the same key twice', 'a: 1\nb: 2\na: 3', '3:1 同一个键写了两次（a）'],
    ['the same key twice, below', 'x:\n  a: 1\n  a: 2', '3:3 同一个键写了两次（a）'],
    ['a language tag', 'a: !!js/function x', '1:4 不支持 YAML 标签'],
    ['a date tag', 'a: !!timestamp 2018-12-10', '1:4 不支持 YAML 标签'],
    ['a binary tag', 'a: !!binary aGk=', '1:4 不支持 YAML 标签'],
    ['an alias of nothing', 'a: 1\nb: *c', '2:4 引用（*）没有定义（c）'],
    ['an alias of itself', 'a: &b [*b]', '1:8 引用（*）绕回了自己（b）'],
    ['a map as key', '? { a: 1 }\n: 2', '1:3 键只能是一个词'],
    ['a list as key', 'b: 1\n? [1, 2]\n: 2', '2:3 键只能是一个词'],
    ['a text without its end', 'a: "x', '1:6 少了标点'],
    ['two colons', 'a: b: c', '1:4 一行里有两个冒号'],
    ['two documents', 'a: 1\n...\nb: 2', '3:1 数据部分中间有多余的'],
    ['a directive', '%YAML 9.9\n---\na: 1', '1:7 这里不合 YAML 的写法'],
  ])('%s', (_name, text, expected) => {
    expect(errors(text)[0]).toMatch(new RegExp(`^${expected.replace(/[()*[\]]/g, '\\$&')}`));
    expect(read(text).data).toBeUndefined();
  });

  test('a merge key merges nothing', () => {
    expect(read('a: &x { b: 1 }\nc:\n  <<: *x').data).toEqual({ a: { b: '1' }, c: { '<<': { b: '1' } } });
  });

  test('names of prototypes are names like others', () => {
    const { data } = read('__proto__: { polluted: yes }\nconstructor: 1');
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor']);
    expect('polluted' in {}).toBe(false);
  });

  test('a bomb of aliases, deep brackets and very many keys are answered at once', () => {
    const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].reduce(
      (text, name, index, names) =>
        `${text}${name}: &${name} [${Array(9).fill(index === 0 ? 'x' : `*${names[index - 1]}`)}]\n`,
      '',
    );
    expect(errors(bomb)).toEqual(['1:1 YAML 的引用（*）太多']);
    expect(errors(`a: ${'['.repeat(50_000)}`).length).toBeGreaterThan(0);
    const started = performance.now();
    read(Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n'));
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

test.each([
  ['typed', 'a: 支出\u202e05.21', '1:4'],
  ['escaped', 'a: 1\nb: "\\u2066甲"', '2:4'],
  ['in a key', 'a\u200f: 1', '1:1'],
  ['half a character', 'a: "\\ud800"', '1:4'],
])('a sign that nobody sees, %s', (_name, yaml, place) => {
  expect(errors(yaml)).toEqual([expect.stringMatching(`^${place} 有看不见的字符，要重新键入（U\\+[0-9A-F]{4}）$`)]);
});

describe('places', () => {
  const TEXT =
    'title: 甲\nbudget:\n  sources:\n    - { source: other, executed: 9.58 }\n    - source: other\n      executed: "1"\n';
  const { place, keyPlace } = read(TEXT);

  test.each<[PropertyKey[], string]>([
    [['title'], '1:8'],
    [['budget'], '3:3'],
    [['budget', 'sources', 0], '4:7'],
    [['budget', 'sources', 0, 'executed'], '4:34'],
    [['budget', 'sources', 1, 'executed'], '6:17'],
    [['budget', 'sources', 1, 'received'], '5:7'],
    [['budget', 'sources', 7], '4:5'],
    [['indicators', 0, 'name'], '1:1'],
    [[], '1:1'],
  ])('%j stands at %s', (path, expected) => {
    const { file, line, column } = place(path);
    expect([file, `${line}:${column}`]).toEqual(['a.mdx', expected]);
  });

  test('a key has a place of its own', () => {
    expect(keyPlace(['budget', 'sources', 1], 'executed')).toEqual({ file: 'a.mdx', line: 6, column: 7 });
    expect(keyPlace([], 'nothing')).toBeUndefined();
    expect(keyPlace(['title'], 'x')).toBeUndefined();
  });

  test('an empty text has its place at the start', () => {
    expect(read('').place(['title'])).toEqual({ file: 'a.mdx', line: 1, column: 1 });
  });
});
