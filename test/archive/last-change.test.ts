import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHistory, readUncommitted } from '../../src/archive/history.ts';
import { lastChanges } from '../../src/archive/last-change.ts';
import { example } from '../domain/example.ts';

const home = mkdtempSync(join(tmpdir(), 'jiping-git-'));
const content = join(home, 'office', '内容');

function git(...args: string[]): string {
  const who = ['-c', 'user.name=甲', '-c', 'user.email=a@example.cn', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', join(home, 'office'), ...who, ...args], { encoding: 'utf8' }).trim();
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

/** Writes a file, commits it, and says which commit that is. */
function commit(path: string, text: string): string {
  write(path, text);
  git('add', '-A');
  git('commit', '-qm', path);
  return git('rev-parse', '--short=12', 'HEAD');
}

const evaluation = { ...example(), id: '2018/甲' };
const files = [
  'evaluations/2018/甲.mdx',
  'evaluations/2018/甲/照片/现场.jpg',
  `methods/${evaluation.method.id}.yaml`,
  `organisations/${evaluation.organisation.id}.yaml`,
];
const change = () => lastChanges(readHistory(content), readUncommitted(content))(evaluation);

beforeAll(() => {
  mkdirSync(content, { recursive: true });
  git('init', '-q', '-b', 'main');
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the commit that a copy names', () => {
  test('is the newest that changed something that it depends on', () => {
    for (const [round, path] of [...files, files[0] ?? ''].entries()) {
      const made = commit(path, String(round));
      expect([path, change()]).toEqual([path, { commit: made }]);
    }
  });

  test('stays when others are changed: a neighbour, another folder with the same beginning, the site', () => {
    const before = change();
    for (const path of ['evaluations/2018/乙.mdx', 'evaluations/2018/甲乙/1.jpg', 'site.yaml', 'methods/other.yaml'])
      commit(path, '一');
    expect(change()).toEqual(before);
  });

  test('is none while something isn’t committed: changed, staged, new or gone', () => {
    const before = change();
    write('site.yaml', '二');
    expect(change()).toEqual(before);
    write('evaluations/2018/甲/新 图.jpg', '一');
    expect(change()).toBe('uncommitted');
    git('add', '-A');
    expect(change()).toBe('uncommitted');
    git('reset', '-q', '--hard');
    rmSync(join(content, files[1] ?? ''));
    expect(change()).toBe('uncommitted');
    git('reset', '-q', '--hard');
    expect(change()).toEqual(before);
  });

  test('is none in a shallow clone that doesn’t reach it, and where there is no version control', () => {
    const shallow = join(home, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${join(home, 'office')}`, shallow]);
    const folder = join(shallow, '内容');
    expect(lastChanges(readHistory(folder), readUncommitted(folder))(evaluation)).toBeUndefined();
    expect(lastChanges(readHistory(home), readUncommitted(home))(evaluation)).toBeUndefined();
  });
});
