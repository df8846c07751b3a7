// @ts-check
import { HEADINGS, OWN_SHEETS } from './selectors.js';

/**
 * Puts the parts of a report in the order and the places that they have on paper.
 *
 * @param {Element} article
 */
export function arrange(article) {
  for (const form of article.querySelectorAll('.form')) takeHeadings(form);
  placeEnding(article);
  if (article.querySelector('.masthead'))
    for (const part of article.querySelectorAll('.report-issuer, .report-year')) part.remove();
  for (const table of article.querySelectorAll('table')) markNotes(table);
}

/**
 * A heading right before a part that has a sheet of its own would stand alone on the sheet before.
 *
 * @param {Element} part
 */
function takeHeadings(part) {
  while (part.previousElementSibling?.matches(HEADINGS)) part.prepend(part.previousElementSibling);
}

/**
 * 附件说明, 署名 and 成文日期 end the text: before annexes and forms, which come after it.
 *
 * @param {Element} article
 */
function placeEnding(article) {
  const body = article.querySelector('.report-body');
  let last = body?.lastElementChild;
  while (last?.matches(OWN_SHEETS)) last = last.previousElementSibling;
  for (const part of [...article.querySelectorAll('.attachment-list, .signature')].reverse())
    last ? last.after(part) : body?.prepend(part);
}

/**
 * A paragraph after a table that says 注： belongs to it.
 *
 * @param {Element} table
 */
function markNotes(table) {
  for (let next = table.nextElementSibling; next && isNote(next); next = next.nextElementSibling)
    next.classList.add('table-note');
}

/** @param {Element} element */
function isNote(element) {
  return element.localName === 'p' && /^(注|说明|资料来源|数据来源)\d*[：:]/.test((element.textContent ?? '').trim());
}
