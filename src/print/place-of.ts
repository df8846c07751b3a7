import type { Place } from '../domain/diagnostic.ts';

/**
 * Where a text of the printed page stands in the author's file: its first occurrence, or the file's start where the
 * text was generated or nothing is known of the file.
 */
export function placeOf(text: string, { source, sourceText }: { source: string; sourceText?: string }): Place {
  const at = text ? (sourceText?.indexOf(text) ?? -1) : -1;
  if (at < 0) return { file: source, line: 1, column: 1 };
  const lines = (sourceText ?? '').slice(0, at).split('\n');
  return { file: source, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
