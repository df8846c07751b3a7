import type { Point } from 'unist';
import type { Place } from '../domain/diagnostic.ts';

/** Where a node of a body stands in its file. */
export function placeOf(point: Point | undefined, file: string): Place {
  return { file, line: point?.line ?? 1, column: point?.column ?? 1 };
}
