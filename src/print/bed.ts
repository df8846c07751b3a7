import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { FAMILIES } from './faces.ts';
import type { Faces } from './fonts.ts';
import type { Setup } from './paginate.ts';
import { ORIGIN, type Refusal, serve } from './serve.ts';

/** A page that has laid out so many reports is thrown away, before its leftovers weigh. */
const MOST_REPORTS = 40;

/**
 * The page of a press. Reports are laid out in it one after another: a fresh page takes as long to open as a report to
 * lay out.
 */
export interface Bed {
  readonly page: Page;
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
  return { page, refusals, reports: 0 };
}

/** As files: to tell 17 MB to a page takes a second and a half. */
async function giveFonts(page: Page, faces: Faces): Promise<void> {
  const fonts = FAMILIES.map((family) => ({ family, ...faces[family].common }));
  const input = await page.$('input');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...fonts.map(({ path }) => path));
  const given = fonts.map(({ family, start }) => ({ family, start }));
  await page.evaluate((kept) => globalThis.jipingPress.keepFonts(kept), given);
}

async function quietPage(browser: Browser): Promise<Page> {
  const session = await browser.target().createCDPSession();
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank', enableBeginFrameControl: true });
  await session.detach();
  const target = await browser.waitForTarget(
    (each) => (each as unknown as { _targetId: string })._targetId === targetId,
  );
  const page = await target.page();
  if (!page) throw new Error('no page');
  return page;
}

/** Makes the bed ready for the next report. */
export function clearBed(bed: Bed): void {
  bed.refusals.length = 0;
  bed.reports += 1;
}

export function isWorn(bed: Bed): boolean {
  return bed.reports >= MOST_REPORTS || bed.page.isClosed();
}
