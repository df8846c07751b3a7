import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCode } from '../print/read-code.ts';
import { readPdf } from '../print/read-pdf.ts';

const ID = '2022/security-inspection';
const FILES = [
  `evaluations/${ID}.mdx`,
  'indicators/network-security.yaml',
  'methods/mof-2020-10.yaml',
  'organisations/sample-data-bureau.yaml',
  'site.yaml',
];

const home = mkdtempSync(join(tmpdir(), 'jiping-again-'));
const [here, there] = [join(home, 'here'), join(home, '那 里')];
const key = join(home, 'id_ed25519');

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=甲', '-c', 'user.email=a@example.cn', '-c', 'commit.gpgsign=false', ...args]);
const commit = (message: string) => {
  git('-C', here, 'add', '-A');
  git('-C', here, 'commit', '-qm', message);
};

/** Runs a command in a process of its own, as on another machine. */
function command(name: string, args: readonly string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('scripts', `${name}.ts`), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { code: status, out: stdout, err: stderr };
}

function build(folder: string, out: string, environment: Record<string, string> = {}, ...more: string[]) {
  const where = ['--content', join(folder, 'content'), '--out', join(folder, out), '--cache', join(folder, 'cache')];
  const run = command('build', [...where, '--sign', key, ...more], environment);
  expect([run.code, run.err]).toEqual([0, expect.stringContaining('已发布到')]);
}

function filesOf(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path)).toString('latin1')]));
}

const copyIn = (folder: string, out: string) => join(folder, out, 'evaluations', ID, 'report.pdf');

beforeAll(() => {
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  for (const path of FILES) {
    mkdirSync(dirname(join(here, 'content', path)), { recursive: true });
    cpSync(join('content', path), join(here, 'content', path));
  }
  const site = join(here, 'content', 'site.yaml');
  writeFileSync(site, `${readFileSync(site, 'utf8')}address: https://data.example.gov.cn\n`);
  writeFileSync(join(here, '.gitignore'), 'out*\ncache\n');
  git('init', '-q', '-b', 'main', here);
  commit('第一版');
  git('clone', '-q', here, there);
  build(here, 'out', { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' });
}, 120_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

test('another folder, time zone, language and year give the same bytes in every file', () => {
  const clock = join(import.meta.dirname, 'later-clock.mjs');
  build(there, 'out', {
    TZ: 'America/Adak',
    LANG: 'de_DE.UTF-8',
    LC_ALL: 'de_DE.UTF-8',
    NODE_OPTIONS: `--import=${clock}`,
  });
  const [one, other] = [filesOf(join(here, 'out')), filesOf(join(there, 'out'))];
  expect([...other.keys()]).toEqual([...one.keys()]);
  expect([...one.keys()].filter((path) => one.get(path) !== other.get(path))).toEqual([]);
  expect([...one.keys()]).toEqual(expect.arrayContaining(['SHA256SUMS', 'SHA256SUMS.sig', 'allowed_signers']));
}, 120_000);

describe('an edition', () => {
  test('says on its last sheet what it is, alike in text and code', async () => {
    const file = copyIn(here, 'out');
    const { sheets } = await readPdf(file);
    const text = sheets.at(-1)?.text.replaceAll(/\s/g, '') ?? '';
    const hash = git('-C', here, 'rev-parse', '--short=12', 'HEAD').toString().trim();
    const [, digits = ''] = /第1版提交[\da-f]{12}内容摘要([\da-f]{16})/.exec(text) ?? [];
    expect(text).toContain(`第1版提交${hash}内容摘要`);
    const address = `https://data.example.gov.cn/evaluations/${ID}/`;
    expect(text).toContain(address);
    expect(await readCode(file, sheets.length)).toBe(`${address}#copy-${digits}`);
    const page = readFileSync(join(dirname(file), 'index.html'), 'utf8');
    expect(page).toContain(`id="copy-${digits}"`);
    const { evaluations } = JSON.parse(readFileSync(join(here, 'out', 'manifest.json'), 'utf8'));
    expect(evaluations[0].editions).toEqual([
      expect.objectContaining({ content: expect.stringMatching(`^${digits}`) }),
    ]);
  });

  test('is had again from its content, also when it was recorded and other files were committed', () => {
    const manifest = join(here, 'out', 'manifest.json');
    expect(command('verify', ['--record', '--manifest', manifest, '--content', join(here, 'content')]).code).toBe(0);
    writeFileSync(join(here, 'content', 'methods', 'readme.txt'), '与打印件无关');
    commit('记录');
    const again = command('verify', [
      copyIn(here, 'out'),
      '--manifest',
      manifest,
      '--rebuild',
      '--content',
      join(here, 'content'),
    ]);
    expect(again).toMatchObject({ code: 0, out: expect.stringMatching(/正式文件.*\n {2}重新排印：逐字节一致\n$/) });
  }, 120_000);

  test('that says something else has the next number, tells the last one from itself, and what isn’t committed says so', async () => {
    const file = join(here, 'content', 'evaluations', `${ID}.mdx`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('其间该系统不对外', '其间系统不对外'));
    build(here, 'out-second');
    const { sheets } = await readPdf(copyIn(here, 'out-second'));
    expect(sheets.at(-1)?.text.replaceAll(/\s/g, '')).toContain('第2版未提交内容摘要');
    const second = join(here, 'out-second', 'manifest.json');
    expect(command('verify', [copyIn(here, 'out'), '--manifest', second])).toMatchObject({
      code: 1,
      out: expect.stringContaining('旧版，未被改动：《'),
    });
  }, 120_000);
});
