import type { Browser, Page } from 'puppeteer-core';
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

export async function openBed(browser: Browser, { root, base }: Setup): Promise<Bed> {
  const page = await browser.newPage();
  // A page that crashes, mostly for want of memory, never answers what it was asked; its browser's end is an answer.
  page.once('error', () => browser.process()?.kill('SIGKILL'));
  const refusals = await serve(page, { root, base });
  await page.emulateMediaType('print');
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load', timeout: 0 });
  return { page, refusals, reports: 0 };
}

/** Makes the bed ready for the next report. */
export function clearBed(bed: Bed): void {
  bed.refusals.length = 0;
  bed.reports += 1;
}

export function isWorn(bed: Bed): boolean {
  return bed.reports >= MOST_REPORTS || bed.page.isClosed();
}
