// @ts-check
import { textOf } from './draft.js';
import { TURNED_PAGE } from './sheet-styles.js';

/** Elements whose place in the report says more than Chromium writes into the structure of a PDF. */
const TOLD =
  'table, caption, tr, th, td, a[href], figure, img, svg, .contents-entries, .contents-entry, .contents-page';

const POINT = 72 / 96;

/**
 * Numbers the elements of the whole report. What Paged.js makes of one keeps its number: parts on several sheets, heads
 * that come again.
 *
 * @param {ParentNode} report
 */
export function numberParts(report) {
  for (const [number, element] of [...report.querySelectorAll('*')].entries()) {
    element.setAttribute('data-part', String(number));
    // Paged.js wants a name for each element too, and would make up random ones.
    element.setAttribute('data-ref', String(number));
    // The span that it has when whole: a break trims it.
    if (element instanceof HTMLTableCellElement) element.setAttribute('data-rows', String(element.rowSpan));
  }
}

/**
 * Writes the numbers where they get through to the PDF, and describes what it needs to be told.
 *
 * The only attribute that Chromium copies into the structure of every element is its language, so a number goes there as
 * a private subtag: `zh-CN-x-12`, and `zh-CN-x-12-again` for what was on an earlier sheet already.
 *
 * @param {Document} document
 * @returns {import('./contract.ts').Parts}
 */
export function markParts(document) {
  const elements = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.pagedjs_page_content [data-part]')]);
  const first = new Set(elements.filter((element) => !element.closest('[data-repeated]')));
  const split = repeatedNumbers(elements);
  const described = {
    tables: describeTables([...first]),
    links: describeLinks([...first]),
    figures: describeFigures([...first]),
    contents: numbersOf([...first], '.contents-entries'),
    entries: numbersOf([...first], '.contents-entry'),
  };
  // A line of boxes is no paragraph to Chromium; an item of a list it keeps.
  for (const list of document.querySelectorAll('.contents-entries')) list.setAttribute('role', 'list');
  for (const entry of document.querySelectorAll('.contents-entry')) entry.setAttribute('role', 'listitem');
  // Chromium forgets a part of a line that says nothing but its language; emphasis it keeps.
  for (const element of elements) if (element.matches('span[lang]')) element.setAttribute('role', 'emphasis');
  const languages = new Map(elements.map((element) => [element, languageOf(element)]));
  document.head.append(printStyles(new Set(languages.values())));
  for (const [element, language] of languages) {
    if (first.has(element) && !element.matches(TOLD) && !split.has(numberOf(element))) continue;
    element.setAttribute('lang', `${language}-x-${numberOf(element)}${first.has(element) ? '' : '-again'}`);
  }
  return described;
}

/**
 * What print needs besides. Text is set in the language that it had: otherwise the browser would set all of it anew, and keep rules for each of a thousand
 * languages in the fonts, to look through for every line.
 *
 * @param {ReadonlySet<string>} languages
 */
function printStyles(languages) {
  const style = document.createElement('style');
  style.textContent = [...languages]
    .map((language) => `[lang^="${language}-x-"] { -webkit-locale: "${language}"; }`)
    .join('\n');
  style.append(TURNED_PAGE);
  return style;
}

/** @param {Element} element */
function numberOf(element) {
  return Number(element.getAttribute('data-part'));
}

/**
 * @param {readonly Element[]} elements
 * @param {string} selector
 */
function numbersOf(elements, selector) {
  return elements.filter((element) => element.matches(selector)).map(numberOf);
}

/** @param {Element} element */
function languageOf(element) {
  return element.closest('[lang]:not([lang=""])')?.getAttribute('lang') ?? document.documentElement.lang;
}

/** @param {readonly Element[]} elements */
function repeatedNumbers(elements) {
  /** @type {Set<number>} */
  const seen = new Set();
  return new Set(elements.map(numberOf).filter((number) => seen.has(number) || !seen.add(number)));
}

/**
 * Every table as it was before it was split: Chromium leaves empty cells out of the structure.
 *
 * @param {readonly Element[]} elements
 * @returns {import('./contract.ts').TablePart[]}
 */
function describeTables(elements) {
  /** @type {Map<number, Map<number, import('./contract.ts').CellPart[]>>} */
  const tables = new Map();
  const seen = new Set();
  for (const cell of elements) {
    const [row, table] = [cell.closest('tr'), cell.closest('table')];
    if (!(cell instanceof HTMLTableCellElement) || !row || !table || seen.has(numberOf(cell))) continue;
    seen.add(numberOf(cell));
    const rows = entryOf(tables, numberOf(table), () => new Map());
    entryOf(rows, numberOf(row), () => []).push(describeCell(cell));
  }
  return [...tables].map(([part, rows]) => ({
    part,
    rows: [...rows].map(([row, cells]) => ({ part: row, cells })),
  }));
}

/**
 * @param {HTMLTableCellElement} cell
 * @returns {import('./contract.ts').CellPart}
 */
function describeCell(cell) {
  const heads = cell.localName === 'th' && (/^row/.test(cell.scope) || (!cell.scope && !cell.closest('thead')));
  return {
    part: numberOf(cell),
    ...(cell.localName === 'th' ? { scope: heads ? 'Row' : 'Column' } : {}),
    rowSpan: Number(cell.getAttribute('data-rows')),
    colSpan: cell.colSpan,
  };
}

/**
 * Where a link leads: its own text and the first words there.
 *
 * @param {readonly Element[]} elements
 * @returns {import('./contract.ts').LinkPart[]}
 */
function describeLinks(elements) {
  return elements
    .filter((element) => element instanceof HTMLAnchorElement && element.hasAttribute('href'))
    .map((link) => {
      const goal = document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
      const words = goal ? [...textOf(goal)].slice(0, 40).join('') : '';
      return { part: numberOf(link), text: [textOf(link), words].filter((text) => text).join('：') };
    });
}

/**
 * @param {readonly Element[]} elements
 * @returns {import('./contract.ts').FigurePart[]}
 */
function describeFigures(elements) {
  return elements
    .filter((element) => element.matches('figure, img, svg'))
    .map((figure) => {
      const sheet = /** @type {Element} */ (figure.closest('.pagedjs_page')).getBoundingClientRect();
      const { left, bottom, right, top } = figure.getBoundingClientRect();
      const box = [left - sheet.left, sheet.bottom - bottom, right - sheet.left, sheet.bottom - top];
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box.map((length) => Math.round(length * POINT * 100) / 100);
      return { part: numberOf(figure), box: [x1, y1, x2, y2] };
    });
}

/**
 * @template Key, Value
 * @param {Map<Key, Value>} map
 * @param {Key} key
 * @param {() => Value} make
 */
function entryOf(map, key, make) {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
