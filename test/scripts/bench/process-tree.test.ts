import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { peakOf } from '../../../scripts/bench/process-tree.ts';

/** Takes memory, and has a child take some, for a second. */
const TAKE = `
  const own = Buffer.alloc(150e6, 1);
  const code = 'const own = Buffer.alloc(150e6, 1); setTimeout(() => own, 1000)';
  require('node:child_process').spawnSync(process.execPath, ['-e', code]);
`;

test.skipIf(process.platform === 'win32')('the memory of a process counts what it started', async () => {
  const child = spawn(process.execPath, ['-e', TAKE], { stdio: 'ignore' });
  const peak = await peakOf(child.pid ?? 0, once(child, 'close'));
  expect(peak?.kind).toBe(process.platform === 'linux' ? 'PSS' : 'RSS');
  expect(peak?.bytes).toBeGreaterThan(300e6);
  expect(peak?.bytes).toBeLessThan(700e6);
});

test('a process that ends at once has a peak, if a small one', async () => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  const peak = await peakOf(child.pid ?? 0, once(child, 'close'));
  expect(peak?.bytes ?? 0).toBeGreaterThanOrEqual(0);
});
