import { readFileSync } from 'node:fs';
import type { FileChange } from '../archive/history.ts';
import type { Provenance } from '../archive/provenance.ts';
import type { Collections } from '../content/collections.ts';
import type { KeptLists } from './kept-lists.ts';

const KEPT = Symbol.for('jiping.order');

/**
 * What one process makes pages of: a file that the build writes and tells it of.
 *
 * The content in it was read and checked once, for all of them; of its evaluations only those with a file are rendered.
 * Without an order, in the live preview, Astro reads the content folder itself.
 */
export interface SiteOrder {
  readonly collections: Collections;
  /** Ids of the evaluations that have a page in this archive, whichever run makes it. */
  readonly published: readonly string[];
  /** The digest of each evaluation's data with all that it refers to and what it shows of the year before, by id. */
  readonly digests: Readonly<Record<string, string>>;
  /** Changes of the evaluations that are rendered, by id, newest first. */
  readonly history: Readonly<Record<string, readonly FileChange[]>>;
  /** Volumes that are asked for, as `volumeOf` reads them. */
  readonly volumes: readonly string[];
  /** What the colophons of these copies say of them, by id. */
  readonly provenances: Readonly<Record<string, Provenance>>;
  /** Pages that lists and comparisons fill, and the data of the whole archive. */
  readonly archive: boolean;
  /** Which of these were made before. */
  readonly lists?: KeptLists;
  /** The help pages of the rules. */
  readonly help: boolean;
}

/** The program of pages has a copy of this module of its own: what was read is kept where both look. */
const kept = globalThis as { [KEPT]?: SiteOrder };

/** Reads the order of this run, once: that of the lists holds the data of the whole archive. */
export function readOrder(file: string): SiteOrder {
  const order = JSON.parse(readFileSync(file, 'utf8')) as SiteOrder;
  kept[KEPT] = order;
  return order;
}

/** The order of this run, when it has one. */
export function currentOrder(): SiteOrder | undefined {
  return kept[KEPT];
}
