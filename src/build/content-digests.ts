import type { Surroundings } from '../content/read-surroundings.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { type Digest, digestOf } from './digest.ts';

/** The digest of what an evaluation refers to: its method, its organisation, its ready indicators. */
export function referenceDigests({ library }: Surroundings): (evaluation: Evaluation) => Digest {
  const digests = new Map<object, Digest>();
  const once = (record: object): Digest => {
    const known = digests.get(record) ?? digestOf(record);
    digests.set(record, known);
    return known;
  };
  return ({ method, organisation, indicators }) => {
    const ready = indicators.flatMap(({ use }) => (use === undefined ? [] : [library.get(use) ?? use]));
    return digestOf([once(method), once(organisation), ready]);
  };
}

/** The digest of an evaluation's data with all years before it: a change of last year's budget changes this year's growth. */
export function chainDigest({ id, previous }: Evaluation, datas: ReadonlyMap<string, Digest>): Digest {
  return digestOf([datas.get(id), previous && chainDigest(previous, datas)]);
}
