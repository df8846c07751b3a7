import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of one run of the tests, where files of tests find what another one has built. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'jiping-tests-'));
  process.env['JIPING_TEST_RUN'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
