import type { LastChange } from '../domain/colophon.ts';
import type { Edition } from '../domain/edition.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { readEditions } from './editions.ts';
import { type History, readUncommitted } from './history.ts';
import { lastChanges } from './last-change.ts';

/** What is known of an evaluation besides what it says. */
export interface Provenance {
  readonly change: LastChange;
  /** Its editions, oldest first, without the one that is made now. */
  readonly recorded: readonly Edition[];
}

/** Provenances by id. Version control and the record of editions are asked once, not for each report. */
export function readProvenances(
  content: string,
  history: History,
  evaluations: readonly Evaluation[],
): ReadonlyMap<string, Provenance> {
  const editions = readEditions(content);
  const changeOf = lastChanges(history, readUncommitted(content));
  const of = (evaluation: Evaluation): Provenance => ({
    change: changeOf(evaluation),
    recorded: editions[evaluation.id] ?? [],
  });
  return new Map(evaluations.map((evaluation) => [evaluation.id, of(evaluation)]));
}
