import { join } from 'node:path';
import { duplicates } from '../content/duplicates.ts';
import { evaluationFiles } from '../content/evaluation-files.ts';
import type { ContentFile } from '../content/list-files.ts';
import { naming } from '../content/naming.ts';
import type { Entry } from '../content/read-entry.ts';
import { readSurroundings, type Surroundings } from '../content/read-surroundings.ts';
import { successorFaults } from '../content/successors.ts';
import { type Diagnostic, isError, sortDiagnostics } from '../domain/diagnostic.ts';
import type { Cache } from './cache.ts';
import type { Digest } from './digest.ts';
import { surveyAhead } from './survey-ahead.ts';
import { nameFile, type Result, surveyor, unseen } from './surveyor.ts';

/** An evaluation that was read and checked. Of its manuscript only the places are left that archive-wide checks ask for. */
export interface Surveyed extends Entry {
  /** Its file, an absolute path. */
  readonly path: string;
  /** Of what its author wrote: the text and the files of its own folder. */
  readonly text: Digest;
  /** Of its record and all that this refers to: method, organisation, ready indicators. What others see of it. */
  readonly data: Digest;
  /** Of what the evaluation of the next year shows of it. */
  readonly legacy: Digest;
  /** Has faults that keep it from being published. */
  readonly faulty: boolean;
}

/** A content folder, read and checked. */
export interface Survey {
  readonly surroundings: Surroundings;
  readonly evaluations: readonly Surveyed[];
  /** Files that say too little to be an evaluation, as messages call them. */
  readonly unread: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Evaluations that had not changed since they were last read. */
  readonly reused: number;
}

/**
 * Reads and checks a content folder, one evaluation after another: no manuscript is held longer than its check takes, so
 * that ten thousand need little memory. What hasn't changed is taken from the cache.
 *
 * Finds what `checkArchive` finds, in the same order.
 *
 * @param onFresh is told how many of all files are to be read, before they are.
 */
export async function survey(
  content: string,
  cwd: string,
  cache: Cache,
  code: Digest,
  onFresh?: (files: number, all: number) => void,
): Promise<Survey> {
  const diagnostics: Diagnostic[] = [];
  const nameOf = naming(cwd);
  const surroundings = readSurroundings(content, nameOf, diagnostics);
  const files = evaluationFiles(join(content, 'evaluations'), nameOf, diagnostics);
  const names = new Map(files.map((file) => [file, nameFile(file, { code, nameOf })]));
  const fresh = unseen(files, names, cache);
  if (fresh.length > 0) onFresh?.(fresh.flat().length, files.length);
  const ahead = surveyAhead(fresh, { content, cwd, cache, code });
  const read = surveyor({ surroundings, cache, code, nameOf }, names);
  const found = new Map<ContentFile, Result>();
  for (const file of files) if (!ahead.files.has(file)) found.set(file, await read(file));
  await ahead.done;
  for (const file of ahead.files) found.set(file, await read(file));
  const results = files.flatMap((file) => found.get(file) ?? []);
  const evaluations = results.flatMap(({ surveyed }) => surveyed ?? []);
  diagnostics.push(...results.flatMap((result) => result.diagnostics));
  diagnostics.push(...duplicates(evaluations), ...successorFaults(evaluations));
  const faulty = new Set(diagnostics.filter(isError).map(({ place }) => place.file));
  return {
    surroundings,
    evaluations: evaluations.map((each) => ({ ...each, faulty: faulty.has(each.manuscript.file) })),
    unread: files.filter((file) => found.get(file)?.surveyed === undefined).map(({ path }) => nameOf(path)),
    diagnostics: sortDiagnostics(diagnostics),
    reused: files.filter((file) => found.get(file)?.reused && !ahead.files.has(file)).length,
  };
}
