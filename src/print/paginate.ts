import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { type Bed, clearBed } from './bed.ts';
import type { Faces } from './fonts.ts';
import type { PrintJob } from './job.ts';
import type { Draft, LaidOut, Parts } from './page/contract.ts';
import { type MissingGlyph, pageFonts } from './page-fonts.ts';
import { ORIGIN, type Refusal } from './serve.ts';
import { within } from './stage.ts';
import { type Dress, dressOf, type Variant } from './variants.ts';

/** More than any report has; a layout that goes round in circles gets here in seconds. */
const MOST_SHEETS = 1000;

/** What every report of a run is laid out with. */
export interface Setup {
  readonly root: string;
  readonly base: string;
  readonly faces: Faces;
  /** print.css, and sheets.css for Paged.js. */
  readonly styles: string;
  readonly sheetStyles: string;
  readonly timeout: number;
  readonly variant?: Variant;
  readonly chaptersRight?: boolean;
  readonly cropMarks?: boolean;
}

/** A report on its sheets, with everything that was wrong on the way. */
export interface Layout extends LaidOut {
  readonly dress: Dress;
  readonly draft: Draft;
  readonly parts: Parts;
  readonly missing: readonly MissingGlyph[];
  /** What the fonts that it was given are called in a PDF. */
  readonly fonts: readonly string[];
  readonly refusals: readonly Refusal[];
}

/**
 * Lays a built report out with Paged.js on a press's bed, and describes the sheets before any PDF is written.
 *
 * @throws StageTimeout, or what the page threw.
 */
export async function paginate(bed: Bed, job: PrintJob, setup: Setup): Promise<Layout> {
  clearBed(bed);
  const draft = await within('fonts', job.id, setup.timeout, drafted(bed, job, setup));
  const dress = dressOf(draft.standing, setup);
  const { fonts, missing, names } = await within(
    'fonts',
    job.id,
    setup.timeout,
    pageFonts(withMarks(draft.characters, dress), setup.faces),
  );
  const { sheetStyles } = setup;
  const settings = { fonts, sheetStyles, dress, numbers: job.numbers, mostSheets: MOST_SHEETS };
  const laid = bed.page.evaluate((given) => globalThis.jipingPress.layOut(given), settings);
  const laidOut = await within('layout', job.id, setup.timeout, laid);
  const parts = await within(
    'layout',
    job.id,
    setup.timeout,
    bed.page.evaluate(() => globalThis.jipingPress.markParts()),
  );
  return { draft, dress, ...laidOut, parts, missing, fonts: names, refusals: [...bed.refusals] };
}

/** Marks on the sheets need their characters too. */
function withMarks(characters: Draft['characters'], { watermark, headMark }: Dress): Draft['characters'] {
  const marks = watermark + headMark;
  return marks ? { ...characters, 'Jiping Hei': (characters['Jiping Hei'] ?? '') + marks } : characters;
}

/** The page has the report's own address, so that its images are found, but nothing of its scripts and screen styles. */
async function drafted({ page }: Bed, job: PrintJob, { root, base, styles }: Setup): Promise<Draft> {
  const html = await readFile(job.html, 'utf8');
  const address = addressOf(job.html, root, base);
  return page.evaluate((given) => globalThis.jipingPress.draft(given), { html, styles, address });
}

function addressOf(html: string, root: string, base: string): string {
  return `${ORIGIN}${base}${relative(root, html).split(sep).map(encodeURIComponent).join('/')}`;
}
