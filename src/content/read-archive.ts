import { join } from 'node:path';
import { type Diagnostic, sortDiagnostics } from '../domain/diagnostic.ts';
import { linkYears } from '../domain/series.ts';
import { evaluationFiles } from './evaluation-files.ts';
import { type NameOf, naming } from './naming.ts';
import { type Entry, readEntry } from './read-entry.ts';
import { readSurroundings, type Surroundings } from './read-surroundings.ts';
import { readText } from './read-text.ts';
import type { References } from './resolve.ts';

/** Everything of a content folder that could be read. */
export interface Archive extends Surroundings {
  readonly entries: readonly Entry[];
}

export interface ArchiveReading {
  readonly archive: Archive;
  /** Faults of reading: files, syntax, schemas, references. The rules of the domain come after. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a whole content folder; files with faults are left out of the archive and reported.
 *
 * Names of files in messages are relative to `cwd`, so that a terminal can open them.
 */
export function readArchive(directory: string, cwd: string): ArchiveReading {
  const diagnostics: Diagnostic[] = [];
  const nameOf = naming(cwd);
  const surroundings = readSurroundings(directory, nameOf, diagnostics);
  const entries = withYears(readEvaluations(join(directory, 'evaluations'), surroundings, nameOf, diagnostics));
  return { archive: { ...surroundings, entries }, diagnostics: sortDiagnostics(diagnostics) };
}

function readEvaluations(
  folder: string,
  references: References,
  nameOf: NameOf,
  diagnostics: Diagnostic[],
): readonly Entry[] {
  return evaluationFiles(folder, nameOf, diagnostics).flatMap((file) => {
    const reading = readText(file.path, nameOf(file.path));
    const { entry, diagnostics: found } =
      'fault' in reading
        ? { entry: undefined, diagnostics: [reading.fault] }
        : readEntry(file, reading.text, nameOf(file.path), references);
    diagnostics.push(...found);
    return entry ?? [];
  });
}

function withYears(entries: readonly Entry[]): readonly Entry[] {
  const linked = linkYears(entries.map(({ evaluation }) => evaluation));
  return entries.map((entry, index) => ({ ...entry, evaluation: linked[index] ?? entry.evaluation }));
}
