// @ts-check
import { moveBeyond } from './cut.js';
import { isBeyond } from './edge.js';

/** Lines of text that a sheet keeps, however many notes there are: the rest of the notes goes on overleaf. */
const LEAST_TEXT = 0.2;

/**
 * Footnotes as they wait for the sheet that their mark comes on.
 *
 * @typedef {object} Feet
 * @property {Map<string, Element>} notes by the address that their marks point to, until they are placed
 * @property {Element[]} over what didn't fit on the sheets before
 */

/**
 * Gets the list at the end of the report, as Markdown makes it, ready to be set at the foot of sheets: without its
 * heading and the ways back, each note with its number.
 *
 * @param {Element} article
 */
export function prepareNotes(article) {
  const list = article.querySelector('[data-footnotes], section.footnotes');
  if (!list) return;
  const notes = [...list.querySelectorAll('li[id]')].map((item, index) => noteOf(item, index + 1));
  for (const mark of article.querySelectorAll('a[data-footnote-ref]')) clingToWord(mark.closest('sup') ?? mark);
  list.className = 'foot-notes';
  list.replaceChildren(...notes);
  article.append(list);
}

/**
 * A mark stays on the line of the character that it stands at.
 *
 * @param {Element} mark
 */
function clingToWord(mark) {
  const before = mark.previousSibling;
  const last = before instanceof Text ? [...before.data].at(-1) : undefined;
  if (!(before instanceof Text) || !last) return;
  const span = document.createElement('span');
  span.className = 'together';
  mark.replaceWith(span);
  span.append(before.splitText(before.length - last.length), mark);
}

/**
 * @param {Element} item
 * @param {number} number
 */
function noteOf(item, number) {
  for (const back of item.querySelectorAll('[data-footnote-backref]')) back.remove();
  const note = document.createElement('div');
  note.className = 'foot-note';
  note.setAttribute('role', 'doc-footnote');
  note.id = item.id;
  const mark = document.createElement('sup');
  mark.textContent = String(number);
  note.append(...item.childNodes);
  (note.querySelector('p') ?? note).prepend(mark);
  return note;
}

/**
 * @param {DocumentFragment} content
 * @returns {Feet}
 */
export function feetOf(content) {
  const list = content.querySelector('.foot-notes');
  list?.remove();
  return { notes: new Map([...(list?.children ?? [])].map((note) => [note.id, note])), over: [] };
}

/**
 * Sets the notes whose marks are on a sheet at its foot, and gives the text what is left above.
 *
 * Room for more notes leaves fewer marks on the sheet: the least number is wanted for which no mark is without its note.
 *
 * @param {import('pagedjs').Sheet} page
 * @param {Element} report
 * @param {Feet} feet
 */
export function setNotes(page, report, feet) {
  if (feet.notes.size === 0 && feet.over.length === 0) return;
  const foot = openFoot(page);
  const called = calledNotes(page, report, feet);
  let [least, most] = [0, called.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    showNotes(page, foot, [...feet.over, ...called.slice(0, middle)]);
    if (calledNotes(page, report, feet).length <= middle) most = middle;
    else least = middle + 1;
  }
  showNotes(page, foot, [...feet.over, ...called.slice(0, most)]);
  // A mark that its own note pushed to the next sheet takes it along; the room of the note stays empty.
  const shown = [...feet.over, ...calledNotes(page, report, feet)];
  foot.replaceChildren(...shown);
  for (const note of shown) feet.notes.delete(note.id);
  feet.over = splitFoot(page, foot);
  if (!foot.hasChildNodes()) foot.remove();
}

/** @param {import('pagedjs').Sheet} page */
function openFoot(page) {
  const foot = document.createElement('div');
  foot.className = 'report foot';
  page.area.append(foot);
  return foot;
}

/**
 * @param {import('pagedjs').Sheet} page
 * @param {HTMLElement} foot
 * @param {readonly Element[]} notes
 */
function showNotes(page, foot, notes) {
  foot.replaceChildren(...notes);
  page.area.style.height = '';
  const whole = page.area.getBoundingClientRect().height;
  const height =
    notes.length > 0 ? Math.min(Math.ceil(foot.getBoundingClientRect().height), whole * (1 - LEAST_TEXT)) : 0;
  page.area.style.height = `${whole - height}px`;
  foot.style.bottom = `${-height}px`;
}

/**
 * Notes whose marks are on the sheet, in order.
 *
 * @param {import('pagedjs').Sheet} page
 * @param {Element} report
 * @param {Feet} feet
 */
function calledNotes(page, report, feet) {
  const edge = page.area.getBoundingClientRect().right;
  const marks = [...report.querySelectorAll('a[data-footnote-ref]')].filter((mark) => !isBeyond(mark, edge));
  const notes = marks.map((mark) => feet.notes.get(decodeURIComponent(mark.getAttribute('href') ?? '').slice(1)));
  return [...new Set(notes)].filter((note) => note !== undefined);
}

/**
 * Takes from the foot what it has no room for.
 *
 * @param {import('pagedjs').Sheet} page
 * @param {HTMLElement} foot
 * @returns {Element[]}
 */
function splitFoot(page, foot) {
  const room = Number.parseFloat(foot.style.bottom) * -1;
  if (foot.getBoundingClientRect().height <= room + 1) return [];
  foot.style.setProperty('--foot-room', `${room}px`);
  foot.dataset['columns'] = '';
  const over = document.createDocumentFragment();
  moveBeyond(foot, over, page.area.getBoundingClientRect().right);
  delete foot.dataset['columns'];
  return [...over.children];
}
