// @ts-check

/** Parts of Paged.js's sheet that ours have no use for: crop marks, and margins that no number stands in. */
const UNUSED =
  '.pagedjs_bleed, [class$="-corner-holder"], .pagedjs_margin-top .pagedjs_margin-content, .pagedjs_margin-right .pagedjs_margin-content';

/**
 * Makes the sheets of a report out of fewer boxes. The browser goes through all of them several times, for each sheet that
 * is added and again for the PDF: they'd take a tenth of a report's time.
 *
 * @param {import('pagedjs').Chunker} chunker
 */
export function trimSheets({ pageTemplate }) {
  for (const part of pageTemplate.content.querySelectorAll(UNUSED)) part.remove();
  // Until it has its classes: Paged.js measures it before.
  pageTemplate.content.firstElementChild?.setAttribute('hidden', '');
}

/**
 * @param {import('pagedjs').Chunker} chunker
 * @param {boolean} turned
 * @param {string} language
 */
export async function openSheet(chunker, turned, language) {
  const { mostSheets, columnWidth } = chunker.settings;
  if (chunker.pages.length >= mostSheets)
    throw new Error(`Unexpected ${mostSheets} sheets and more: the layout repeats itself`);
  const page = chunker.addPage();
  if (turned) page.element.classList.add('pagedjs_named_page', 'pagedjs_form_page');
  await chunker.hooks.beforePageLayout.trigger(page, undefined, undefined, chunker);
  page.clear();
  const report = document.createElement('div');
  report.className = 'report';
  report.lang = language;
  report.dataset['sheet'] = '';
  page.wrapper.append(report);
  page.area.style.columnWidth = `${columnWidth}px`;
  page.element.hidden = false;
  return page;
}

/**
 * A sheet that stays empty, so that the next one is a right-hand one.
 *
 * @param {import('pagedjs').Chunker} chunker
 */
export async function addBlankSheet(chunker) {
  const page = chunker.addPage(true);
  page.element.hidden = false;
  await closeSheet(chunker, page);
}

/**
 * Writes what stands in a sheet's margins, and takes away the margins where nothing does.
 *
 * @param {import('pagedjs').Chunker} chunker
 * @param {import('pagedjs').Sheet} page
 */
export async function closeSheet(chunker, page) {
  await chunker.hooks.finalizePage.trigger(page.element, page, undefined, chunker);
  for (const margin of page.element.querySelectorAll('.pagedjs_pagebox > [class^="pagedjs_margin-"]'))
    if (!margin.querySelector('.hasContent')) margin.remove();
}
