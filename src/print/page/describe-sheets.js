// @ts-check
import { textOf } from './draft.js';

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
      firstWords: textOf(area).slice(0, 40),
      overflowing: overflowing(area),
      cutRows: cutRows(area),
      headings: headings(area),
    };
  });
}

/** @param {HTMLElement} area */
function overflowing(area) {
  const { left, right, bottom } = area.getBoundingClientRect();
  // Boxes, not scrollWidth: Paged.js lays out in columns, which always scroll. `data-ref` marks the report's elements.
  const outside = [...area.querySelectorAll('[data-ref]:not(wbr, br)')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.left < left - TOLERANCE || box.right > right + TOLERANCE || box.bottom > bottom + TOLERANCE;
  });
  const named = [...new Set(outside.map((element) => element.closest('table') ?? element))];
  const innermost = named.filter((element) => !named.some((other) => other !== element && element.contains(other)));
  return innermost.map(namedPart);
}

/** @param {HTMLElement} area */
function cutRows(area) {
  return [...area.querySelectorAll('tr[data-continued]')].map(namedPart);
}

/** @param {Element} element */
function namedPart(element) {
  return { element: element.localName, text: textOf(element).slice(0, 40) };
}

/** @param {HTMLElement} area */
function headings(area) {
  const { top } = area.getBoundingClientRect();
  return [...area.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => ({
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
  const after = document.createRange();
  after.setStartAfter(heading);
  after.setEndAfter(area);
  const rest = after.cloneContents();
  for (const other of rest.querySelectorAll('h1, h2, h3, h4, h5, h6')) other.remove();
  return (rest.textContent ?? '').trim() !== '';
}
