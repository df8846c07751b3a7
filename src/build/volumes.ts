import { join } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Volume } from '../domain/volume.ts';
import { volumeTitle } from '../i18n/document.ts';
import { browserIdentity } from '../print/browser.ts';
import type { FaceFiles } from '../print/faces.ts';
import type { PrintResult } from '../print/job.ts';
import type { VolumeJob } from '../print/volume/print-volumes.ts';
import type { Cache, Made, Product } from './cache.ts';
import { CACHE_FOLDER } from './cache-folder.ts';
import type { CopyOptions } from './copies.ts';
import { type Digest, digestOf } from './digest.ts';
import type { Surveyed } from './survey.ts';

export interface VolumesRequest {
  readonly volumes: readonly Volume<Surveyed>[];
  /** Of the code that prints. */
  readonly code: Digest;
  /** The file that names the archive, for diagnostics. */
  readonly source: string;
  readonly publisher: string;
  /** The folder of built pages and printed copies, where the volumes go too. */
  readonly root: string;
  /** What is in that folder. */
  readonly products: readonly Product[];
  readonly options: CopyOptions;
  readonly faces: FaceFiles;
}

interface VolumeFacts {
  readonly sheets: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface BoundVolume extends VolumeFacts {
  readonly id: string;
  /** Nothing where its front has faults. */
  readonly product?: Product;
}

const STEP = 'volumes';

/** Binds volumes from printed copies, and takes from the cache those whose copies are the same. */
export async function makeVolumes(request: VolumesRequest, cache: Cache): Promise<readonly BoundVolume[]> {
  const { root, products, options, faces, code } = request;
  const browser = await browserIdentity();
  const digests = new Map(products.map(({ path, sha256 }) => [path, sha256]));
  const works = request.volumes.map((volume) => {
    const job = jobOf(volume, request);
    const { html: _, pdf: __, copies, ...described } = job;
    const parts = copies.map(({ path, ...copy }) => [copy, digests.get(path.slice(root.length + 1))]);
    return { job, key: digestOf([code, browser, options, described, digests.get(`${job.id}/index.html`), parts]) };
  });
  const kept = new Map(works.map(({ job, key }) => [job.id, cache.find<VolumeFacts>(STEP, key)]));
  const missing = works.filter(({ job }) => kept.get(job.id) === undefined);
  const { printVolumes } = await import('../print/volume/print-volumes.ts');
  const results = await printVolumes(
    missing.map(({ job }) => job),
    { ...options, root, faces, cache: CACHE_FOLDER },
  );
  const fresh = new Map(missing.map(({ job, key }, index) => [job.id, keep(results[index], key, root, cache)]));
  return works.flatMap(({ job: { id } }) => fresh.get(id) ?? placed(id, kept.get(id), root, cache));
}

function jobOf(volume: Volume<Surveyed>, { root, source, publisher, options }: VolumesRequest): VolumeJob {
  const folder = join(root, 'volumes', volume.id);
  const days = volume.reports.flatMap(({ evaluation }) => evaluation.issued ?? []).sort();
  return {
    id: `volumes/${volume.id}`,
    html: join(folder, 'index.html'),
    pdf: join(folder, 'volume.pdf'),
    source,
    title: volumeTitle(volume),
    author: publisher,
    language: 'zh-CN',
    date: days.at(-1),
    conformance: options.conformance,
    rightHand: options.chaptersRight ?? false,
    copies: volume.reports.map(({ evaluation: { id, title, organisation } }) => ({
      id,
      title,
      office: organisation.name,
      path: join(root, 'evaluations', id, 'report.pdf'),
    })),
  };
}

/** What can't be bound is our fault or the machine's: its copies are good. */
function keep(result: PrintResult | undefined, key: Digest, root: string, cache: Cache): BoundVolume[] {
  if (result === undefined) return [];
  const { id, sheets, bytes, diagnostics, failure } = result;
  if (failure) throw new Error(`${id} 没有装订出来`, { cause: failure });
  if (bytes === 0) return [{ id, sheets: 0, diagnostics }];
  const made = cache.keep<VolumeFacts>(STEP, key, { sheets, diagnostics }, root, [`${id}/volume.pdf`]);
  return [{ id, ...made.facts, product: made.products[0] }];
}

function placed(id: string, made: Made<VolumeFacts> | undefined, root: string, cache: Cache): BoundVolume[] {
  if (made?.products[0]) cache.place(made.products[0], root);
  return made ? [{ id, ...made.facts, product: made.products[0] }] : [];
}
