import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openCache } from '../../src/build/cache.ts';
import { codeDigests } from '../../src/build/code.ts';
import { pageKeys } from '../../src/build/page-keys.ts';
import { survey } from '../../src/build/survey.ts';
import { isShownTo } from '../../src/domain/audience.ts';
import type { Audience } from '../../src/domain/evaluation.ts';

const HOME = mkdtempSync(join(tmpdir(), 'jiping-invalidation-'));
const CACHE = join(HOME, 'cache');
afterAll(() => rmSync(HOME, { recursive: true }));

function copyOfContent(): string {
  const folder = join(mkdtempSync(join(HOME, 'copy-')), 'content');
  cpSync('content', folder, { recursive: true });
  return folder;
}

/** The keys of all parts of an archive, by name. */
async function keysOf(
  content: string,
  { audience = 'internal', base = '/' }: { audience?: Audience; base?: string } = {},
) {
  const { surroundings, evaluations } = await survey(content, dirname(content), openCache(CACHE), 'code');
  const shown = evaluations.filter(({ evaluation }) => isShownTo(audience, evaluation, '2026-01-01'));
  const published = new Set(shown.map(({ evaluation }) => evaluation.id));
  const viewer = { audience, day: '2026-01-01', published };
  const inputs = {
    code: 'code',
    surroundings,
    shown,
    viewer,
    volumes: [],
    history: new Map(),
    provenances: new Map(),
    base,
    content,
  };
  const { evaluations: pages, archive, help } = pageKeys(inputs);
  return new Map([...pages, ['archive', archive], ['help', help]]);
}

/** Names of the parts whose key differs after the edit. */
async function changedBy(edit: (content: string) => void): Promise<string[]> {
  const content = copyOfContent();
  const before = await keysOf(content);
  edit(content);
  const after = await keysOf(content);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((part) => before.get(part) !== after.get(part))
    .sort();
}

function replace(content: string, file: string, from: string | RegExp, to: string | ((found: string) => string)): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  const changed = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
  expect(changed, `${file} has no ${from}`).not.toBe(text);
  writeFileSync(path, changed);
}

/** `executed: 4` becomes `executed: 5`. */
function otherNumber(found: string): string {
  return found.replace(/\d/, (digit) => String((Number(digit) % 9) + 1));
}

describe('an edit makes exactly the pages anew that depend on it', () => {
  test('nothing', async () => {
    expect(await changedBy(() => undefined)).toEqual([]);
  });

  test('a word of the text: its own page', async () => {
    const edit = (content: string) => appendFileSync(join(content, 'evaluations/2023/farmland.mdx'), '\n另有说明。\n');
    expect(await changedBy(edit)).toEqual(['2023/farmland']);
  });

  test('a number of the budget: its page and the lists', async () => {
    const edit = (content: string) => replace(content, 'evaluations/2023/farmland.mdx', /executed: \d/, otherNumber);
    expect(await changedBy(edit)).toEqual(['2023/farmland', 'archive']);
  });

  test('a number of a continuing project that the next year is held against: the page of that too', async () => {
    const edit = (content: string) =>
      replace(content, 'evaluations/2021/government-cloud.mdx', /executed: \d/, otherNumber);
    expect(await changedBy(edit)).toEqual(['2021/government-cloud', '2022/government-cloud', 'archive']);
  });

  test('a name in a continuing project: its own page, and the lists', async () => {
    const edit = (content: string) =>
      replace(content, 'evaluations/2021/government-cloud.mdx', /reason: /, 'reason: 又');
    expect(await changedBy(edit)).toEqual(['2021/government-cloud', 'archive']);
  });

  test('a method: the evaluations that follow it', async () => {
    const edit = (content: string) => replace(content, 'methods/hubei-self-evaluation.yaml', /^name: /m, 'name: 新');
    expect(await changedBy(edit)).toEqual(['2021/school-repair', 'archive']);
  });

  test('an office: its evaluations', async () => {
    const edit = (content: string) =>
      replace(content, 'organisations/sample-water-bureau.yaml', /^name: /m, 'name: 新');
    expect(await changedBy(edit)).toEqual(['2022/river-dredging', 'archive']);
  });

  test('a comment in a method: nothing', async () => {
    const edit = (content: string) => appendFileSync(join(content, 'methods/mof-2020-10.yaml'), '# 说明\n');
    expect(await changedBy(edit)).toEqual([]);
  });

  test('a ready indicator: the evaluations that use it, and the lists', async () => {
    const edit = (content: string) =>
      replace(content, 'indicators/agriculture.yaml', /definition: /g, 'definition: 新');
    expect(await changedBy(edit)).toEqual(['2023/farmland', 'archive']);
  });

  test('a picture: the page that shows it', async () => {
    const edit = (content: string) =>
      appendFileSync(join(content, 'evaluations/2022/river-dredging/cross-section.png'), 'x');
    expect(await changedBy(edit)).toEqual(['2022/river-dredging']);
  });

  test('the site: every page', async () => {
    const edit = (content: string) => replace(content, 'site.yaml', /^title: /m, 'title: 新');
    expect(await changedBy(edit)).toEqual([...(await keysOf(copyOfContent())).keys()].sort());
  });

  test('a help page: the help', async () => {
    const edit = (content: string) => appendFileSync(join(content, 'rules/no-code.mdx'), '\n又及。\n');
    expect(await changedBy(edit)).toEqual(['help']);
  });

  test('another audience, another address: every page', async () => {
    const content = copyOfContent();
    const here = await keysOf(content);
    for (const other of [await keysOf(content, { audience: 'public' }), await keysOf(content, { base: '/archive/' })]) {
      expect([...other].filter(([part, key]) => here.get(part) === key)).toEqual([]);
    }
  });
});

describe('a changed program makes exactly the steps anew that it is part of', () => {
  const project = mkdtempSync(join(HOME, 'project-'));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  };

  test.each([
    ['package-lock.json', ['survey', 'pages', 'copies', 'search']],
    ['src/archive/search-index.ts', ['pages', 'search']],
    ['src/domain/decimal.ts', ['survey', 'pages', 'copies']],
    ['src/content/schema/site.ts', ['survey', 'pages']],
    ['src/markdown/policy.ts', ['survey', 'pages']],
    ['src/components/Report.astro', ['pages']],
    ['src/styles/print.css', ['pages', 'copies']],
    ['src/styles/sheets.css', ['pages', 'copies']],
    ['src/styles/screen.css', ['pages']],
    ['src/i18n/zh-CN.ts', ['pages']],
    ['public/theme.js', ['pages']],
    ['src/print/finish.ts', ['copies']],
    ['README.md', []],
  ])('%s', (path, steps) => {
    put(path, 'one');
    const before = codeDigests(project);
    put(path, 'two');
    const after = codeDigests(project);
    const changed = Object.keys(before).filter((step) => before[step as never] !== after[step as never]);
    expect(changed).toEqual(steps);
  });
});
