// @ts-check
import { HEADINGS } from './selectors.js';

/** How a wide table is set, in this order, until it fits: its sheet, and its step of smaller text in the style sheet. */
const SETTINGS = [
  { turned: false, step: 0 },
  { turned: false, step: 1 },
  { turned: true, step: 0 },
  { turned: true, step: 1 },
  { turned: true, step: 2 },
];

/**
 * Sets tables that are too wide for the type area smaller, or on turned sheets of their own, with their headings and notes.
 * One that fits neither stays too wide, and is found there.
 *
 * @param {Element} report laid out at the width of its type areas
 */
export function fitTables(report) {
  for (const table of report.querySelectorAll('table')) {
    if (!table.closest('.form') && !fits(table)) fitTable(table);
  }
}

/** @param {HTMLTableElement} table */
function fitTable(table) {
  const frame = document.createElement('div');
  table.replaceWith(frame);
  frame.append(table);
  const setting = SETTINGS.find(({ turned, step }) => {
    frame.className = turned ? 'turned' : '';
    table.dataset['fit'] = String(step);
    return fits(table);
  });
  if (setting?.turned === false) frame.replaceWith(table);
  else takeCompany(frame);
}

/** @param {HTMLTableElement} table */
function fits(table) {
  const room = table.parentElement?.getBoundingClientRect().width ?? 0;
  return table.getBoundingClientRect().width <= room + 1;
}

/**
 * Headings right before the table and notes after it go with it.
 *
 * @param {Element} frame
 */
function takeCompany(frame) {
  while (frame.previousElementSibling?.matches(HEADINGS)) frame.prepend(frame.previousElementSibling);
  while (frame.nextElementSibling?.matches('.table-note')) frame.append(frame.nextElementSibling);
}
