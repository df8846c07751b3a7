import { contentDigest, readContent } from '../archive/content-digest.ts';
import { dataJson } from '../archive/data.ts';
import type { Provenance } from '../archive/provenance.ts';
import { address } from '../components/address.ts';
import { type Colophon, colophonOf } from '../domain/colophon.ts';
import { editionNumber } from '../domain/edition.ts';
import type { Audience } from '../domain/evaluation.ts';
import type { Site } from '../domain/site.ts';
import type { Published } from './_archive.ts';

/** What colophons are made from, besides the evaluations. */
export interface Sources {
  /** The content folder. */
  readonly content: string;
  readonly audience: Audience;
  readonly site: Site;
  readonly provenances: ReadonlyMap<string, Provenance>;
}

/** Makes the colophon of each evaluation; none where the office wants none. */
export function colophons({ content, audience, site, provenances }: Sources) {
  return ({ evaluation, figures }: Published): Colophon | undefined => {
    const { id, status } = evaluation;
    const provenance = provenances.get(id);
    if (!site.colophon || !provenance) return undefined;
    const digest = contentDigest(readContent(content, id, audience, dataJson(evaluation, figures)));
    // Only the content decides which edition it is: the hash of a copy is known when the number is on it.
    const edition = editionNumber([...provenance.recorded, { copy: '', content: digest }]);
    return colophonOf({
      address: site.address && `${site.address}${address(`/evaluations/${id}/`)}`,
      edition: status === 'draft' ? undefined : edition,
      change: provenance.change,
      content: digest,
    });
  };
}
