// @ts-check
import { textOf } from './draft.js';
import { namedPart } from './inventory.js';
import { HEADINGS } from './selectors.js';
import { marksOf } from './sheet-marks.js';

const MILLIMETRE = 96 / 25.4;

/** Half a pixel of rounding on either side, and the hairline of a table's border. */
const TOLERANCE = 1.5;

/**
 * Describes the sheets that Paged.js has laid out.
 *
 * @param {Document} document
 * @returns {import('./contract.ts').Sheet[]}
 */
export function describeSheets(document) {
  return [...document.querySelectorAll('.pagedjs_page')].map((sheet, index) => {
    const area = /** @type {HTMLElement} */ (sheet.querySelector('.pagedjs_area'));
    return {
      number: index + 1,
      orientation: sheet.clientWidth > sheet.clientHeight ? 'landscape' : 'portrait',
      text: (area.textContent ?? '').replace(/\s/g, ''),
      marks: marksOf(sheet),
      blank: sheet.matches('.pagedjs_blank_page'),
      pictures: area.querySelectorAll('img, svg').length,
      hasText: hasText(area),
      overflowing: overflowing(area),
      crowded: crowded(area),
      cutRows: cutRows(area),
      headings: headings(area),
    };
  });
}

/** @param {HTMLElement} area */
function hasText(area) {
  return [...area.querySelectorAll('p, li, td, figure')].some(
    (element) =>
      !element.closest('.masthead, .report-head, .contents-list, .foot, .colophon') && textOf(element) !== '',
  );
}

/** @param {HTMLElement} area */
function overflowing(area) {
  const sheet = area.getBoundingClientRect();
  // Boxes, not scrollWidth: Paged.js lays out in columns, which always scroll. `data-part` marks the report's elements.
  // A colophon stands in the margin, beside the number, where the type area is full.
  const parts = area.querySelectorAll('[data-part]:not(wbr, br, [data-margin] *)');
  const outside = [...parts].filter((element) => leaves(element, sheet));
  const named = [...new Set(outside.map((element) => element.closest('table') ?? element))];
  const innermost = named.filter((element) => !named.some((other) => other !== element && element.contains(other)));
  return innermost.map(namedPart);
}

/**
 * Does an element, or a text of it that doesn't break, reach outside?
 *
 * @param {Element} element
 * @param {DOMRect} sheet
 */
function leaves(element, sheet) {
  if (isOutside(element.getBoundingClientRect(), sheet)) return true;
  const texts = [...element.childNodes].filter((node) => node instanceof Text);
  return texts.some((text) => text.data.trim() !== '' && isOutside(boxOf(text), sheet));
}

/** @param {Text} text */
function boxOf(text) {
  const range = document.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect();
}

/**
 * What has no box, such as a hidden text, is nowhere.
 *
 * @param {DOMRect} box
 * @param {DOMRect} sheet
 */
function isOutside(box, { left, right, bottom }) {
  if (box.width === 0) return false;
  return box.left < left - TOLERANCE || box.right > right + TOLERANCE || box.bottom > bottom + TOLERANCE;
}

/**
 * Cells whose text reaches over their edges, into the next.
 *
 * @param {HTMLElement} area
 */
function crowded(area) {
  const cells = /** @type {HTMLElement[]} */ ([...area.querySelectorAll('td, th')]);
  return cells.filter((cell) => textOf(cell) !== '' && holdsTooMuch(cell)).map(namedPart);
}

/** @param {HTMLElement} cell */
function holdsTooMuch(cell) {
  const range = document.createRange();
  range.selectNodeContents(cell);
  const { left, right } = range.getBoundingClientRect();
  const box = cell.getBoundingClientRect();
  return left < box.left - TOLERANCE || right > box.right + TOLERANCE;
}

/** @param {HTMLElement} area */
function cutRows(area) {
  return [...area.querySelectorAll('tr[data-continued]')].map(namedPart);
}

/** @param {HTMLElement} area */
function headings(area) {
  const { top } = area.getBoundingClientRect();
  return [...area.querySelectorAll(HEADINGS)].map((heading) => ({
    text: textOf(heading),
    top: (heading.getBoundingClientRect().top - top) / MILLIMETRE,
    last: !hasTextAfter(heading, area),
  }));
}

/**
 * @param {Element} heading
 * @param {Element} area
 */
function hasTextAfter(heading, area) {
  const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
  walker.currentNode = heading;
  while (walker.nextNode()) {
    const { currentNode: text } = walker;
    if (text.textContent?.trim() && !text.parentElement?.closest(HEADINGS)) return true;
  }
  return false;
}
