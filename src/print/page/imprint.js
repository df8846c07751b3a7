// @ts-check
import { hasContent } from './cut.js';

/**
 * 版记 closes the document: its last rule is the bottom edge of the last sheet's type area. Where that has no room for it,
 * or lies turned, it has a sheet of its own.
 *
 * @param {import('pagedjs').Chunker} chunker
 * @param {Element} imprint
 * @param {() => Promise<import('pagedjs').Sheet>} openSheet
 */
export async function setImprint(chunker, imprint, openSheet) {
  const last = chunker.pages.at(-1);
  if (last && !last.element.matches('.pagedjs_form_page') && isSet(last, imprint)) return;
  const page = await openSheet();
  isSet(page, imprint);
  await chunker.hooks.afterPageLayout.trigger(page.element, page, undefined, chunker);
  await chunker.hooks.finalizePage.trigger(page.element, page, undefined, chunker);
}

/**
 * @param {import('pagedjs').Sheet} page
 * @param {Element} imprint
 * @returns {boolean} was there room?
 */
function isSet(page, imprint) {
  const frame = document.createElement('div');
  frame.className = 'report imprint-frame';
  frame.append(imprint);
  page.area.append(frame);
  const room = frame.getBoundingClientRect().top - bottomOf(page);
  if (room >= 0 && !page.area.querySelector('.foot')) return true;
  frame.remove();
  return false;
}

/** @param {import('pagedjs').Sheet} page */
function bottomOf(page) {
  const blocks = [...(page.wrapper.firstElementChild?.children ?? [])].filter(hasContent);
  return Math.max(0, ...blocks.map((block) => block.getBoundingClientRect().bottom));
}
