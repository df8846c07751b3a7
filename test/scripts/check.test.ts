import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_STACK, type Run, run } from './run.ts';

const BAD = 'test/fixtures/bad';
const EMPTY = mkdtempSync(join(tmpdir(), 'jiping-empty-'));
afterAll(() => rmSync(EMPTY, { recursive: true }));

describe('a folder with one fault of every kind', () => {
  let bad: Run;
  beforeAll(() => {
    bad = run('check', '--content', BAD);
  });

  test.each([
    ['site.yaml:1:1', 'key-present', '缺少 publisher（发布单位）'],
    ['evaluations/misplaced.mdx:1:1', 'file-in-place', '文件“misplaced.mdx”不会被发布'],
    ['evaluations/2018/broken-yaml.mdx:9:43', 'yaml-readable', '缩进不对'],
    ['evaluations/2018/tab-indent.mdx:11:1', 'yaml-readable', '缩进用了制表符'],
    ['evaluations/2018/duplicate-key.mdx:8:1', 'yaml-readable', '同一个键写了两次（status）'],
    ['evaluations/2018/missing-key.mdx:2:1', 'key-present', '缺少 status（状态）'],
    ['evaluations/2018/unknown-key.mdx:7:1', 'key-known', '不认识的键 statsu'],
    [
      'evaluations/2018/wrong-type.mdx:13:49',
      'value-valid',
      'budget.sources[0].adjusted（全年预算数）写的是“十万”，应为数字',
    ],
    ['evaluations/2018/wrong-choice.mdx:7:9', 'value-valid', 'status（状态）写的是“finished”，应为 draft、final'],
    ['evaluations/2018/long-title.mdx:2:8', 'value-valid', '（共 300 字）”，不能超过 120 个字'],
    ['evaluations/2018/unknown-method.mdx:4:9', 'method-exists', '没有标识为“exmaple-method”的评价办法'],
    ['evaluations/2018/unknown-organisation.mdx:6:15', 'organisation-exists', '没有标识为“nobody”的单位'],
    ['evaluations/2018/unknown-level.mdx:15:31', 'level-exists', '没有“quality”这个二级指标'],
    ['evaluations/2018/unknown-figure.mdx:20:5', 'figure-exists', '没有名为“预算执形率”的数字'],
    ['evaluations/2018/code-in-body.mdx:20:1', 'no-code', 'import 或 export'],
    ['evaluations/2018/code-in-body.mdx:22:1', 'figure-exists', '没有名为“process.exit()”的数字'],
    ['evaluations/2018/code-in-body.mdx:24:1', 'component-exists', '不能用 <script>'],
    ['evaluations/2018/code-in-body.mdx:26:1', 'address-inside-archive', '“https://example.org”在档案之外'],
    ['evaluations/2018/code-in-body.mdx:28:1', 'heading-depth', '标题用了 1 个 #'],
    ['evaluations/2018/unclosed-brace.mdx:20:12', 'body-readable', '标签或花括号没有结束'],
    ['evaluations/2018/twin-b.mdx:2:8', 'id-unique', '已有另一份评价（2018/twin-a）'],
    ['evaluations/2018/gb18030.mdx:9:1', 'file-is-utf8', '文件不是 UTF-8 编码'],
    ['evaluations/2018/no-frontmatter.mdx:1:1', 'frontmatter-present', '没有用两行 --- 围起来'],
    ['evaluations/2018/not-closed.mdx:1:1', 'frontmatter-present', '没有用两行 --- 围起来'],
    ['evaluations/2018/empty.mdx:1:1', 'frontmatter-present', '没有用两行 --- 围起来'],
    ['evaluations/2018/dangling.mdx:1:1', 'file-readable', '链接指向的文件不存在'],
    ['evaluations/2018/folder.mdx:1:1', 'file-readable', '它是文件夹'],
    ['evaluations/2018/contradiction.mdx:15:75', 'actual-is-measurable', '“巡检次数”的实际完成值“完成”不是数'],
    ['evaluations/2018/contradiction.mdx:22:1', 'headings-nest', '标题“跳级”跳了级'],
    ['evaluations/2019/wrong-year.mdx:5:13', 'year-matches-folder', '预算年度写的是 2018，文件却在 2019'],
  ])('%s %s', (place, rule, message) => {
    const block = bad.out.split('\n\n').find((text) => text.startsWith(`${BAD}/${place} error ${rule}\n`));
    expect(block, `no error ${rule} at ${place}`).toContain(message);
    expect(block).toMatch(new RegExp(`\\n {2}修改：.+\\n {2}规则：/rules/${rule}/\\n?$`));
  });

  test('a fault between two places shows the other one', () => {
    expect(bad.out).toContain(`  另见：${BAD}/evaluations/2018/twin-a.mdx:2:8 另一份评价\n`);
  });

  test('is answered with exit code 1, a count, and no stack trace', () => {
    expect(bad.code).toBe(1);
    expect(bad.err).toMatch(/^\d+ 份评价，\d+ 个错误，\d+ 个警告\n$/);
    expect(bad.out).toMatch(NO_STACK);
  });

  test('naming a file shows only its faults', () => {
    const { out, code } = run('check', '--content', BAD, `./${BAD}/evaluations/2018/missing-key.mdx`);
    expect(code).toBe(1);
    expect(out.match(/^\S+:\d+:\d+ /gm)).toEqual([`${BAD}/evaluations/2018/missing-key.mdx:2:1 `]);
  });
});

test('the content of this project has no error', () => {
  expect(run('check')).toMatchObject({ code: 0, err: expect.stringMatching(/，0 个错误，/) });
});

test('an empty folder is a fault of authors', () => {
  const { code, out } = run('check', '--content', EMPTY);
  expect([code, out.match(/ error \S+/g)]).toEqual([1, [' error content-not-empty', ' error site-present']]);
});

test('--help explains in Chinese and English', () => {
  const { code, out } = run('check', '--help');
  expect(code).toBe(0);
  expect(out).toMatch(/用法：npm run check[\s\S]+Usage: npm run check/);
});

describe('wrong usage is exit code 2, one line and the way to the help', () => {
  test.each([
    [['--nope'], /--nope/],
    [['--content'], /--content/],
    [['--content', 'no-such-folder'], /^没有内容文件夹 no-such-folder\n/],
    [['--content', 'package.json'], /^没有内容文件夹 package.json\n/],
    [['--format', 'xml'], /^没有“xml”这种格式；可用：text、json、github、sarif\n/],
    [['--format', 'constructor'], /^没有“constructor”这种格式/],
    [['no-such-file.mdx'], /^没有文件 no-such-file\.mdx\n/],
  ])('%j', (args, message) => {
    const { code, out, err } = run('check', ...args);
    expect(err).toMatch(message);
    expect(err).toMatch(/\n用 --help 查看用法 \/ see --help\n$/);
    expect(err).toMatch(NO_STACK);
    expect([code, out]).toEqual([2, '']);
  });
});
