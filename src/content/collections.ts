import { resolve } from 'node:path';
import { isShownTo } from '../domain/audience.ts';
import type { Audience, Evaluation } from '../domain/evaluation.ts';
import type { Archive } from './read-archive.ts';
import type { Entry } from './read-entry.ts';

/** A record as Astro's collections keep it. */
export interface Stored {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The MDX file whose body is shown. */
  readonly file?: string;
}

/** All that the pages of an archive are made from. */
export interface Collections {
  readonly evaluations: readonly Stored[];
  readonly methods: readonly Stored[];
  readonly organisations: readonly Stored[];
  /** 指标库. */
  readonly library: readonly Stored[];
  readonly site: readonly Stored[];
}

export interface Viewer {
  readonly audience: Audience;
  /** ISO; what is released later isn't shown to the public. */
  readonly day: string;
  /** Ids of the evaluations that have pages; the others are there as data, for the years after them. */
  readonly published: ReadonlySet<string>;
}

/** What an archive shows to somebody. */
export function collect(archive: Archive, { audience, day, published }: Viewer): Collections {
  const shown = archive.entries.filter(({ evaluation }) => isShownTo(audience, evaluation, day));
  return {
    evaluations: shown.map((entry) => storedEvaluation(entry, published)),
    methods: [...archive.methods.values()].map(stored),
    organisations: [...archive.organisations.values()].map(stored),
    library: [...archive.library.values()].map(stored),
    site: [{ id: 'site', data: { ...archive.site } }],
  };
}

/** A successor that has no page isn't named. */
function storedEvaluation({ evaluation, manuscript }: Entry, published: ReadonlySet<string>): Stored {
  const { successor, ...rest } = evaluation;
  const visible = successor === undefined || published.has(successor) ? evaluation : rest;
  const file = published.has(evaluation.id) ? { file: resolve(manuscript.file) } : {};
  return { id: evaluation.id, data: recordOf(visible), ...file };
}

function recordOf({ id: _, method, organisation, previous: __, ...record }: Evaluation) {
  return { ...record, method: method.id, organisation: organisation.id };
}

function stored({ id, ...data }: { readonly id: string }): Stored {
  return { id, data };
}
