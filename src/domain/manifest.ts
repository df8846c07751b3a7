import type { Edition } from './edition.ts';
import type { Audience } from './evaluation.ts';

/** A published file, by its path in the archive. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A published evaluation and the files that belong to it. */
export interface ManifestEvaluation {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly fiscalYear: number;
  readonly status: string;
  /** Sheets of the official copy. */
  readonly sheets: number;
  /** SHA-256 of what it says, of which its copies print the beginning. */
  readonly content?: string;
  /** What was published of it, oldest first; the last is this archive's. */
  readonly editions?: readonly Edition[];
}

export interface Manifest {
  readonly generator: string;
  /** How it was built, so that it can be built again. */
  readonly build?: { readonly base: string; readonly audience: Audience; readonly variant?: string };
  readonly evaluations: readonly ManifestEvaluation[];
  readonly files: readonly ManifestFile[];
}
