import { relative, sep } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { browserIdentity } from '../print/browser.ts';
import type { FaceFiles } from '../print/faces.ts';
import type { PrintJob, PrintOptions, PrintResult } from '../print/job.ts';
import type { Press } from '../print/press.ts';
import type { Trace } from '../trace.ts';
import type { Cache, Made, Product } from './cache.ts';
import { CACHE_FOLDER } from './cache-folder.ts';
import { type Digest, digest, digestOf } from './digest.ts';
import type { Pages } from './pages.ts';
import { printJob, withSource } from './print-jobs.ts';
import type { Surveyed } from './survey.ts';

/** How copies are printed. */
export type CopyOptions = Pick<PrintOptions, 'variant' | 'chaptersRight' | 'cropMarks'> & {
  readonly base: string;
  readonly conformance: 'archival' | 'plain';
  /** A digest for each font file that the office names. */
  readonly fonts: readonly Digest[];
};

export interface CopiesRequest {
  /** Of the code that prints. */
  readonly code: Digest;
  readonly entries: readonly Surveyed[];
  /** The folder of built pages, where the copies go too. */
  readonly root: string;
  /** What is in that folder: copies are keyed by what goes into them. */
  readonly pages: Pick<Pages, 'products' | 'facts'>;
  readonly options: CopyOptions;
  readonly faces: FaceFiles;
  readonly onStep: (done: number) => void;
  readonly trace: Trace;
  /** Started before; whoever started it sees to it that it is closed. */
  readonly press?: Promise<Press | undefined> | undefined;
}

/** What is known of a copy besides its bytes. */
interface CopyFacts {
  readonly sheets: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What became of one copy. */
export interface Copy extends CopyFacts {
  readonly id: string;
  readonly product?: Product;
  readonly reused: boolean;
  /** Why there is none, when that is no fault of the author. */
  readonly failure?: Error;
}

/** A copy that is not there: it has faults, or it could not be printed. */
export function isMissing({ product }: Copy): boolean {
  return product === undefined;
}

const STEP = 'copies';

/** Prints the official copies of built pages, and takes from the cache those that were printed from the same things. */
export async function makeCopies(request: CopiesRequest, cache: Cache): Promise<readonly Copy[]> {
  const browser = await browserIdentity();
  const { entries, root, pages, options, faces, code } = request;
  const products = new Map(pages.products.map((product) => [product.path, product]));
  const works = entries.map((entry) => {
    const job = { ...printJob(entry, root), conformance: options.conformance };
    return {
      job,
      key: digestOf([
        code,
        browser,
        options,
        contentOf(job, root, products),
        pages.facts.get(job.id)?.report,
        entry.text,
      ]),
    };
  });
  const copies = new Map<string, Copy>();
  for (const { job, key } of works) {
    const made = cache.find<CopyFacts>(STEP, key);
    if (made?.products[0]) cache.place(made.products[0], root);
    if (made) copies.set(job.id, copyOf(job.id, made, true));
  }
  const missing = works.filter(({ job }) => !copies.has(job.id));
  if (missing.length === 0) return works.flatMap(({ job }) => copies.get(job.id) ?? []);
  const keys = new Map(missing.map(({ job, key }) => [job.id, key]));
  let done = copies.size;
  const keep = (result: PrintResult) => {
    copies.set(result.id, kept(result, keys.get(result.id) ?? '', root, cache));
    done += 1;
    request.onStep(done);
  };
  const { printAll } = await printer();
  await printAll(
    missing.map(({ job }) => withSource(job)),
    {
      ...options,
      root,
      faces,
      cache: CACHE_FOLDER,
      trace: request.trace,
      press: await request.press,
      onProgress: ({ last }) => keep(last),
    },
  );
  return works.flatMap(({ job }) => copies.get(job.id) ?? []);
}

/** Loaded when something is to be printed: it takes a third of the start of a build. */
function printer() {
  return import('../print/print.ts');
}

/** Starts to print before it is known what: nothing, where that fails, as the first copy will say why. */
export async function startPress({ options, root, faces }: Pick<CopiesRequest, 'options' | 'root' | 'faces'>) {
  const { startPress: start } = await printer();
  return start({ ...options, root, faces, cache: CACHE_FOLDER }).catch(() => undefined);
}

/** A copy is kept as soon as it is printed, so that a build that dies has not printed in vain. Failures are not. */
function kept({ id, sheets, bytes, diagnostics, failure }: PrintResult, key: Digest, root: string, cache: Cache): Copy {
  if (failure !== undefined || bytes === 0)
    return { id, sheets: 0, diagnostics, reused: false, ...(failure && { failure }) };
  return copyOf(
    id,
    cache.keep<CopyFacts>(STEP, key, { sheets, diagnostics }, root, [`evaluations/${id}/report.pdf`]),
    false,
  );
}

function copyOf(id: string, { products: [product], facts }: Made<CopyFacts>, reused: boolean): Copy {
  return { id, ...facts, reused, ...(product && { product }) };
}

/**
 * What goes into a copy beside the report and the files of its author: its attachments, and what is said of it.
 */
function contentOf(
  { html: _, pdf: __, attachments = [], ...job }: PrintJob,
  root: string,
  products: ReadonlyMap<string, Product>,
) {
  const inside = attachments.map(({ path, ...attachment }) => [
    attachment,
    products.get(relative(root, path).split(sep).join('/'))?.sha256,
  ]);
  return [job, inside];
}

/** The digest of the part of a page that is printed, with the title and the language of the page. */
export function reportDigest(html: string): Digest {
  const start = html.indexOf('<article class="report"');
  const end = html.lastIndexOf('</article>');
  return digest(html.slice(0, html.indexOf('</title>')) + html.slice(start, end));
}
