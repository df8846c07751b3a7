import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeManifest } from '../../src/archive/manifest.ts';
import { ForeignFolder, publish, stagingFolder } from '../../src/archive/publish.ts';

let home = '';
let out = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'jiping-publish-'));
  out = join(home, 'dist');
});
afterEach(() => rmSync(home, { recursive: true }));

/** Makes a folder with a manifest and one page that says `text`. */
function archive(folder: string, text: string): void {
  mkdirSync(join(folder, 'evaluations'), { recursive: true });
  writeFileSync(join(folder, 'evaluations', '页.html'), text);
  writeManifest(folder, { generator: 'jiping', evaluations: [] });
}

const page = () => readFileSync(join(out, 'evaluations', '页.html'), 'utf8');

describe('publish', () => {
  test('makes OUT, then replaces it whole, and leaves nothing behind', () => {
    for (const text of ['one', 'two']) {
      const staging = stagingFolder(out);
      archive(staging, text);
      if (text === 'one') writeFileSync(join(staging, 'old.html'), '');
      publish(staging, out);
      expect(page()).toBe(text);
    }
    expect(existsSync(join(out, 'old.html'))).toBe(false);
    expect(readdirSync(home)).toEqual(['dist']);
  });

  test('while an archive is being made the old one is untouched', () => {
    archive(out, 'old');
    archive(stagingFolder(out), 'new');
    expect(page()).toBe('old');
  });

  test('OUT can be read by a web server', () => {
    const staging = stagingFolder(out);
    archive(staging, 'new');
    publish(staging, out);
    expect((statSync(out).mode & 0o777).toString(8)).toBe((0o777 & ~process.umask()).toString(8));
  });

  test('a run that died between the two renames is mended by the next', () => {
    archive(join(home, '.dist-previous'), 'old');
    stagingFolder(out);
    expect(page()).toBe('old');
    expect(existsSync(join(home, '.dist-previous'))).toBe(false);
  });

  test('a run that died after them leaves the new one', () => {
    archive(join(home, '.dist-previous'), 'old');
    archive(out, 'new');
    stagingFolder(out);
    expect(page()).toBe('new');
    expect(existsSync(join(home, '.dist-previous'))).toBe(false);
  });
});

describe('what is not ours is not replaced', () => {
  test('a folder with other files', () => {
    mkdirSync(out);
    writeFileSync(join(out, '照片.jpg'), '');
    expect(() => stagingFolder(out)).toThrow(ForeignFolder);
    expect(readdirSync(out)).toEqual(['照片.jpg']);
    expect(readdirSync(home)).toEqual(['dist']);
  });

  test('an empty folder may be', () => {
    mkdirSync(out);
    expect(existsSync(stagingFolder(out))).toBe(true);
  });
});

describe('manifest', () => {
  test('lists every file with size and hash, sorted, but neither itself nor the sums', () => {
    archive(out, 'text');
    archive(out, 'text again');
    const { files } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    const hash = createHash('sha256').update('text again').digest('hex');
    expect(files).toEqual([{ path: 'evaluations/页.html', bytes: 10, sha256: hash }]);
  });

  const sha256sum = (...args: string[]) => spawnSync('sha256sum', args, { cwd: out, encoding: 'utf8' });

  test.skipIf(spawnSync('sha256sum', ['--version']).status !== 0)('SHA256SUMS is what sha256sum -c reads', () => {
    archive(out, 'text');
    expect(sha256sum('-c', '--strict', 'SHA256SUMS').stdout).toBe('evaluations/页.html: OK\nmanifest.json: OK\n');
    writeFileSync(join(out, 'evaluations', '页.html'), 'altered');
    expect(sha256sum('-c', 'SHA256SUMS').status).toBe(1);
  });
});
