import { write } from '../written.ts';
import { FILTERS, filterRows, isSort, PAGE_SIZE, type Row, type Sort, sortRows } from './row.ts';

/** Texts that the page hands over; `#` stands for the number. */
interface Words {
  readonly count: string;
  readonly previous: string;
  readonly next: string;
  readonly nothing: string;
  readonly pages: string;
  /** The heading once filters are chosen here: a page of its own is named after its one filter. */
  readonly all: string;
}

/** What the address says: `?year=2022&kind=…&sort=budget&page=2`. */
interface State {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: Sort;
  readonly page: number;
}

const root = document.querySelector<HTMLElement>('.list-page');
const form = root?.querySelector<HTMLFormElement>('[data-with-script]');
const section = root?.querySelector('section');
const body = root?.querySelector('tbody');
// From a folder nothing can be fetched: the lists stay pages of their own.
if (root && form && section && body && location.protocol !== 'file:') start(root, form, section, body);

/** Filters and sorts in place; every state is an address, and without this script the lists are pages of their own. */
function start(page: HTMLElement, controls: HTMLFormElement, list: Element, lines: HTMLTableSectionElement): void {
  const { rows: address = '', words = '{}' } = page.dataset;
  const archive = new URL(page.dataset['archive'] ?? '', document.baseURI).href;
  const texts: Words = JSON.parse(words);
  const model = lines.rows[0]?.cloneNode(true) as HTMLTableRowElement | undefined;
  let loading: Promise<Row[]> | undefined;
  const load = () => {
    loading ??= fetch(address).then((answer) => answer.json());
    return loading;
  };
  if (model === undefined) return;

  // States have addresses in other folders, from which relative links would lead astray.
  for (const link of document.links) link.setAttribute('href', link.href);
  page.querySelector('[data-without-script]')?.setAttribute('hidden', '');
  controls.hidden = false;
  controls.addEventListener('change', () => show({ ...stateOf(controls, currentSort(list)), page: 1 }, true));
  controls.addEventListener('reset', () => setTimeout(() => show({ filters: {}, sort: 'year', page: 1 }, true)));
  controls.addEventListener('submit', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-sort], a[data-page]') : null;
    if (!link) return;
    event.preventDefault();
    const { sort, page: to = '1' } = link.dataset;
    const order = sort !== undefined && isSort(sort) ? sort : currentSort(list);
    show({ ...stateOf(controls, order), page: Number(to) }, true);
  });
  // The page that it started from is server-made and knows its own state.
  addEventListener('popstate', () => (location.search === '' ? location.reload() : restore()));
  if (location.search !== '') restore();

  function restore(): void {
    const query = new URLSearchParams(location.search);
    for (const key of FILTERS) {
      const select = controls.elements.namedItem(key);
      if (select instanceof HTMLSelectElement) select.value = query.get(key) ?? '';
    }
    const sort = query.get('sort') ?? '';
    show({ ...stateOf(controls, isSort(sort) ? sort : 'year'), page: Number(query.get('page')) || 1 }, false);
  }

  async function show(state: State, push: boolean): Promise<void> {
    const found = sortRows(filterRows(await load(), state.filters), state.sort);
    const count = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
    const number = Math.min(Math.max(1, state.page), count);
    const shown = found.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
    lines.replaceChildren(...shown.map((row) => line(row, model as HTMLTableRowElement, archive)));
    say(list, texts.count.replace('#', String(found.length)), found.length === 0 ? texts.nothing : '');
    mark(list, state.sort);
    retitle(page, texts.all);
    list.querySelector('.pages')?.remove();
    if (count > 1) list.append(pageLinks(number, count, texts));
    if (push) history.pushState(null, '', addressOf({ ...state, page: number }, archive));
  }
}

function retitle(page: HTMLElement, title: string): void {
  const heading = page.querySelector('h1');
  if (heading) heading.textContent = title;
  document.title = [title, ...document.title.split(' — ').slice(-1)].join(' — ');
}

