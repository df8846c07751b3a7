import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeManifest } from '../../src/archive/manifest.ts';
import { checkSignature, NoSignature, sign } from '../../src/archive/signature.ts';

const home = mkdtempSync(join(tmpdir(), 'jiping-sign-'));
const key = join(home, 'id_ed25519');
const plain = join(home, 'plain');
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

/** A copy of the finished archive, to be signed. */
function archive(name: string): string {
  const folder = join(home, name);
  cpSync(plain, folder, { recursive: true });
  return folder;
}

beforeAll(() => {
  mkdirSync(plain);
  writeFileSync(join(plain, 'index.html'), '首页');
  writeManifest(plain, { generator: 'jiping', evaluations: [] });
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'somebody@some-machine', '-f', key]);
});

afterAll(() => rmSync(home, { recursive: true }));

describe('a signature', () => {
  test('adds two files, changes none, and is the same each time', () => {
    const [one, other] = [archive('one'), archive('other')];
    for (const folder of [one, other]) sign(folder, key);
    expect(readdirSync(one)).toEqual([...readdirSync(plain), 'SHA256SUMS.sig', 'allowed_signers'].sort());
    for (const name of readdirSync(plain)) expect(read(one, name)).toBe(read(plain, name));
    for (const name of readdirSync(one)) expect(read(one, name)).toBe(read(other, name));
  });

  test('is found good with the published key, which doesn’t say whose machine it is from', () => {
    const folder = archive('published');
    sign(folder, key);
    expect(read(folder, 'allowed_signers')).toMatch(/^jiping namespaces="jiping" ssh-ed25519 \S+\n$/);
    expect(checkSignature(folder, join(folder, 'allowed_signers'))).toEqual({ signer: 'jiping' });
    const command = 'ssh-keygen -Y verify -f allowed_signers -I jiping -n jiping -s SHA256SUMS.sig < SHA256SUMS';
    expect(execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toContain('Good "jiping" signature');
  });

  test('is no good for another list, or when it was made for something else', () => {
    const folder = archive('changed');
    sign(folder, key);
    writeFileSync(join(folder, 'SHA256SUMS'), read(folder, 'SHA256SUMS').replace('index', 'outdex'));
    expect(checkSignature(folder, join(folder, 'allowed_signers'))).toEqual({ fault: expect.stringContaining('不符') });
    const misused = archive('misused');
    execFileSync('ssh-keygen', ['-Y', 'sign', '-q', '-f', key, '-n', 'file', join(misused, 'SHA256SUMS')]);
    const signers = join(home, 'anything');
    writeFileSync(signers, `me ${readFileSync(`${key}.pub`, 'utf8')}`);
    expect(checkSignature(misused, signers)).toEqual({ fault: expect.stringContaining('不是为档案做的') });
  });
});

test('a key or a program that is missing is told', () => {
  expect(() => sign(plain, join(home, 'none'))).toThrow(NoSignature);
  writeFileSync(join(home, 'broken'), 'no key');
  expect(() => sign(plain, join(home, 'broken'))).toThrow('ssh-keygen 没有签名');
  const { PATH } = process.env;
  process.env['PATH'] = home;
  try {
    expect(() => sign(plain, key)).toThrow('没有找到 ssh-keygen');
  } finally {
    process.env['PATH'] = PATH;
  }
});
