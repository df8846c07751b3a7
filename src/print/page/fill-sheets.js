// @ts-check
import { Handler } from 'pagedjs';
import { closeDocument, takeClosing } from './closing.js';
import { MOST_WITHOUT } from './contents-list.js';
import { hasContent, moveBeyond } from './cut.js';
import { isBeyond } from './edge.js';
import { feetOf, setNotes } from './foot-notes.js';
import { holdRows } from './held-rows.js';
import { rejoin } from './rejoin.js';
import { runsOf } from './runs.js';
import { addBlankSheet, closeSheet, openSheet, trimSheets } from './sheet.js';

/** Letters that are put on a sheet before the first look at how full it is; the next looks come after some more. */
const FIRST_LETTERS = 560;
const MORE_LETTERS = 240;

/** By so many sheets the estimate of a report's length may be wrong. */
const DOUBT = 3;

/** How often a sheet is looked at again, when what stayed on it has grown. */
const MOST_CUTS = 6;

/**
 * Paged.js with breaks of our own.
 *
 * It reads the style sheet, makes the sheets with their margins and numbers, and counts. What comes on which sheet is
 * decided by the browser's columns, which know orphans, widows and headings; Paged.js itself breaks at the first text that
 * overflows, loses cells of tables, and finds its place again by text search.
 */
export class SheetFiller extends Handler {
  /**
   * @param {import('pagedjs').Chunker} chunker
   * @param {unknown} polisher
   * @param {unknown} caller
   */
  constructor(chunker, polisher, caller) {
    super(chunker, polisher, caller);
    // Its own waits for a frame of the screen before each sheet.
    chunker.render = async (content) => {
      trimSheets(chunker);
      await fillWithContents(chunker, content);
      return { done: true };
    };
  }
}

/**
 * Whether a report is long enough for a contents list is known for sure when it is laid out.
 *
 * @param {import('pagedjs').Chunker} chunker
 * @param {DocumentFragment} content
 */
async function fillWithContents(chunker, content) {
  const list = content.querySelector('.contents-list');
  const { expectedSheets } = chunker.settings;
  if (!list || expectedSheets > MOST_WITHOUT + DOUBT) return fill(chunker, content);
  const again =
    expectedSheets > MOST_WITHOUT - DOUBT ? /** @type {DocumentFragment} */ (content.cloneNode(true)) : undefined;
  list.remove();
  await fill(chunker, content);
  if (!again || chunker.pages.length <= MOST_WITHOUT) return;
  chunker.removePages();
  await fill(chunker, again);
}

/**
 * @param {import('pagedjs').Chunker} chunker
 * @param {DocumentFragment} content
 */
async function fill(chunker, content) {
  const feet = feetOf(content);
  const closing = takeClosing(content);
  /** @type {Map<boolean, number>} */
  const edges = new Map();
  // The same for all sheets of a kind: to measure it, the browser lays a sheet out that is still empty.
  const edgeOf = (/** @type {import('pagedjs').Sheet} */ page, /** @type {boolean} */ turned) => {
    const edge = edges.get(turned) ?? page.area.getBoundingClientRect().right;
    edges.set(turned, edge);
    return edge;
  };
  const language = content.querySelector('.report')?.getAttribute('lang') ?? '';
  for (const run of runsOf(blocksOf(content))) {
    if (run.right && chunker.pages.length % 2 === 1) await addBlankSheet(chunker);
    while (hasContent(run.rest) || feet.over.length > 0) {
      const page = await openSheet(chunker, run.turned, language);
      fillSheet(page, run.rest, feet, edgeOf(page, run.turned));
      await closeSheet(chunker, page);
    }
  }
  await closeDocument(chunker, closing, () => openSheet(chunker, false, language));
}

/**
 * The parts of a report that follow each other on its sheets.
 *
 * @param {DocumentFragment} content
 */
function blocksOf(content) {
  const report = content.querySelector('.report');
  return [...(report?.children ?? [])].flatMap((part) => (part.matches('.report-body') ? [...part.children] : [part]));
}

/**
 * @param {import('pagedjs').Sheet} page
 * @param {DocumentFragment} rest
 * @param {import('./foot-notes.js').Feet} feet
 * @param {number} edge of the type area, to the right
 */
function fillSheet(page, rest, feet, edge) {
  const report = /** @type {HTMLElement} */ (page.wrapper.firstElementChild);
  pour(report, rest, edge);
  setNotes(page, report, feet);
  for (let cuts = 0; cuts < MOST_CUTS; cuts += 1) {
    const beyond = document.createDocumentFragment();
    if (!moveBeyond(report, beyond, edge)) break;
    const [last, next] = [beyond.lastElementChild, rest.firstElementChild];
    rest.prepend(beyond);
    if (last && next) rejoin(last, next);
  }
  // Something that fits on no sheet: it stays here, too large, and is found by the check of the sheets.
  if (!hasContent(report) && !hasNotes(page) && rest.firstChild) report.append(rest.firstChild);
}

/** @param {import('pagedjs').Sheet} page */
function hasNotes(page) {
  return page.area.querySelector('.foot') !== null;
}

/**
 * Puts blocks on a sheet until one reaches the next.
 *
 * @param {HTMLElement} report
 * @param {DocumentFragment} rest
 * @param {number} edge
 */
function pour(report, rest, edge) {
  let letters = FIRST_LETTERS;
  while (rest.firstChild) {
    const block = rest.firstChild;
    letters -= block.textContent?.length ?? 0;
    holdRows(block);
    report.append(block);
    if (letters > 0 || !(block instanceof Element)) continue;
    if (isBeyond(block, edge)) return;
    letters = MORE_LETTERS;
  }
}
