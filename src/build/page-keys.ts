import type { FileChange } from '../archive/history.ts';
import type { Provenance } from '../archive/provenance.ts';
import type { Viewer } from '../content/collections.ts';
import type { Surroundings } from '../content/read-surroundings.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { linkYears } from '../domain/series.ts';
import { helpDigest } from './code.ts';
import { type Digest, digestOf } from './digest.ts';
import type { Surveyed } from './survey.ts';

/** What the pages of an archive are made from. */
export interface PageInputs {
  /** Of the code that makes pages. */
  readonly code: Digest;
  readonly surroundings: Surroundings;
  /** Evaluations that the audience may see. */
  readonly shown: readonly Surveyed[];
  readonly viewer: Viewer;
  /** Volumes that are asked for. */
  readonly volumes: readonly string[];
  readonly history: ReadonlyMap<string, readonly FileChange[]>;
  readonly provenances: ReadonlyMap<string, Provenance>;
  readonly base: string;
  readonly content: string;
}

/** Names what each part of an archive depends on: equal keys, equal files. */
export interface PageKeys {
  /** Of what every page shows. */
  readonly frame: Digest;
  readonly evaluations: ReadonlyMap<string, Digest>;
  /** Of the data of each evaluation with all that it refers to and what it shows of the year before. */
  readonly chains: ReadonlyMap<string, Digest>;
  readonly archive: Digest;
  readonly help: Digest;
}

export function pageKeys(inputs: PageInputs): PageKeys {
  const { code, surroundings, shown, history, provenances, base, content } = inputs;
  const { audience, published } = inputs.viewer;
  const frame = digestOf([code, base, audience, surroundings.site]);
  const chains = chainsOf(shown);
  const texts = new Map(shown.map(({ evaluation, text }) => [evaluation.id, text]));
  const shownPages = shown.map(({ evaluation }) => evaluation).filter(({ id }) => published.has(id));
  const families = Map.groupBy(shownPages, ({ series, id }) => series ?? id);
  const keyOf = ({ id, series, successor = '' }: Evaluation): Digest => {
    const family = families.get(series ?? id)?.map((each) => [each.id, each.title, each.fiscalYear, each.status]);
    return digestOf([
      frame,
      id,
      texts.get(id),
      chains.get(id),
      family,
      chains.get(successor),
      published.has(successor),
      history.get(id),
      provenances.get(id),
    ]);
  };
  const { methods, organisations, library } = surroundings;
  const everything = [[...methods], [...organisations], [...library], [...chains], [...published], inputs.volumes];
  return {
    frame,
    chains,
    evaluations: new Map(shownPages.map((evaluation) => [evaluation.id, keyOf(evaluation)])),
    archive: digestOf([frame, digestOf(everything)]),
    help: digestOf([frame, helpDigest(content)]),
  };
}

/** As its audience sees it, an evaluation follows the year before only where that is shown too. */
function chainsOf(shown: readonly Surveyed[]): ReadonlyMap<string, Digest> {
  const known = new Map(shown.map((each) => [each.evaluation.id, each]));
  const linked = linkYears(shown.map(({ evaluation: { previous: _, ...evaluation } }) => evaluation));
  return new Map(
    linked.map(({ id, previous }) => [id, digestOf([known.get(id)?.data, previous && known.get(previous.id)?.legacy])]),
  );
}
