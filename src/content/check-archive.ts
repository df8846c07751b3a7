import { check } from '../domain/checks/index.ts';
import { type Diagnostic, sortDiagnostics } from '../domain/diagnostic.ts';
import { duplicates } from './duplicates.ts';
import { type Archive, readArchive } from './read-archive.ts';
import { successorFaults } from './successors.ts';

/** An archive with all that is wrong with it. */
export interface CheckedArchive {
  readonly archive: Archive;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a content folder and runs every rule on what could be read: all faults of all files in one run. */
export function checkArchive(directory: string, cwd: string): CheckedArchive {
  const { archive, diagnostics } = readArchive(directory, cwd);
  const found = archive.entries.flatMap(({ evaluation, manuscript }) => check(evaluation, manuscript));
  return {
    archive,
    diagnostics: sortDiagnostics([
      ...diagnostics,
      ...duplicates(archive.entries),
      ...successorFaults(archive.entries),
      ...found,
    ]),
  };
}
