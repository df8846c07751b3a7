// @ts-check
import { hasContent } from './cut.js';
import { closeSheet } from './sheet.js';

/**
 * What closes a document: 版记, and above it what the copy says of itself.
 *
 * @typedef {{ imprint: Element | null, colophon: Element | null }} Closing
 */

/**
 * @param {DocumentFragment} content
 * @returns {Closing}
 */
export function takeClosing(content) {
  const closing = { imprint: content.querySelector('.imprint'), colophon: content.querySelector('.colophon') };
  closing.imprint?.remove();
  closing.colophon?.remove();
  return closing;
}

/**
 * 版记 closes the document: its last rule is the bottom edge of the last sheet's type area. Where that has no room for it,
 * or lies turned, it has a sheet of its own. A colophon never asks for one: it goes below the type area, beside the number.
 *
 * @param {import('pagedjs').Chunker} chunker
 * @param {Closing} closing
 * @param {() => Promise<import('pagedjs').Sheet>} openSheet
 */
export async function closeDocument(chunker, { imprint, colophon }, openSheet) {
  const last = chunker.pages.at(-1);
  if (!last) return;
  const upright = !last.element.matches('.pagedjs_form_page');
  if (colophon && (upright || !imprint) && isSet(last, [colophon, imprint])) return;
  if (imprint && !(upright && isSet(last, [imprint]))) {
    const page = await openSheet();
    isSet(page, [colophon, imprint]);
    return closeSheet(chunker, page);
  }
  if (colophon) setInMargin(last, colophon);
}

/**
 * @param {import('pagedjs').Sheet} page
 * @param {readonly (Element | null)[]} parts
 * @returns {boolean} was there room?
 */
function isSet(page, parts) {
  const frame = framed(parts);
  page.area.append(frame);
  const room = frame.getBoundingClientRect().top - bottomOf(page);
  if (room >= 0 && !page.area.querySelector('.foot')) return true;
  frame.remove();
  return false;
}

/**
 * @param {import('pagedjs').Sheet} page
 * @param {Element} colophon
 */
function setInMargin(page, colophon) {
  const frame = framed([colophon]);
  frame.dataset['margin'] = '';
  page.area.append(frame);
}

/** @param {readonly (Element | null)[]} parts */
function framed(parts) {
  const frame = document.createElement('div');
  frame.className = 'report closing';
  frame.append(...parts.filter((part) => part !== null));
  return frame;
}

/** @param {import('pagedjs').Sheet} page */
function bottomOf(page) {
  const blocks = [...(page.wrapper.firstElementChild?.children ?? [])].filter(hasContent);
  return Math.max(0, ...blocks.map((block) => block.getBoundingClientRect().bottom));
}
