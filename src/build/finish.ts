import { rmSync } from 'node:fs';
import { readEditions } from '../archive/editions.ts';
import { writeManifest } from '../archive/manifest.ts';
import { writeOpenSearch } from '../archive/search-index.ts';
import { writeSitemap } from '../archive/sitemap.ts';
import type { Manifest, ManifestEvaluation } from '../domain/manifest.ts';
import type { Cache } from './cache.ts';
import { type Digest, digestOf } from './digest.ts';
import type { Produced, Production } from './produce.ts';
import { noteShard } from './shard.ts';

/** A shard's folder holds results for the join; an archive's what the whole archive needs besides its pages and copies. */
export function finish(production: Production, produced: Produced, cache: Cache): Manifest {
  const { content, folder, copies, shard, viewer } = production;
  const { site } = production.survey.surroundings;
  const { base, variant } = copies;
  const head = {
    generator: 'jiping',
    build: { base, audience: viewer.audience, ...(variant && { variant }) },
    evaluations: evaluationsOf(production, produced),
  };
  if (shard) {
    rmSync(folder, { recursive: true });
    cache.handOver(folder);
    noteShard(folder, { ...shard, of: fingerprint(production) });
    return { ...head, files: [] };
  }
  if (site?.address !== undefined) writeSitemap(folder, site.address, base);
  if (site) writeOpenSearch(folder, site, base);
  return writeManifest(folder, head, readEditions(content), produced.products);
}

function evaluationsOf({ published }: Production, { copies, facts }: Produced): ManifestEvaluation[] {
  const sheets = new Map(copies.map((copy) => [copy.id, copy.sheets]));
  return published.flatMap(({ evaluation: { id, title, organisation, fiscalYear, status } }) => {
    const count = sheets.get(id);
    const content = facts.get(id)?.content;
    if (count === undefined || content === undefined) return [];
    return [{ id, title, organisation: organisation.id, fiscalYear, status, sheets: count, content }];
  });
}

/** What shards of one archive have in common. */
export function fingerprint({ code, copies, viewer, survey: { surroundings }, shown, published }: Production): Digest {
  const { site, methods, organisations, library } = surroundings;
  const content = [site, [...methods], [...organisations], [...library], shown.map(({ text, data }) => [text, data])];
  return digestOf([code, copies, viewer, content, published.map(({ evaluation }) => evaluation.id)]);
}
