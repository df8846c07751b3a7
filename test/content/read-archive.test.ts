import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkArchive } from '../../src/content/check-archive.ts';
import { readArchive } from '../../src/content/read-archive.ts';
import { specimen } from './specimen.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

const METHOD = `name: 示例办法
kinds: [project-self-evaluation]
source: { title: 示例办法, number: 示例〔2018〕1号 }
years: { from: 2011 }
levels:
  - { id: output, name: 产出指标, children: [{ id: quantity, name: 数量指标 }] }
execution: { denominator: adjusted }
rounding: { money: 2, percent: 2, score: 2 }
form: { title: 项目支出绩效自评表 }
`;

const WHOLE = {
  'site.yaml': 'title: 档案\npublisher: 示例单位\nintroduction: 说明\n',
  'methods/example-method.yaml': METHOD,
  'organisations/example-office.yaml': 'name: 示例单位\n',
  'evaluations/2018/one.mdx': specimen(),
};

/** A content folder of these files beside those of a whole one; `undefined` takes a file out. */
function folder(files: Readonly<Record<string, string | undefined>>): string {
  const root = mkdtempSync(join(tmpdir(), 'jiping-archive-'));
  made.push(root);
  for (const [name, text] of Object.entries({ ...WHOLE, ...files })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** Errors as `file:line:column rule`, and the entries that could be read. */
function read(files: Readonly<Record<string, string | undefined>>) {
  const root = folder(files);
  const { archive, diagnostics } = checkArchive(root, root);
  return {
    errors: diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, place }) => `${place.file}:${place.line}:${place.column} ${rule}`),
    ids: archive.entries.map(({ evaluation }) => evaluation.id),
    diagnostics,
  };
}

test('a whole folder', () => {
  expect(read({})).toMatchObject({ errors: [], ids: ['2018/one'] });
});

test('files are named from the working directory', () => {
  const root = folder({ 'site.yaml': undefined });
  const [fault] = readArchive(root, dirname(root)).diagnostics;
  expect(fault?.place.file).toMatch(/^jiping-archive-\w+\/site\.yaml$/);
});

describe('a file in the wrong place is reported, not left out in silence', () => {
  test.each([
    'evaluations/one.mdx',
    'evaluations/2018/deep/one.mdx',
    'evaluations/18/one.mdx',
    'evaluations/2018/One.mdx',
    'evaluations/2018/示例.mdx',
    'evaluations/2018/two.md',
    'methods/sub/other.yaml',
    'organisations/other.mdx',
  ])('%s', (name) => {
    expect(read({ [name]: specimen() })).toMatchObject({ errors: [`${name}:1:1 file-in-place`], ids: ['2018/one'] });
  });
});

test('hidden files and other kinds of files are nobody’s content', () => {
  expect(read({ 'evaluations/2018/.draft.mdx': '', 'evaluations/2018/one.pdf': '' }).errors).toEqual([]);
});

describe('what refers to nothing', () => {
  test.each([
    ['method', 'method: example-metod', 'evaluations/2018/one.mdx:4:9 method-exists', '是不是要写 example-method？'],
    [
      'organisation',
      'organisation: nobody',
      'evaluations/2018/one.mdx:6:15 organisation-exists',
      '在 organisations/ 里写 nobody.yaml',
    ],
    ['fiscalYear', 'fiscalYear: 2019', 'evaluations/2018/one.mdx:5:13 year-matches-folder', '改正 fiscalYear'],
    [
      '- { level1',
      '  - { level1: outputs, level2: quantity, name: 巡检, target: 4次, actual: 4次 }',
      'evaluations/2018/one.mdx:15:15 level-exists',
      '是不是要写 output？',
    ],
    [
      '- { level1',
      '  - { level1: output, level2: social, name: 巡检, target: 4次, actual: 4次 }',
      'evaluations/2018/one.mdx:15:31 level-exists',
      '改成可用的标识',
    ],
  ])('%s', (key, line, place, fix) => {
    const { errors, diagnostics } = read({ 'evaluations/2018/one.mdx': specimen(key, line) });
    expect(errors).toContain(place);
    expect(diagnostics.find(({ rule }) => place.endsWith(rule))?.fix).toContain(fix);
  });
});

describe('two that claim one place', () => {
  test('the same office, year and title', () => {
    const { errors, diagnostics } = read({ 'evaluations/2018/two.mdx': specimen() });
    expect(errors).toEqual(['evaluations/2018/two.mdx:2:8 id-unique']);
    expect(diagnostics.find(({ rule }) => rule === 'id-unique')?.related?.[0]?.place.file).toBe(
      'evaluations/2018/one.mdx',
    );
  });

  test('a superseded one makes room', () => {
    expect(
      read({ 'evaluations/2018/two.mdx': specimen('status', 'status: superseded\nsuccessor: 2018/one') }).errors,
    ).toEqual([]);
  });

  test('two files of one id', () => {
    expect(read({ 'organisations/example-office.yml': 'name: 另一个' }).errors).toEqual([
      'organisations/example-office.yml:1:1 id-unique',
    ]);
  });
});

test('an empty folder, and folders that are files', () => {
  const nothing = Object.fromEntries(Object.keys(WHOLE).map((name) => [name, undefined]));
  expect(read(nothing).errors).toEqual(['evaluations:1:1 content-not-empty', 'site.yaml:1:1 site-present']);
  expect(read({ ...nothing, methods: '', evaluations: '' }).errors).toEqual([
    'evaluations:1:1 content-not-empty',
    'evaluations:1:1 file-readable',
    'methods:1:1 file-readable',
    'site.yaml:1:1 site-present',
  ]);
});

test('one broken file does not hide another', () => {
  const broken = { 'evaluations/2018/a.mdx': 'x', 'evaluations/2018/b.mdx': specimen('kind'), 'site.yaml': 'title: [' };
  expect(read(broken)).toMatchObject({ ids: ['2018/one'] });
  expect(new Set(read(broken).errors.map((error) => error.split(':')[0]))).toEqual(
    new Set(['evaluations/2018/a.mdx', 'evaluations/2018/b.mdx', 'site.yaml']),
  );
});
