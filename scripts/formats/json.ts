import type { Diagnostic, Place } from '../../src/domain/diagnostic.ts';

/** Diagnostics for programs: one JSON array. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(diagnostics.map(flat), undefined, 2)}\n`;
}

function flat({ rule, severity, place, message, fix, related = [] }: Diagnostic) {
  return {
    rule,
    severity,
    ...spot(place),
    message,
    fix,
    related: related.map(({ place: other, note }) => ({ ...spot(other), note })),
  };
}

function spot({ file, line, column }: Place) {
  return { file, line, column };
}
