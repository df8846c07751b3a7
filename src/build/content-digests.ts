import type { Surroundings } from '../content/read-surroundings.ts';
import { exactText } from '../domain/decimal.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { yearBefore } from '../domain/year-before.ts';
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

/** The digest of what the evaluation of the next year shows of one. */
export function legacyDigest(evaluation: Evaluation): Digest {
  const { fiscalYear, adjusted, executed, score } = yearBefore(evaluation);
  return digestOf([fiscalYear, [adjusted, executed, score].map((value) => value && exactText(value))]);
}
