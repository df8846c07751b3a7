// @ts-check
import { textOf } from './draft.js';
import { HEADINGS } from './selectors.js';

/** What has to be on the sheets exactly once, in this order. */
const WANTED = `${HEADINGS}, tbody > tr, figure, img, svg`;

/**
 * @typedef {object} Item
 * @property {string} part
 * @property {import('./contract.ts').Part} named
 */

/**
 * Lists the headings, rows and figures of a report.
 *
 * @param {ParentNode} report with numbered parts
 * @returns {Item[]}
 */
export function takeInventory(report) {
  return [...report.querySelectorAll(WANTED)].map((element) => ({
    part: element.getAttribute('data-part') ?? '',
    named: namedPart(element),
  }));
}

/**
 * Holds the sheets against the list that was made before.
 *
 * @param {readonly Item[]} wanted
 * @param {ParentNode} sheets
 * @returns {import('./contract.ts').Losses}
 */
export function compareInventory(wanted, sheets) {
  const elements = [...sheets.querySelectorAll(`.pagedjs_page_content :is(${WANTED})`)].filter(
    (element) => element.hasAttribute('data-part') && !element.closest('[data-repeated]') && !isRest(element),
  );
  const found = elements.map((element) => element.getAttribute('data-part') ?? '');
  const counts = new Map();
  for (const part of found) counts.set(part, (counts.get(part) ?? 0) + 1);
  const kept = wanted.filter(({ part }) => counts.has(part));
  const order = new Map(kept.map(({ part }, index) => [part, index]));
  const first = found.filter((part, index) => found.indexOf(part) === index);
  return {
    lost: wanted.filter(({ part }) => !counts.has(part)).map(({ named }) => named),
    repeated: wanted.filter(({ part }) => counts.get(part) > 1).map(({ named }) => named),
    misplaced: first
      .filter((part, index) => index > 0 && (order.get(part) ?? 0) < (order.get(first[index - 1] ?? '') ?? 0))
      .flatMap((part) => wanted.find((item) => item.part === part)?.named ?? []),
  };
}

/**
 * The part of a row that comes after a break isn't the row again.
 *
 * @param {Element} element
 */
function isRest(element) {
  return element.hasAttribute('data-continued');
}

/**
 * An element as a fault names it, with words that are found in its author's file.
 *
 * @param {Element} element
 * @returns {import('./contract.ts').Part}
 */
export function namedPart(element) {
  return {
    element: element.localName,
    text: textOf(element).slice(0, 40) || (element.getAttribute('alt') ?? element.getAttribute('src') ?? ''),
    words: firstWords(element),
  };
}

/** @param {Element} element */
function firstWords(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words = (walker.currentNode.textContent ?? '').trim();
    if (words.length > 1) return words.slice(0, 20);
  }
  return element.getAttribute('alt') ?? '';
}
