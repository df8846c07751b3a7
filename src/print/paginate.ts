import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Faces } from './fonts.ts';
import type { PrintJob } from './job.ts';
import type { Draft, Sheet } from './page/contract.ts';
import { cutPageFonts, type MissingGlyph } from './page-fonts.ts';
import { ORIGIN, type Refusal, serve } from './serve.ts';
import { within } from './stage.ts';

/** More than any report has; a layout that goes round in circles gets here in seconds. */
const MOST_SHEETS = 1000;

/** What every report of a run is laid out with. */
export interface Setup {
  readonly root: string;
  readonly base: string;
  readonly faces: Faces;
  /** The print style sheet. */
  readonly styles: string;
  readonly timeout: number;
}

/** A report on its sheets, with everything that was wrong on the way. */
export interface Layout {
  readonly draft: Draft;
  readonly sheets: readonly Sheet[];
  readonly missing: readonly MissingGlyph[];
  readonly refusals: readonly Refusal[];
}

/**
 * Lays a built report out with Paged.js in a fresh page, and describes the sheets before any PDF is written.
 *
 * @throws StageTimeout, or what the page threw.
 */
export async function paginate(page: Page, job: PrintJob, setup: Setup): Promise<Layout> {
  const memory = new Map<string, Uint8Array>();
  const refusals = await serve(page, { root: setup.root, base: setup.base, memory });
  await page.emulateMediaType('print');
  const draft = await within('fonts', job.id, setup.timeout, drafted(page, job, setup));
  const fonts = await within('fonts', job.id, setup.timeout, cutPageFonts(draft.characters, setup.faces));
  for (const [url, file] of fonts.files) memory.set(url, file);
  const settings = { fontFaces: fonts.rules, styles: setup.styles, mostSheets: MOST_SHEETS };
  const laid = page.evaluate((given) => globalThis.jipingPress.layOut(given), settings);
  return { draft, sheets: await within('layout', job.id, setup.timeout, laid), missing: fonts.missing, refusals };
}

/** The page has the report's own address, so that its images are found, but nothing of its scripts and screen styles. */
async function drafted(page: Page, job: PrintJob, { root, base, styles }: Setup): Promise<Draft> {
  const html = await readFile(job.html, 'utf8');
  await page.goto(addressOf(job.html, root, base), { waitUntil: 'load', timeout: 0 });
  return page.evaluate((...given) => globalThis.jipingPress.draft(...given), html, styles);
}

function addressOf(html: string, root: string, base: string): string {
  return `${ORIGIN}${base}${relative(root, html).split(sep).map(encodeURIComponent).join('/')}`;
}
