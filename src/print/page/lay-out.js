// @ts-check
import { Previewer, registerHandlers } from 'pagedjs';
import { alignNumbers } from './align-numbers.js';
import { fillPageNumbers, printedContents } from './contents-list.js';
import { describeSheets } from './describe-sheets.js';
import { SheetFiller } from './fill-sheets.js';
import { fitForms } from './fit-forms.js';
import { fitTables } from './fit-tables.js';
import { fixColumns } from './fix-columns.js';
import { addFonts } from './fonts.js';
import { compareInventory, takeInventory } from './inventory.js';
import { numberParts } from './mark-parts.js';
import { markSheets } from './sheet-marks.js';
import { NATIVE, TYPE_AREAS } from './sheet-styles.js';
import { breakTitles } from './title-lines.js';

// Once: Paged.js keeps handlers for all that it lays out.
registerHandlers(SheetFiller);
// Paged.js sets it at the end, above all sheets; inherited, it would have the browser style every element anew.
CSS.registerProperty({ name: '--pagedjs-page-count', syntax: '*', inherits: false });

/**
 * Lays the drafted report out on sheets with Paged.js.
 *
 * @param {import('./contract.ts').LayoutSettings} settings
 * @returns {Promise<import('./contract.ts').LaidOut>}
 */
export async function layOut({ fonts, sheetStyles, dress, numbers, mostSheets }) {
  addStyles(dress.styles);
  await addFonts(fonts);
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  addStyles(TYPE_AREAS);
  const area = typeArea();
  fitForms(document.body, area.turnedHeight);
  breakTitles(document.body);
  fitMark(document.querySelector('.masthead-mark'));
  fitTables(document.body);
  fixColumns(document.body);
  const expectedSheets = document.body.getBoundingClientRect().height / area.height;
  alignNumbers(document.body);
  const report = document.createDocumentFragment();
  report.append(...document.body.childNodes);
  addStyles(NATIVE);
  const letters = lettersOf(report);
  numberParts(report);
  const inventory = takeInventory(report);
  const styles = { [location.href]: `${sheetStyles}\n${dress.sheetStyles}` };
  const limits = { mostSheets, expectedSheets, columnWidth: Math.round(area.width) };
  await new Previewer(limits).preview(report, [styles], document.body);
  requireAll(letters, document.body);
  fillPageNumbers(document, numbers);
  hideMarginsFromReaders();
  markSheets(document, dress);
  return {
    sheets: describeSheets(document),
    losses: compareInventory(inventory, document),
    contents: printedContents(document),
  };
}

/**
 * 发文机关标志 is one line, as large as that allows.
 *
 * @param {HTMLElement | null} mark
 */
function fitMark(mark) {
  if (!mark || mark.scrollWidth <= mark.clientWidth) return;
  const size = Number.parseFloat(getComputedStyle(mark).fontSize);
  mark.style.fontSize = `${Math.floor((size * mark.clientWidth) / mark.scrollWidth)}px`;
}

/** The type areas of both kinds of sheets, in pixels. */
function typeArea() {
  const probe = document.createElement('div');
  document.body.append(probe);
  const lengthOf = (/** @type {string} */ length) => {
    probe.style.height = length;
    return probe.getBoundingClientRect().height;
  };
  const area = {
    width: lengthOf('var(--area-width)'),
    height: lengthOf('var(--area-height)'),
    turnedHeight: lengthOf('var(--turned-height)'),
  };
  probe.remove();
  return area;
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
    const repeated = walker.currentNode.parentElement?.closest('[data-repeated], [data-generated]');
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

/** Page numbers are no content: without this they'd be read aloud in the middle of sentences. */
function hideMarginsFromReaders() {
  for (const margin of document.querySelectorAll('.pagedjs_margin')) margin.setAttribute('aria-hidden', 'true');
}
