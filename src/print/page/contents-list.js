// @ts-check
import { textOf } from './draft.js';
import { roman } from './roman.js';

/** A report of more sheets than this has a contents list. */
export const MOST_WITHOUT = 10;

/**
 * Puts a contents list after the report's head, its numbers still open. It comes out again where the report is short.
 *
 * @param {Element} article
 */
export function addContents(article) {
  const headings = [...article.querySelectorAll('h2[id], h3[id]')];
  const head = article.querySelector('.report-head');
  if (!head || headings.length < 2 || article.querySelector('.masthead')) return;
  const list = document.createElement('nav');
  list.className = 'contents-list';
  list.dataset['generated'] = '';
  const title = document.createElement('p');
  title.className = 'contents-title';
  title.textContent = '目录';
  const entries = document.createElement('div');
  entries.className = 'contents-entries';
  entries.append(...headings.map(entryOf));
  list.append(title, entries);
  head.after(list);
}

/** @param {Element} heading */
function entryOf(heading) {
  const entry = document.createElement('p');
  entry.className = `contents-entry contents-${heading.localName}`;
  const link = document.createElement('a');
  link.href = `#${heading.id}`;
  link.textContent = textOf(heading);
  const leader = document.createElement('span');
  leader.className = 'contents-leader';
  const number = document.createElement('span');
  number.className = 'contents-page';
  number.dataset['pageOf'] = heading.id;
  entry.append(link, leader, number);
  return entry;
}

/**
 * Writes the numbers of the sheets where they are asked for.
 *
 * @param {Document} document
 * @param {Readonly<Record<string, string>> | undefined} settled numbers by id, where the report becomes the front of a
 *   volume: only whoever binds it knows what comes between its sheets. Its own sheets have Roman numbers after the cover.
 */
export function fillPageNumbers(document, settled) {
  const sheets = [...document.querySelectorAll('.pagedjs_page')];
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-page-of]'))) {
    const id = place.dataset['pageOf'] ?? '';
    const goal = document.getElementById(id)?.closest('.pagedjs_page');
    const index = goal ? sheets.indexOf(goal) : -1;
    place.textContent = index < 0 ? '' : (settled?.[id] ?? (settled ? roman(index) : String(index + 1)));
  }
}

/**
 * The contents list as it is printed.
 *
 * @param {Document} document
 * @returns {import('./contract.ts').ContentsEntry[]}
 */
export function printedContents(document) {
  return [...document.querySelectorAll('.contents-list .contents-entry')].map((entry) => ({
    title: textOf(/** @type {Element} */ (entry.querySelector('a'))),
    number: entry.querySelector('.contents-page')?.textContent ?? '',
  }));
}
