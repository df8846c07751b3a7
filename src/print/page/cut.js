// @ts-check
import { cutTable } from './cut-table.js';
import { isBeyond, liesBeyond, reachesBeyond } from './edge.js';
import { HEADINGS } from './selectors.js';

/**
 * Takes from an element what lies beyond the edge of its sheet.
 *
 * The browser has laid the sheets out as columns, so what is beyond the first column's right edge belongs to later
 * sheets. Where it breaks (lines left alone, headings with their text, rows whole) was decided there; here the break is
 * only carried out.
 *
 * @param {Element} element
 * @param {number} edge
 * @returns {Element | undefined} the rest: a copy of the element with what was beyond, or the element itself where nothing
 *   of it stays
 */
export function cut(element, edge) {
  if (element instanceof HTMLTableElement) return cutTable(element, edge);
  const rest = restOf(element);
  const first = moveBeyond(element, rest, edge);
  if (!first) return undefined;
  if (!hasContent(element)) {
    element.append(...rest.childNodes);
    return element;
  }
  if (element instanceof HTMLOListElement && rest instanceof HTMLOListElement) continueNumbers(element, rest);
  return rest;
}

/**
 * Moves the children that lie beyond the edge, and the rest of the one that the edge goes through.
 *
 * @param {Element} element
 * @param {Element | DocumentFragment} rest
 * @param {number} edge
 * @returns {Node | undefined} the first that was moved
 */
export function moveBeyond(element, rest, edge) {
  const children = [...element.childNodes];
  for (const [index, child] of children.entries()) {
    const part = partBeyond(child, edge);
    if (!part) continue;
    rest.append(part, ...children.slice(index + 1));
    if (part === child) pullHeadings(element, rest);
    return rest.firstChild ?? undefined;
  }
  return undefined;
}

/**
 * @param {Node} node
 * @param {number} edge
 * @returns {Node | undefined}
 */
function partBeyond(node, edge) {
  if (node instanceof Text) return reachesBeyond(node, edge) ? cutText(node, edge) : undefined;
  if (!(node instanceof Element) || !reachesBeyond(node, edge)) return undefined;
  return liesBeyond(node, edge) ? node : cut(node, edge);
}

/**
 * @param {Text} text
 * @param {number} edge
 */
function cutText(text, edge) {
  const at = firstBeyond(text, edge);
  if (at >= text.length) return undefined;
  if (at === 0) return text;
  const block = text.parentElement?.closest('p, li, td, th, blockquote, dd, figcaption');
  // The part that stays doesn't end its paragraph: its last line is as full as the others.
  if (block && getComputedStyle(block).textAlign === 'justify') block.setAttribute('data-goes-on', '');
  return text.splitText(at);
}

/**
 * Offset of the first character beyond the edge.
 *
 * @param {Text} text
 * @param {number} edge
 */
function firstBeyond(text, edge) {
  const range = document.createRange();
  range.setStart(text, 0);
  let [from, to] = [0, text.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    range.setEnd(text, middle + 1);
    if (isBeyond(range, edge)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * The same element without content and without what may be on one sheet only.
 *
 * @param {Element} element
 */
export function restOf(element) {
  const rest = /** @type {Element} */ (element.cloneNode(false));
  rest.removeAttribute('id');
  rest.removeAttribute('data-goes-on');
  rest.setAttribute('data-continued', '');
  return rest;
}

/**
 * What moves takes along the headings right before it; the browser keeps them together wherever it decides itself.
 *
 * @param {Element} element
 * @param {Element | DocumentFragment} rest
 */
function pullHeadings(element, rest) {
  while (element.lastElementChild?.matches(HEADINGS) && !textAfter(element.lastElementChild))
    rest.prepend(element.lastElementChild);
}

/** @param {Element} element */
function textAfter(element) {
  for (let next = element.nextSibling; next; next = next.nextSibling) if (next.textContent?.trim()) return true;
  return false;
}

/** @param {Element | DocumentFragment} element */
export function hasContent(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Element ? node.matches('img, svg') : (node.textContent ?? '').trim() !== '') return true;
  }
  return false;
}

/**
 * @param {HTMLOListElement} list
 * @param {HTMLOListElement} rest
 */
function continueNumbers(list, rest) {
  const goesOn = rest.firstElementChild?.hasAttribute('data-continued');
  rest.start = list.start + list.children.length - (goesOn ? 1 : 0);
}
