// @ts-check
import { arrange } from './arrange.js';
import { addContents } from './contents-list.js';
import { dotEmphasis } from './emphasis-dots.js';
import { prepareNotes } from './foot-notes.js';
import { HEADINGS } from './selectors.js';
import { keepTogether } from './together.js';

/**
 * Takes the report out of its built page, drops what is for the screen only and sets it up to be measured.
 *
 * @param {import('./contract.ts').BuiltPage} page
 * @returns {Promise<import('./contract.ts').Draft>}
 */
export async function draft({ html, styles, address }) {
  clear(address);
  const built = new DOMParser().parseFromString(html, 'text/html');
  const article = built.querySelector('article.report');
  if (!article) throw new Error('Unexpected page without article.report, expected a built report');
  dropScreenParts(article);
  prepare(article);
  document.documentElement.lang = built.documentElement.lang;
  document.title = built.title;
  const sheet = document.createElement('style');
  sheet.textContent = styles;
  document.head.append(sheet);
  document.body.replaceChildren(document.adoptNode(article));
  return {
    characters: charactersByFamily(article),
    around: contexts(article),
    headings: [...article.querySelectorAll(HEADINGS)].map((heading) => textOf(heading)),
    language: document.documentElement.lang,
    standing: {
      status: article.getAttribute('data-status') ?? undefined,
      sample: article.hasAttribute('data-sample'),
    },
  };
}

/** @param {Element} article */
function prepare(article) {
  arrange(article);
  prepareNotes(article);
  addContents(article);
  keepTogether(article);
  dotEmphasis(article);
}

/**
 * The page is used for one report after another: nothing of the one before may be left.
 *
 * @param {string} address
 */
function clear(address) {
  // First: without it, no style that goes has anything to restyle.
  document.body.replaceChildren();
  for (const style of document.querySelectorAll('style')) style.remove();
  document.fonts.clear();
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('class');
  // Else the browser lays everything out twice more, to know what its pointer is over.
  document.documentElement.style.pointerEvents = 'none';
  history.replaceState(null, '', address);
}

/** @param {Element} article */
function dropScreenParts(article) {
  for (const element of article.querySelectorAll('.screen-only, [popover], script, style, link, template, wbr'))
    element.remove();
  // A wide table scrolls on a screen; on paper it stands among the paragraphs.
  for (const frame of article.querySelectorAll('.table-scroll')) frame.replaceWith(...frame.childNodes);
  for (const button of article.querySelectorAll('button')) button.replaceWith(...button.childNodes);
  // On paper there is nowhere to go, and an address of the press itself must not get into the copy.
  for (const link of article.querySelectorAll('a[href]:not([href^="#"])')) link.removeAttribute('href');
  // A lazy picture below the fold isn't fetched, and to wait for it is to wait for ever.
  for (const image of article.querySelectorAll('img[loading]')) image.removeAttribute('loading');
  article.normalize();
}

/**
 * @param {Element} article
 * @returns {Record<string, string>}
 */
function charactersByFamily(article) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement || !textContent) continue;
    const family = firstFamily(getComputedStyle(parentElement).fontFamily);
    const characters = found.get(family) ?? new Set();
    for (const character of textContent) characters.add(character);
    found.set(family, characters);
  }
  return Object.fromEntries([...found].map(([family, characters]) => [family, [...characters].join('')]));
}

/**
 * The text around the first place of every character, so that a fault can show where it stands.
 *
 * @param {Element} article
 * @returns {Record<string, string>}
 */
function contexts(article) {
  const text = [...textOf(article)];
  /** @type {Record<string, string>} */
  const found = {};
  for (const [index, character] of text.entries()) {
    found[character] ??= text.slice(Math.max(0, index - 8), index + 9).join('');
  }
  return found;
}

/** @param {string} stack */
function firstFamily(stack) {
  return (stack.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '');
}

/** @param {Element} element */
export function textOf(element) {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
