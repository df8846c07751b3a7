import type { Browser, CDPSession, ElementHandle, Page, Target } from 'puppeteer-core';
import { FAMILIES } from './faces.ts';
import type { Faces } from './fonts.ts';
import type { KeptFont } from './page/contract.ts';
import type { Setup } from './paginate.ts';
import { ORIGIN, type Refusal, serve } from './serve.ts';

/** A page that has laid out so many reports is thrown away, before its leftovers weigh. */
const MOST_REPORTS = 80;

/**
 * The page of a press. Reports are laid out in it one after another: a fresh page takes as long to open as a report to
 * lay out.
 */
export interface Bed {
  readonly page: Page;
  /** For what is asked of the page directly. */
  readonly session: CDPSession;
  /** Requests of the report on the bed that were not answered. */
  readonly refusals: Refusal[];
  reports: number;
}

export async function openBed(browser: Browser, { root, base, faces }: Setup): Promise<Bed> {
  const page = await quietPage(browser);
  // A page that crashes, mostly for want of memory, never answers what it was asked; its browser's end is an answer.
  page.once('error', () => browser.process()?.kill('SIGKILL'));
  const refusals = await serve(page, { root, base });
  await page.emulateMediaType('print');
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load', timeout: 0 });
  await giveFonts(page, faces);
  return { page, session: await page.createCDPSession(), refusals, reports: 0 };
}

/** As files: to tell 15 MB to a page takes a second and a half. Where it can't read them, because one is gone, it is told. */
async function giveFonts(page: Page, faces: Faces): Promise<void> {
  const fonts = FAMILIES.map((family) => ({ family, ...faces[family].common }));
  const input = (await page.$('input')) as ElementHandle<HTMLInputElement>;
  try {
    await input.uploadFile(...fonts.map(({ path }) => path));
    await keepFonts(
      page,
      fonts.map(({ family, start }) => ({ family, start })),
    );
  } catch {
    await keepFonts(
      page,
      fonts.map(({ family, bytes }) => ({ family, file: bytes.toString('base64') })),
    );
  }
}

function keepFonts(page: Page, fonts: readonly KeptFont[]): Promise<void> {
  return page.evaluate((given) => globalThis.jipingPress.keepFonts(given), fonts);
}

/** A page that is never drawn, as nobody looks at it: that takes a tenth of the time. */
async function quietPage(browser: Browser): Promise<Page> {
  const session = await browser.target().createCDPSession();
  const created = new Promise<Target>((done) => browser.once('targetcreated', done));
  try {
    await session.send('Target.createTarget', { url: 'about:blank', enableBeginFrameControl: true });
  } catch {
    // Only the headless shell can leave it out.
    return browser.newPage();
  } finally {
    await session.detach();
  }
  return (await (await created).page()) ?? browser.newPage();
}

/** Makes the bed ready for the next report. */
export function clearBed(bed: Bed): void {
  bed.refusals.length = 0;
  bed.reports += 1;
}

export function isWorn(bed: Bed): boolean {
  return bed.reports >= MOST_REPORTS || bed.page.isClosed();
}
