import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selfEvaluationXlsx } from '../../src/archive/xlsx/workbook.ts';
import { readArchive } from '../../src/content/read-archive.ts';
import { NO_STACK, run } from '../scripts/run.ts';
import { annexDocx } from './forms.ts';

let folder = '';
const inside = (...names: readonly string[]) => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiping-'));
  cpSync('content', inside('content'), { recursive: true });
  rmSync(inside('content', 'evaluations'), { recursive: true });
  cpSync('content/evaluations/2018', inside('content', 'evaluations', '2018'), { recursive: true });
  writeFileSync(inside('road-upkeep.docx'), annexDocx());
  writeFileSync(inside('old.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CONTENT = () => ['--content', inside('content')];

describe('npm run import', () => {
  test('writes nothing on a dry run, then the file, then the same again', () => {
    const file = inside('content', 'evaluations', '2020', 'road-upkeep.mdx');
    const dry = run('import', inside('road-upkeep.docx'), ...CONTENT(), '--dry-run');
    expect([dry.code, existsSync(file)]).toEqual([0, false]);
    const first = run('import', inside('road-upkeep.docx'), ...CONTENT());
    expect(first.code).toBe(0);
    expect(first.out).toContain('写入：evaluations/2020/road-upkeep.mdx、organisations/slxglz.yaml');
    const text = readFileSync(file, 'utf8');
    expect(run('import', inside('road-upkeep.docx'), ...CONTENT()).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('never overwrites what an author changed, but with --force', () => {
    const file = inside('content', 'evaluations', '2020', 'road-upkeep.mdx');
    writeFileSync(file, '改过');
    const refused = run('import', inside('road-upkeep.docx'), ...CONTENT());
    expect([refused.code, readFileSync(file, 'utf8')]).toEqual([1, '改过']);
    expect(refused.out).toContain('没有覆盖');
    expect(run('import', inside('road-upkeep.docx'), ...CONTENT(), '--force').code).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toBe('改过');
  });

  test('a published form that was filled in keeps the text of its evaluation', async () => {
    const { archive } = readArchive(inside('content'), folder);
    const [entry] = archive.entries.filter(({ evaluation }) => evaluation.fiscalYear === 2018);
    if (!entry) throw new Error('Unexpected content, expected an evaluation of 2018');
    writeFileSync(inside('self-evaluation.xlsx'), await selfEvaluationXlsx(entry.evaluation));
    const file = inside('content', 'evaluations', `${entry.evaluation.id}.mdx`);
    const [, ...before] = readFileSync(file, 'utf8').split('\n---\n');
    expect(run('import', inside('self-evaluation.xlsx'), ...CONTENT(), '--force').code).toBe(0);
    const [, ...after] = readFileSync(file, 'utf8').split('\n---\n');
    expect(after).toEqual(before);
    const { archive: back } = readArchive(inside('content'), folder);
    expect(back.entries.map(({ evaluation }) => evaluation)).toContainEqual(entry.evaluation);
  });

  test('reports as JSON, with the place of each field', () => {
    const { code, out } = run('import', inside('road-upkeep.docx'), ...CONTENT(), '--dry-run', '--format', 'json');
    const report = JSON.parse(out) as { imported: { fields: unknown[]; outputs: string[] }[] };
    expect(code).toBe(0);
    expect(report.imported[0]?.outputs[0]).toBe('evaluations/2020/road-upkeep.mdx');
    expect(report.imported[0]?.fields).toContainEqual({
      field: 'entered.total',
      value: '94',
      place: '表1 第17行第3格',
      certainty: 'sure',
    });
  });

  test.each([
    ['nothing', []],
    ['a file that is not there', ['nowhere.docx']],
    ['an unknown format', ['README.md', '--format', 'xml']],
    ['an unknown method', ['README.md', '--method', 'none']],
    ['a year that is none', ['README.md', '--year', '18']],
    ['an unknown option', ['--what']],
  ])('refuses %s', (_name, args) => {
    const { code, err } = run('import', ...args);
    expect([code, NO_STACK.test(err)]).toEqual([2, true]);
  });

  test('an unreadable file is a fault, not a crash', () => {
    const { code, out, err } = run('import', inside('old.doc'), ...CONTENT());
    expect(code).toBe(1);
    expect(out).toContain('另存为');
    expect(`${out}${err}`).toMatch(NO_STACK);
  });
});

describe('npm run new', () => {
  const FLAGS = () => [
    ...['--kind', 'project-self-evaluation', '--year', '2019', '--organisation', 'kashi-egov-office'],
    ...['--method', 'mof-2011-285-xinjiang', '--name', '喀什政府网站网络运行维护项目', ...CONTENT()],
  ];

  test('starts from last year with every value emptied', () => {
    const { code, out } = run('new', ...FLAGS(), '--series', 'kashi-website-operations');
    expect([code, out]).toEqual([0, expect.stringContaining('以 2018/kashi-website-operations 为底稿')]);
    const text = readFileSync(inside('content', 'evaluations', '2019', 'kashi-website-operations.mdx'), 'utf8');
    expect(text).toContain('{ level1: output, level2: quantity, name: 现场巡检次数, target: 待填写, actual: 待填写 }');
    const values = text.replace(/^#.*$/gm, '');
    expect(values).not.toMatch(/9\.6|9\.5|4次|0\.04|2018|喀什地区电子政务/);
  });

  test('is refused by check for its blanks only', () => {
    run('new', ...FLAGS(), '--slug', 'fresh');
    const { out } = run('check', ...CONTENT(), '--format', 'json');
    const faults = (JSON.parse(out) as { file: string; rule: string; severity: string }[]).filter(
      ({ file, severity }) => file.endsWith('fresh.mdx') && severity === 'error',
    );
    expect(new Set(faults.map(({ rule }) => rule))).toEqual(new Set(['template-filled-in', 'no-residue']));
  });

  test('without a terminal every missing flag is named', () => {
    const { code, err } = run('new', '--year', '2019');
    expect([code, err]).toEqual([2, expect.stringContaining('--kind、--organisation、--method、--name')]);
    expect(err).toMatch(NO_STACK);
  });

  test.each([
    ['kind', ['--kind', 'what']],
    ['year', ['--year', '19']],
    ['method', ['--method', 'none']],
    ['organisation', ['--organisation', 'none']],
    ['series', ['--series', 'Über']],
    ['a name that is taken', ['--slug', 'kashi-website-operations']],
  ])('refuses a wrong %s', (_name, wrong) => {
    const { code, err } = run('new', ...FLAGS(), ...wrong);
    expect([code, NO_STACK.test(err)]).toEqual([2, true]);
  });
});
