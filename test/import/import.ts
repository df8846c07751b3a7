import { readArchive } from '../../src/content/read-archive.ts';
import { readEvaluation } from '../../src/content/read-evaluation.ts';
import type { AuthoredEvaluation } from '../../src/content/schema/evaluation.ts';
import { type ImportOptions, type Input, importFiles } from '../../src/import/import-files.ts';
import type { Imported, ImportReport } from '../../src/import/report.ts';

const { archive } = readArchive('content', process.cwd());

/** Imports files beside the methods and offices of the sample content. */
export function importAll(inputs: readonly Input[], options: ImportOptions = {}): Promise<ImportReport> {
  return importFiles(inputs, archive, options);
}

export interface One extends Imported {
  readonly record: AuthoredEvaluation;
  readonly text: string;
}

/** The only evaluation of a file, read back as `check` reads it. */
export async function importOne(bytes: Buffer, name: string, options: ImportOptions = {}): Promise<One> {
  const { imported, faults } = await importAll([{ name, bytes }], options);
  const [one] = imported;
  if (!one || imported.length > 1 || faults.length > 0)
    throw new Error(JSON.stringify({ imported: imported.length, faults }));
  const text = one.outputs[0]?.text ?? '';
  const { record, diagnostics } = readEvaluation(text, one.id);
  if (!record) throw new Error(JSON.stringify(diagnostics));
  return { ...one, record, text };
}

/** Rows of indicators as short texts: `output/quantity 养护里程 ≥120公里 118公里 15 13`. */
export function rowsOf({ indicators }: AuthoredEvaluation): string[] {
  return indicators.map(({ level1, level2, name, target, actual, points, score }) =>
    [`${level1}/${level2}`, name, target, actual, points ?? '-', score ?? '-'].join(' '),
  );
}

/** A fault as one text: what is wrong and what to do. */
export async function faultOf(bytes: Buffer, name: string): Promise<string> {
  const { imported, faults } = await importAll([{ name, bytes }]);
  if (imported.length > 0) throw new Error(`Unexpected import of ${name}`);
  return faults.map(({ message, fix }) => `${message} | ${fix}`).join('\n');
}
