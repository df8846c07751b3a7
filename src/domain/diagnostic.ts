/** Where something was written. Lines and columns start at 1; `file` is relative to the working directory. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/** A fault that an author has to mend. Data, not an exception: all faults of a run are shown together. */
export interface Diagnostic {
  /** Permanent, searchable name; also the address of its help page, `/rules/<rule>/`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** What is wrong and against what, in Chinese. */
  readonly message: string;
  /** The author's next action, in the imperative. */
  readonly fix: string;
  /** The other places that disagree. */
  readonly related?: readonly Related[];
}

export interface Related {
  readonly place: Place;
  readonly note: string;
}

/** Errors block publication. */
export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** By file, line, column, then rule: the order in which an author mends them. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.rule, b.rule),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
