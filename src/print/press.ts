import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { type Diagnostic, sortDiagnostics } from '../domain/diagnostic.ts';
import type { Attachment } from './attachments.ts';
import { type Bed, isWorn, openBed } from './bed.ts';
import { launchBrowser } from './browser.ts';
import { OPEN_FACES } from './faces.ts';
import { type Finisher, startFinisher } from './finisher.ts';
import { openFaces } from './fonts.ts';
import type { PrintJob, PrintOptions, PrintResult } from './job.ts';
import { paginate, type Setup } from './paginate.ts';
import { StageTimeout, within } from './stage.ts';
import { writeWhole } from './write-whole.ts';

const [STYLES, SHEET_STYLES] = ['print.css', 'sheets.css'].map((name) =>
  fileURLToPath(new URL(`../styles/${name}`, import.meta.url)),
) as [string, string];

/** Milliseconds for each stage of a report; one of 300 sheets takes 20 s to lay out on a slow machine. */
const TIMEOUT = 120_000;

/** A warm browser that prints one report at a time. */
export interface Press {
  /** Never throws for a report: what went wrong is in the result. Throws BrowserNotFound. */
  print(job: PrintJob): Promise<PrintResult>;
  /** Also when it is closed already. */
  close(): Promise<void>;
}

/** Reads what all reports of a run are printed with: style sheets and faces. */
export async function setUp(options: PrintOptions): Promise<Setup> {
  return {
    root: options.root,
    base: options.base ?? '/',
    faces: await openFaces(options.faces ?? OPEN_FACES, options.cache),
    styles: await readFile(STYLES, 'utf8'),
    sheetStyles: await readFile(SHEET_STYLES, 'utf8'),
    timeout: options.timeout ?? TIMEOUT,
    variant: options.variant,
    chaptersRight: options.chaptersRight,
    cropMarks: options.cropMarks,
  };
}

/** A browser that has opened so many beds is closed: what it doesn't give back has grown to some 100 MB by then. */
const MOST_BEDS = 10;

/**
 * Starts a browser. One that crashes, hangs or runs out of memory is replaced, and its report tried once more: another
 * browser may do better, a third would not.
 */
export async function openPress(setup: Setup, machine: PrintOptions['machine'] = {}): Promise<Press> {
  let browser = await launchBrowser(machine);
  const finisher = startFinisher();
  let bed: Bed | undefined;
  let beds = 0;
  const ready = async () => {
    if (bed?.page.browser() === browser && browser.connected && !isWorn(bed)) return bed;
    await forget(bed);
    if (beds >= MOST_BEDS) await browser.close();
    if (!browser.connected) [browser, beds] = [await launchBrowser(machine), 0];
    beds += 1;
    bed = await openBed(browser, setup);
    return bed;
  };
  const attempt = async (job: PrintJob): Promise<Outcome> => {
    try {
      return { result: await printOne(await ready(), finisher, job, setup), again: false };
    } catch (error) {
      const again = !browser.connected || error instanceof StageTimeout;
      // A page that never answers can't be closed; its browser can be killed.
      if (error instanceof StageTimeout) await Promise.all([killed(browser), finisher.stop()]);
      await forget(bed);
      bed = undefined;
      return { result: failed(job, error), again };
    }
  };
  // With the first bed made. Where that fails, the first report says why.
  await ready().catch(() => undefined);
  return {
    print: async (job) => {
      const started = performance.now();
      const first = await attempt(job);
      const outcome = first.again ? await attempt(job) : first;
      return { ...outcome.result, milliseconds: Math.round(performance.now() - started) };
    },
    close: async () => {
      await finisher.stop();
      if (browser.connected) await browser.close();
    },
  };
}

interface Outcome {
  readonly result: Omit<PrintResult, 'milliseconds'>;
  /** The browser died of it or hung: another may do better. */
  readonly again: boolean;
}

/** Kills a browser and waits until it is known to be gone. */
async function killed(browser: Browser): Promise<void> {
  const gone = new Promise((done) => browser.once('disconnected', done));
  if (!browser.connected) return;
  browser.process()?.kill('SIGKILL');
  await gone;
}

/** Not awaited where it matters: a page that hangs never closes, and its browser is killed for it. */
async function forget(bed: Bed | undefined): Promise<void> {
  bed?.page.close().catch(() => undefined);
}

function failed(job: PrintJob, error: unknown): Outcome['result'] {
  const failure = error instanceof Error ? error : new Error(String(error));
  return { id: job.id, sheets: 0, bytes: 0, diagnostics: [], failure };
}

async function printOne(bed: Bed, finisher: Finisher, job: PrintJob, setup: Setup): Promise<Outcome['result']> {
  const layout = await paginate(bed, job, setup);
  const pdf = await within('print', job.id, setup.timeout, printed(bed));
  const attachments = await readAttachments(job);
  const { cropMarks = false } = setup;
  const finishing = finisher.finish({ pdf, job, layout, attachments, cropMarks });
  const { copy, diagnostics } = await within('finish', job.id, setup.timeout, finishing);
  const published = !hasErrors(diagnostics);
  if (published) await writeWhole(job.pdf, copy);
  const bytes = published ? copy.length : 0;
  return { id: job.id, sheets: layout.sheets.length, bytes, diagnostics: sortDiagnostics(diagnostics) };
}

async function readAttachments({ attachments = [] }: PrintJob): Promise<Attachment[]> {
  return Promise.all(
    attachments.map(async ({ path, ...described }) => ({ ...described, bytes: await readFile(path) })),
  );
}

const PAPER = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  marginTop: 0,
  marginRight: 0,
  marginBottom: 0,
  marginLeft: 0,
} as const;

/** The sheets as Chromium's PDF, in one answer: as a stream, as `page.pdf` asks for it, it takes a tenth longer. */
async function printed({ session }: Bed): Promise<Uint8Array> {
  const { data } = await session.send('Page.printToPDF', PAPER);
  return Buffer.from(data, 'base64');
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
