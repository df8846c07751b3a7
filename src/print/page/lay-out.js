// @ts-check
import { Previewer, registerHandlers } from 'pagedjs';
import { describeSheets } from './describe-sheets.js';
import { fixColumns } from './fix-columns.js';
import { Repairs } from './repairs.js';
import { sheetLimit } from './sheet-limit.js';
import { TableRows } from './table-rows.js';

/**
 * What Paged.js leaves to the browser. Its columns break like pages, so headings stay with their text and rows whole;
 * it takes these rules out of the sheet that it is given, so they come in beside it. Margins are painted last, so that
 * the number ends a sheet's copied text.
 */
const NATIVE = `
h1, h2, h3, h4, h5, h6, caption, thead { break-after: avoid; break-inside: avoid; }
.report table[data-columns=fixed] { table-layout: fixed; }
.report tr:has(> [rowspan]) { break-inside: auto !important; }
.pagedjs_pages > .pagedjs_page { height: var(--pagedjs-height) !important; min-height: 0; max-height: none; break-inside: avoid; }
.pagedjs_pages > .pagedjs_page > .pagedjs_sheet { height: 100% !important; min-height: 0; max-height: none; }
.pagedjs_pages > .pagedjs_page:last-child { break-after: auto; }
.pagedjs_pages, body { height: auto !important; min-height: 0 !important; max-height: none !important; }
.pagedjs_pages > .pagedjs_form_page {
  page: jiping-landscape;
  --pagedjs-width: 297mm; --pagedjs-width-left: 297mm; --pagedjs-width-right: 297mm;
  --pagedjs-height: 210mm; --pagedjs-height-left: 210mm; --pagedjs-height-right: 210mm;
}
.pagedjs_margin { position: relative; z-index: 1; }
`;

/** The widths that tables are measured at. */
const TYPE_AREAS = 'body > .report { width: 156mm; } body > .report .form { width: 225mm; }';

/** Comes after all others: Chromium lets a later plain `@page` win over a named one. */
const TURNED = '@page jiping-landscape { size: 297mm 210mm; margin: 0; }';

/**
 * Lays the drafted report out on sheets with Paged.js.
 *
 * @param {import('./contract.ts').LayoutSettings} settings
 * @returns {Promise<import('./contract.ts').Sheet[]>}
 */
export async function layOut({ fontFaces, styles, mostSheets }) {
  addStyles(fontFaces);
  await Promise.all([...document.fonts].map((face) => face.load()));
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  addStyles(TYPE_AREAS);
  fixColumns(document.body);
  const report = document.createDocumentFragment();
  report.append(...document.body.childNodes);
  document.querySelector('[data-draft=styles]')?.remove();
  addStyles(NATIVE);
  registerHandlers(Repairs, TableRows, sheetLimit(mostSheets));
  const letters = lettersOf(report);
  await new Previewer().preview(report, [{ [location.href]: styles }], document.body);
  requireAll(letters, document.body);
  addStyles(TURNED);
  hideMarginsFromReaders();
  return describeSheets(document);
}

/**
 * Paged.js stops without an error where it can't go on, and the rest of the report would be missing.
 *
 * @param {number} letters
 * @param {Element} body
 */
function requireAll(letters, body) {
  const laid = [...body.querySelectorAll('.pagedjs_page_content')].reduce((sum, area) => sum + lettersOf(area), 0);
  if (laid !== letters) throw new Error(`Unexpected ${laid} letters on the sheets, expected the report's ${letters}`);
}

/**
 * Letters of the report itself, without those that come again on later sheets.
 *
 * @param {Element | DocumentFragment} part
 */
function lettersOf(part) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let letters = 0;
  while (walker.nextNode()) {
    const repeated = walker.currentNode.parentElement?.closest('[data-repeated]');
    if (!repeated) letters += (walker.currentNode.textContent ?? '').replace(/\s/g, '').length;
  }
  return letters;
}

/** @param {string} text */
function addStyles(text) {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
}

/** Page numbers and crop marks are no content: without this they'd be read aloud in the middle of sentences. */
function hideMarginsFromReaders() {
  for (const part of document.querySelectorAll('.pagedjs_margin, .pagedjs_bleed'))
    part.setAttribute('aria-hidden', 'true');
}
