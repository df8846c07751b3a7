import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { OPEN_FACES } from '../faces.ts';
import { openFaces } from '../fonts.ts';
import type { PrintJob, PrintOptions, PrintResult } from '../job.ts';
import { printAll } from '../print.ts';
import { writeWhole } from '../write-whole.ts';
import { type Binding, type BoundCopy, bind, type VolumeDescription } from './bind.ts';
import { checkVolume } from './check-volume.ts';
import { NUMBER_CHARACTERS } from './number-font.ts';
import { planVolume, reportNumbers } from './plan.ts';

/** One volume to bind from printed copies. */
export interface VolumeJob extends VolumeDescription {
  /** The built page of the volume, an absolute path below `root`: its front is printed from it. */
  readonly html: string;
  /** Where the volume goes, an absolute path. */
  readonly pdf: string;
  /** The file that names the archive, for diagnostics. */
  readonly source: string;
  readonly copies: readonly CopyFile[];
  /** Reports begin on right-hand sheets, behind blank backs where needed. */
  readonly rightHand: boolean;
}

/** A printed copy that is bound in. */
export interface CopyFile extends Omit<BoundCopy, 'document'> {
  /** An absolute path. */
  readonly path: string;
}

/** A volume whose copies are read. */
interface Opened {
  readonly job: VolumeJob;
  readonly copies: readonly BoundCopy[];
  readonly front: PrintJob;
}

/** Binds volumes. What is printed anew is only their front; the copies are taken as they are. */
export async function printVolumes(jobs: readonly VolumeJob[], options: PrintOptions): Promise<PrintResult[]> {
  if (jobs.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'jiping-volumes-'));
  try {
    const opened = await Promise.all(jobs.map((job, index) => openVolume(job, join(folder, `${index}.pdf`))));
    const fronts = await printAll(
      opened.map(({ front }) => front),
      { ...options, variant: undefined, cropMarks: false, chaptersRight: false, onProgress: undefined },
    );
    const faces = await openFaces(options.faces ?? OPEN_FACES, options.cache);
    const face = await faces['Jiping Song'].cut(new Set([...NUMBER_CHARACTERS].map((each) => each.charCodeAt(0))));
    const results: PrintResult[] = [];
    for (const [index, each] of opened.entries()) results.push(await bound(each, fronts[index] as PrintResult, face));
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function openVolume(job: VolumeJob, pdf: string): Promise<Opened> {
  const copies = await Promise.all(
    job.copies.map(async ({ path, ...copy }) => ({ ...copy, document: await open(path) })),
  );
  const { id, html, source, title, author, language, conformance, date } = job;
  const sizes = copies.map(({ document }) => document.getPageCount());
  const numbers = reportNumbers(sizes, job.rightHand);
  return { job, copies, front: { id, html, pdf, source, title, author, language, conformance, date, numbers } };
}

/** The front's faults are the volume's; without a front there is none. */
async function bound({ job, copies, front }: Opened, printed: PrintResult, face: Uint8Array): Promise<PrintResult> {
  if (printed.bytes === 0) return printed;
  const started = performance.now();
  const document = await open(front.pdf);
  const sizes = copies.map((copy) => copy.document.getPageCount());
  const sheets = planVolume({ front: document.getPageCount(), copies: sizes, rightHand: job.rightHand });
  const binding: Binding = { front: document, copies, sheets, face };
  const volume = await bind(job, binding);
  const faults = await checkVolume(volume, job, binding);
  const milliseconds = printed.milliseconds + Math.round(performance.now() - started);
  if (faults.length > 0)
    return { ...printed, sheets: 0, bytes: 0, milliseconds, failure: new Error(`${job.title}：${faults.join('；')}`) };
  await writeWhole(job.pdf, volume);
  return { ...printed, sheets: sheets.length, bytes: volume.length, milliseconds };
}

async function open(path: string): Promise<PDFDocument> {
  return PDFDocument.load(await readFile(path), { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}
