import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../src/domain/manifest.ts';
import type { Verdict } from '../src/domain/verdict.ts';
import { compareCopies } from '../src/print/compare-copies.ts';
import { differencesText } from './verdict-text.ts';

/** A copy that was printed again, or why it could not be. */
type Rebuilt = { readonly copy: Buffer } | { readonly fault: string };

/** Is a copy to be had again from the content folder, to the byte? */
export async function isSameAgain(
  bytes: Buffer,
  verdict: Verdict,
  manifest: Manifest,
  content: string,
): Promise<{ readonly same: boolean; readonly text: string }> {
  const id = idOf(verdict, manifest);
  if (id === undefined) return { same: false, text: '不是清单里的打印件，没有重新排印' };
  const rebuilt = rebuild(id, manifest, content);
  if ('fault' in rebuilt) return { same: false, text: `没有成功\n${rebuilt.fault.replace(/^/gm, '    ')}` };
  if (rebuilt.copy.equals(bytes)) return { same: true, text: '逐字节一致' };
  return {
    same: false,
    text: `不一致，与重新排印的相比，${differencesText(await compareCopies(bytes, rebuilt.copy))}`,
  };
}

function idOf(verdict: Verdict, { evaluations }: Manifest): string | undefined {
  if (verdict.kind === 'unknown') return undefined;
  if (verdict.kind !== 'official') return verdict.id;
  return evaluations.find(({ id }) => verdict.path === `evaluations/${id}/report.pdf`)?.id;
}

/** Prints the copy of an evaluation again from a content folder, as its archive was built, anew and in a process of its own. */
function rebuild(id: string, { build }: Manifest, content: string): Rebuilt {
  const { base = '/', audience = 'internal', variant } = build ?? {};
  const home = mkdtempSync(join(tmpdir(), 'jiping-rebuild-'));
  const settings = ['--content', content, '--base', base, '--audience', audience, '--only', id];
  // What was published has been released, whatever day it is.
  const args = [...settings, '--date', '9999-12-31', '--out', join(home, 'out'), '--cache', join(home, 'cache')];
  const script = join(import.meta.dirname, 'build.ts');
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      [script, ...args, ...(variant ? ['--variant', variant] : [])],
      {
        encoding: 'utf8',
        env: { ...process.env, JIPING_SIGNING_KEY: '' },
      },
    );
    if (status !== 0) return { fault: stderr.trim() };
    return { copy: readFileSync(join(home, 'out', 'evaluations', id, 'report.pdf')) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