function stateOf(controls: HTMLFormElement, sort: Sort): Omit<State, 'page'> {
  const entries = [...new FormData(controls)].filter((entry): entry is [string, string] => entry[1] !== '');
  return { filters: Object.fromEntries(entries), sort };
}

function currentSort(list: Element): Sort {
  const sort = list.querySelector<HTMLElement>('th[aria-sort]')?.dataset['by'] ?? '';
  return isSort(sort) ? sort : 'year';
}

function addressOf({ filters, sort, page }: State, archive: string): string {
  const query = new URLSearchParams(filters);
  if (sort !== 'year') query.set('sort', sort);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  // A storage that knows files alone has no folders to come back to.
  const file = location.pathname.endsWith('/index.html') ? 'index.html' : '';
  return `${archive}evaluations/${file}${text === '' ? '' : `?${text}`}`;
}

/** The line of a row, made like the first one of the page. */
function line(row: Row, model: HTMLTableRowElement, archive: string): HTMLTableRowElement {
  const made = model.cloneNode(true) as HTMLTableRowElement;
  const folder = `${archive}evaluations/${row.id}/`;
  const [title, office] = made.querySelectorAll<HTMLAnchorElement>('th a');
  if (title) write(title, row.title).href = folder;
  if (office) write(office, row.organisationName).href = `${archive}organisations/${row.organisation}/`;
  for (const old of made.querySelectorAll('.mark')) old.remove();
  title?.after(...row.marks.map((text) => element('span', 'mark', text)));
  const texts: Record<string, string> = {
    year: String(row.year),
    kind: row.kindName,
    budget: row.budget.text,
    rate: row.rate.text,
  };
  for (const cell of made.querySelectorAll<HTMLElement>('td[data-column]')) {
    const column = cell.dataset['column'] ?? '';
    if (column === 'score') cell.replaceChildren(scoreOf(row));
    else write(cell, texts[column] ?? '');
  }
  for (const file of made.querySelectorAll<HTMLAnchorElement>('a[data-file]')) {
    file.href = folder + file.dataset['file'];
    file.setAttribute(
      'aria-label',
      (file.dataset['name'] ?? '').replace('#', () => row.title),
    );
  }
  return made;
}

function scoreOf({ score, grade }: Row): HTMLElement {
  const made = element('span', '', '');
  write(made, score.text);
  if (grade) made.append(element('span', 'grade', grade));
  return made;
}

function say(list: Element, count: string, nothing: string): void {
  const status = list.querySelector('[data-count]');
  if (status) status.textContent = nothing === '' ? count : nothing;
}

/** Every head leads to its order but the one in use. */
function mark(list: Element, sort: Sort): void {
  for (const head of list.querySelectorAll<HTMLElement>('th[data-by]')) {
    const { by = '', order = 'descending' } = head.dataset;
    if (by === sort) head.setAttribute('aria-sort', order);
    else head.removeAttribute('aria-sort');
    const link = document.createElement('a');
    Object.assign(link, { href: `?sort=${by}`, textContent: head.textContent });
    link.dataset['sort'] = by;
    head.replaceChildren(by === sort ? (head.textContent ?? '') : link);
  }
}

function pageLinks(page: number, count: number, words: Words): HTMLElement {
  const nav = element('nav', 'pages', '');
  nav.setAttribute('aria-label', words.pages);
  const link = (to: number, text: string) => {
    const made = element('a', '', text) as HTMLAnchorElement;
    made.href = `?page=${to}`;
    made.dataset['page'] = String(to);
    return made;
  };
  const list = document.createElement('ol');
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  for (const number of numbers.filter((each) => each === 1 || each === count || Math.abs(each - page) <= 2)) {
    const item = document.createElement('li');
    const here = element('span', '', String(number));
    here.setAttribute('aria-current', 'page');
    item.append(number === page ? here : link(number, String(number)));
    list.append(item);
  }
  if (page > 1) nav.append(link(page - 1, words.previous));
  nav.append(list);
  if (page < count) nav.append(link(page + 1, words.next));
  return nav;
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
