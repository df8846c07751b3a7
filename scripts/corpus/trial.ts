import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkArchive } from '../../src/content/check-archive.ts';
import type { Archive } from '../../src/content/read-archive.ts';
import type { Entry } from '../../src/content/read-entry.ts';
import { type Input, importFiles } from '../../src/import/import-files.ts';
import type { Imported, ImportFault } from '../../src/import/report.ts';
import { type Alarms, judge } from './alarms.ts';
import { type Comparisons, compare } from './comparison.ts';
import type { Expected } from './expected.ts';

/** What became of one file: imported alone into a content folder of its own, read back and checked as an author would. */
export interface Trial {
  readonly file: string;
  readonly known: boolean;
  readonly imported: readonly Imported[];
  readonly faults: readonly ImportFault[];
  readonly comparisons: readonly Comparisons[];
  readonly alarms: Alarms;
}

const NEEDED = ['methods', 'indicators', 'organisations', 'site.yaml'];

/** Imports a file into a temporary content folder beside the methods of `content`, and checks what came out. */
export async function trial(
  input: Input,
  content: string,
  references: Archive,
  expected: Expected | undefined,
): Promise<Trial> {
  const { imported, faults } = await importFiles([input], references);
  const folder = mkdtempSync(join(tmpdir(), 'jiping-corpus-'));
  try {
    for (const name of NEEDED)
      if (existsSync(join(content, name))) cpSync(join(content, name), join(folder, name), { recursive: true });
    for (const { outputs, images } of imported) {
      for (const { path, text } of outputs) write(join(folder, path), text);
      for (const { path, bytes } of images) write(join(folder, path), bytes);
    }
    const { archive, diagnostics } =
      imported.length > 0 ? checkArchive(folder, folder) : { archive: undefined, diagnostics: [] };
    const entries = imported.map(({ id }) => archive?.entries.find(({ evaluation }) => evaluation.id === id));
    const comparisons = (expected?.evaluations ?? []).map((wanted, index) =>
      compare(wanted, fitting(entries, wanted.project, index)),
    );
    return {
      file: input.name,
      known: expected !== undefined,
      imported,
      faults,
      comparisons,
      alarms: judge(diagnostics, expected, comparisons.every(hasRightMethod)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function hasRightMethod({ fields }: Comparisons): boolean {
  return fields.every(({ what, right }) => what !== 'method' || right);
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Several evaluations of one file are told apart by their project, else by their order. */
function fitting(
  entries: readonly (Entry | undefined)[],
  project: string | undefined,
  index: number,
): Entry | undefined {
  const named = entries.find((entry) => project !== undefined && entry?.evaluation.project?.name.includes(project));
  return named ?? entries[index];
}
