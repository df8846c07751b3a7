// @ts-check
import { textOf } from './draft.js';

/**
 * Writes on the sheets what is no part of the report: readers pass it over, and it ends a sheet's text.
 *
 * @param {Document} document laid out
 * @param {import('../variants.ts').Dress} dress
 */
export function markSheets(document, { watermark, headMark, lineNumbers }) {
  const heads = runningHeads(document);
  for (const sheet of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.pagedjs_page'))) {
    if (sheet.matches('.pagedjs_blank_page')) continue;
    if (lineNumbers) numberLines(sheet);
    const chapter = heads.get(sheet);
    if (chapter) write(sheet, 'running-head', chapter);
    if (headMark) write(sheet, 'head-mark', headMark);
    if (watermark) write(sheet, 'watermark', watermark);
  }
}

/**
 * The chapter that each sheet of a long report is in at its end; those before the first have none. An official document
 * has no running heads (GB/T 9704-2012), so it takes a contents list to have them.
 *
 * @param {Document} document
 */
function runningHeads(document) {
  /** @type {Map<Element, string>} */
  const heads = new Map();
  if (!document.querySelector('.contents-list')) return heads;
  let chapter = '';
  for (const sheet of document.querySelectorAll('.pagedjs_page')) {
    const last = [...sheet.querySelectorAll('.pagedjs_page_content h2')].at(-1);
    if (last) chapter = textOf(last);
    if (chapter) heads.set(sheet, chapter);
  }
  return heads;
}

/**
 * What is written on a sheet besides the report and its number.
 *
 * @param {Element} sheet
 */
export function marksOf(sheet) {
  const marks = [...sheet.querySelectorAll('.sheet-mark:not(.line-number)')];
  return marks.map((mark) => mark.textContent ?? '').join('');
}

/**
 * @param {Element} sheet
 * @param {string} kind
 * @param {string} text
 */
function write(sheet, kind, text) {
  const mark = document.createElement('div');
  mark.className = `sheet-mark ${kind}`;
  mark.setAttribute('aria-hidden', 'true');
  mark.textContent = text;
  sheet.querySelector('.pagedjs_pagebox')?.append(mark);
  return mark;
}

/**
 * Counts the lines of a sheet's text, tables as one.
 *
 * @param {Element} sheet
 */
function numberLines(sheet) {
  const area = /** @type {Element} */ (sheet.querySelector('.pagedjs_area')).getBoundingClientRect();
  const box = /** @type {Element} */ (sheet.querySelector('.pagedjs_pagebox')).getBoundingClientRect();
  for (const [index, middle] of middlesOf(sheet).entries()) {
    const mark = write(sheet, 'line-number', String(index + 1));
    mark.style.top = `${middle - box.top}px`;
    mark.style.right = `${box.right - area.left}px`;
  }
}

/**
 * The middles of the lines, from top to bottom.
 *
 * @param {Element} sheet
 */
function middlesOf(sheet) {
  const range = document.createRange();
  const report = sheet.querySelector('[data-sheet]');
  /** @type {number[]} */
  const middles = [];
  const walker = document.createTreeWalker(report ?? sheet, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!text.textContent?.trim() || text.parentElement?.closest('table, .form')) continue;
    range.selectNodeContents(text);
    for (const { top, bottom } of range.getClientRects()) middles.push((top + bottom) / 2);
  }
  // Runs of one line in other faces and sizes have their middles a few pixels apart.
  return middles
    .sort((a, b) => a - b)
    .filter((middle, index, all) => index === 0 || middle - (all[index - 1] ?? 0) > 9);
}
