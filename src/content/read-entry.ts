import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Evaluation, Manuscript } from '../domain/evaluation.ts';
import { imageFaults } from './images.ts';
import type { ContentFile } from './list-files.ts';
import { readEvaluation } from './read-evaluation.ts';
import { type References, resolve } from './resolve.ts';

/** An evaluation with the place of everything that its author wrote. */
export interface Entry {
  readonly evaluation: Evaluation;
  readonly manuscript: Manuscript;
}

/** Reads the text of an evaluation: all of it that can be read, and its faults. */
export function readEntry(
  { path, slug }: ContentFile,
  text: string,
  name: string,
  references: References,
): { readonly entry?: Entry; readonly diagnostics: readonly Diagnostic[] } {
  const { record, manuscript, diagnostics: faults } = readEvaluation(text, name);
  const found = [...faults, ...imageFaults(manuscript.prose.images, path)];
  if (record === undefined) return { diagnostics: found };
  const { evaluation, diagnostics: unresolved } = resolve(slug, record, manuscript, references);
  const diagnostics = [...found, ...unresolved];
  return evaluation === undefined ? { diagnostics } : { entry: { evaluation, manuscript }, diagnostics };
}
