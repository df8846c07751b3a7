import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const HOME = mkdtempSync(join(tmpdir(), 'jiping-build-'));
const CONTENT = join(HOME, 'content');
const CACHE = join(HOME, 'cache');
const KEPT = ['2021/government-cloud', '2022/government-cloud', '2022/river-dredging', '2023/government-cloud'];

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function started(args: readonly string[]) {
  const child = spawn(process.execPath, ['scripts/build.ts', '--content', CONTENT, ...args]);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, said })));
  return { child, ended };
}

/** Builds into a folder of this name, with the cache that most tests share. */
async function build(out: string, ...args: string[]): Promise<Ended> {
  const cache = args.includes('--cache') ? [] : ['--cache', CACHE];
  return started(['--out', join(HOME, out), ...cache, ...args]).ended;
}

function filesOf(out: string): Map<string, string> {
  const folder = join(HOME, out);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'latin1')]));
}

/** Paths of files that are not the same in both. */
function differences(one: string, other: string): string[] {
  const [a, b] = [filesOf(one), filesOf(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort();
}

function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(CONTENT, file);
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(path, edited);
}

beforeAll(async () => {
  cpSync('content', CONTENT, { recursive: true });
  for (const file of readdirSync(join(CONTENT, 'evaluations'), { recursive: true, encoding: 'utf8' })) {
    const id = file.replaceAll('\\', '/').replace(/\.mdx$/, '');
    if (file.endsWith('.mdx') && !KEPT.includes(id)) rmSync(join(CONTENT, 'evaluations', file));
  }
  rmSync(join(CONTENT, 'editions.json'), { force: true });
  expect((await build('first')).code).toBe(0);
}, 120_000);

afterAll(() => rmSync(HOME, { recursive: true, force: true }));

describe('what has not changed is not made again', () => {
  test('nothing changed: nothing is made, and the same archive is there', async () => {
    const { code, said } = await build('again');
    expect(said).toContain('取自缓存：检查 4 份，网页 4 份，打印件 4 份');
    expect(code).toBe(0);
    expect(differences('first', 'again')).toEqual([]);
  }, 60_000);

  test('an archive that stands untouched is left as it is; one that was touched is put right', async () => {
    await build('standing');
    const folder = join(HOME, 'standing');
    const { ino } = statSync(folder);
    const { code, said } = await build('standing');
    expect([code, statSync(folder).ino]).toEqual([0, ino]);
    expect(said).toContain('取自缓存：检查 4 份，网页 4 份，打印件 4 份');
    const touches = [
      () => rmSync(join(folder, 'index.html')),
      () => writeFileSync(join(folder, 'extra.txt'), '多出来的'),
      () => {
        // A file of its own: the published ones are links to kept ones.
        rmSync(join(folder, 'feed.xml'));
        writeFileSync(join(folder, 'feed.xml'), '改过');
      },
    ];
    for (const touch of touches) {
      touch();
      expect((await build('standing')).code).toBe(0);
      expect(differences('first', 'standing')).toEqual([]);
    }
  }, 120_000);

  test('an edited text and an edited picture: as if all had been made anew', async () => {
    edit('evaluations/2021/government-cloud.mdx', '## ', '补充说明一句。\n\n## ');
    edit('evaluations/2022/river-dredging.mdx', /!\[(..)/, '![新图：$1');
    const { said } = await build('warm');
    expect(said).toContain('取自缓存：检查 2 份，网页 2 份，打印件 2 份');
    expect((await build('cold', '--cache', join(HOME, 'other-cache'))).code).toBe(0);
    expect(differences('warm', 'cold')).toEqual([]);
    expect(differences('first', 'warm').filter((path) => path.endsWith('.pdf'))).toEqual([
      'evaluations/2021/government-cloud/report.pdf',
      'evaluations/2022/river-dredging/report.pdf',
    ]);
  }, 120_000);

  test('folders of the archive before the last are moved; what was put into them stays behind', async () => {
    await build('moved');
    const folder = join(HOME, 'moved', 'evaluations/2023/government-cloud');
    const { ino } = statSync(folder);
    writeFileSync(join(folder, 'extra.txt'), '多出来的');
    rmSync(join(folder, 'data.json'));
    writeFileSync(join(folder, 'data.json'), '{}');
    const file = 'evaluations/2021/government-cloud.mdx';
    edit(file, '## ', '再补充一句。\n\n## ');
    await build('moved');
    expect(statSync(folder).ino).not.toBe(ino);
    edit(file, '再补充一句。\n\n', '');
    expect((await build('moved')).code).toBe(0);
    expect(statSync(folder).ino).toBe(ino);
    expect(differences('moved', 'cold')).toEqual([]);
  }, 120_000);

  test('a damaged cache is noticed, and what was damaged is made again', async () => {
    const kept = join(CACHE, 'files');
    const paths = readdirSync(kept, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const [one = '', two = '', three = ''] = paths.map((entry) => join(entry.parentPath, entry.name));
    // Unlinked first: the archive of the last build shares the bytes.
    for (const [path, text] of [
      [one, 'x'],
      [two, ''],
    ] as const) {
      rmSync(path);
      writeFileSync(path, text);
    }
    rmSync(three);
    const records = readdirSync(join(CACHE, 'made', 'pages'), { recursive: true, withFileTypes: true });
    const [record] = records.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    writeFileSync(record ?? '', readFileSync(record ?? '', 'utf8').replace('"bytes"', '"bites"'));
    expect((await build('mended')).code).toBe(0);
    expect(differences('mended', 'cold')).toEqual([]);
  }, 120_000);
});

describe('shards', () => {
  test('made apart and joined, they are the archive of one build', async () => {
    const shards = ['1/2', '2/2'].map((shard) => ({ shard, out: `shard-${shard[0]}` }));
    const made = await Promise.all(
      shards.map(({ shard, out }) => build(out, '--shard', shard, '--cache', join(HOME, `cache-${out}`))),
    );
    expect(made.map(({ code }) => code)).toEqual([0, 0]);
    const folders = shards.map(({ out }) => join(HOME, out)).join(',');
    const { code, said } = await build('joined', '--join', folders, '--cache', join(HOME, 'cache-join'));
    expect(said).toContain('取自缓存：检查 4 份，网页 4 份，打印件 4 份');
    expect(code).toBe(0);
    expect(differences('joined', 'cold')).toEqual([]);
  }, 120_000);

  test('one that is missing, and one of another content, are named', async () => {
    const { code, said } = await build('none', '--join', join(HOME, 'shard-2'));
    expect(said).toContain('缺第 1 片');
    expect(code).toBe(2);
    edit('evaluations/2023/government-cloud.mdx', '## ', '再补充一句。\n\n## ');
    const folders = [1, 2].map((index) => join(HOME, `shard-${index}`)).join(',');
    const other = await build('none', '--join', folders);
    expect(other.said).toContain('是从别的内容、选项或版本生成的');
    expect(other.code).toBe(2);
  }, 60_000);
});

describe('nothing half published', () => {
  test('a second build at the same time is told who is at work', async () => {
    const first = started(['--out', join(HOME, 'first'), '--cache', CACHE]);
    await vi.waitUntil(() => existsSync(join(HOME, '.first-lock')), { timeout: 30_000 });
    const second = await build('first');
    expect(second.said).toMatch(new RegExp(`进程 ${first.child.pid}.*正在生成同一个档案`));
    expect(second.code).toBe(2);
    expect((await first.ended).code).toBe(0);
  }, 60_000);

  test('a faulty evaluation keeps everything from being published, or with --keep-going only itself', async () => {
    const before = filesOf('first');
    edit('evaluations/2022/river-dredging.mdx', 'method: ', 'method: no-such-');
    expect((await build('first')).code).toBe(1);
    expect(filesOf('first')).toEqual(before);
    const { code, said } = await build('first', '--keep-going');
    expect(said).toContain('有 1 份没有发布：');
    expect(code).toBe(1);
    const after = [...filesOf('first').keys()];
    expect(after).not.toContain(join('evaluations', '2022', 'river-dredging', 'index.html'));
    expect(after).toContain(join('evaluations', '2021', 'government-cloud', 'report.pdf'));
  }, 60_000);
});
