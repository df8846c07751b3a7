import type { Point } from 'unist';

/** A fault in the body of an evaluation, before its place is known by file. */
export interface Fault {
  readonly rule: string;
  readonly point: Point | undefined;
  readonly message: string;
  readonly fix: string;
}
