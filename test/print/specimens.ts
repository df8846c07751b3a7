import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AttachmentFile, PrintJob, PrintOptions } from '../../src/print/job.ts';

/** One built page for each layout behaviour. */
export const SPECIMENS = fileURLToPath(new URL('../fixtures/print', import.meta.url));

export function jobOf(name: string, folder: string): PrintJob {
  return {
    id: `2018/${name}`,
    html: join(SPECIMENS, `${name}.html`),
    pdf: join(folder, `${name}.pdf`),
    source: `content/evaluations/2018/${name}.mdx`,
    title: `样张 ${name}`,
    author: '某市示范办公室',
    language: 'zh-CN',
    date: '2019-03-01',
  };
}

export async function temporaryOptions(): Promise<PrintOptions & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'jiping-print-test-'));
  // Cut fonts are the same for all tests, and slow to make.
  return { root: SPECIMENS, cache: join(tmpdir(), 'jiping-test-fonts'), folder };
}

/** Any file of the fixtures as the data of a copy. */
export function attachmentOf(path: string): AttachmentFile {
  return { name: 'data.json', path, mime: 'application/json', description: '样张数据', relationship: 'Data' };
}
