import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { processName, sweepFolders } from '../src/process-folder.ts';

test('folders of dead processes go; those of the living and of other machines stay, for a week', () => {
  const parent = mkdtempSync(join(tmpdir(), 'jiping-folders-'));
  const own = processName('work');
  // No system gives this number to a process.
  const dead = own.replace(/\d+$/, '4194305');
  const [other, old] = ['work-elsewhere-4194305', 'work-elsewhere-17'];
  for (const name of [own, dead, `${dead}.x1`, other, old, 'made', 'work']) mkdirSync(join(parent, name));
  const weekAgo = Date.now() / 1000 - 8 * 24 * 60 * 60;
  utimesSync(join(parent, old), weekAgo, weekAgo);
  sweepFolders(parent, 'work');
  expect(readdirSync(parent).sort()).toEqual(['made', own, other, 'work'].sort());
  rmSync(parent, { recursive: true });
});

// Nothing is denied to root.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'one that cannot be removed keeps nobody from working',
  () => {
    const parent = mkdtempSync(join(tmpdir(), 'jiping-folders-'));
    const dead = processName('work').replace(/\d+$/, '4194305');
    mkdirSync(join(parent, dead));
    chmodSync(parent, 0o500);
    expect(() => sweepFolders(parent, 'work')).not.toThrow();
    chmodSync(parent, 0o700);
    rmSync(parent, { recursive: true });
  },
);
