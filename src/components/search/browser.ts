import { type Choice, find } from './find.ts';
import type { Hit, Pagefind } from './pagefind.ts';
import { showFilters, showHit } from './results.ts';

/** Texts that the page hands over; `#` stands for the number. */
interface Words {
  readonly found: string;
  readonly none: string;
  readonly loading: string;
  readonly failed: string;
  readonly any: string;
  readonly counted: string;
}

/** What the script works on; a page without all of it has no search. */
interface Parts {
  readonly page: HTMLElement;
  readonly box: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly filters: HTMLFormElement;
  readonly status: HTMLElement;
  readonly list: HTMLOListElement;
  readonly more: HTMLButtonElement;
}

const BATCH = 10;
const TYPING = 250;

const parts = findParts();
if (parts) start(parts);

function findParts(): Parts | undefined {
  const page = document.querySelector<HTMLElement>('.search-page');
  const box = page?.querySelector<HTMLFormElement>('.search-box');
  const input = page?.querySelector<HTMLInputElement>('#search-words');
  const filters = page?.querySelector<HTMLFormElement>('.search-filters');
  const status = page?.querySelector<HTMLElement>('[data-status]');
  const list = page?.querySelector<HTMLOListElement>('.results');
  const more = page?.querySelector<HTMLButtonElement>('.more-results');
  return page && box && input && filters && status && list && more
    ? { page, box, input, filters, status, list, more }
    : undefined;
}

/** Searches as the reader types; the words and filters are in the address. */
function start({ page, box, input, filters, status, list, more }: Parts): void {
  const { index = '', parts = '[]', words = '{}', names = '{}' } = page.dataset;
  const texts: Words = JSON.parse(words);
  const labels: Record<string, string> = JSON.parse(names);
  let found: readonly Hit[] = [];
  let latest = 0;
  let typing = 0;

  const engine = load(index, JSON.parse(parts));
  engine.then(begin, () => showLists(page, texts.failed));
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    search(chosen(filters));
  });
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => search(chosen(filters)), TYPING);
  });
  filters.addEventListener('change', () => search(chosen(filters)));
  filters.addEventListener('submit', (event) => event.preventDefault());
  more.addEventListener('click', () => void append().catch(fail));

  function begin(): void {
    page.querySelector('[data-with-script]')?.removeAttribute('hidden');
    const query = new URLSearchParams(location.search);
    input.value = query.get('q') ?? '';
    query.delete('q');
    search(Object.fromEntries(query));
  }

  function search(choice: Choice): void {
    clearTimeout(typing);
    status.textContent = texts.loading;
    list.ariaBusy = 'true';
    latest += 1;
    run(choice, latest).catch(fail);
  }

  /** An answer that comes after a newer question is dropped. */
  async function run(choice: Choice, mine: number): Promise<void> {
    const term = input.value.trim();
    const { hits, options } = await find(await engine, term, withFilters(choice));
    if (mine !== latest) return;
    remember(term, choice);
    showFilters(filters, options, choice, { labels, any: texts.any, counted: texts.counted });
    found = hits;
    status.textContent = hits.length === 0 ? texts.none : texts.found.replace('#', String(hits.length));
    list.replaceChildren();
    await append();
  }

  async function append(): Promise<void> {
    const [shown, mine] = [list.childElementCount, latest];
    list.ariaBusy = 'true';
    const next = await Promise.all(found.slice(shown, shown + BATCH).map((hit) => hit.data()));
    if (mine !== latest) return;
    list.append(...next.map(showHit));
    more.hidden = list.childElementCount >= found.length;
    list.ariaBusy = 'false';
  }

  function fail(): void {
    status.textContent = texts.failed;
    list.ariaBusy = 'false';
  }
}

/** What the page offers without scripts, for a browser that can't search with them either. */
function showLists(page: HTMLElement, why: string): void {
  const kept = page.querySelector('[data-without-script]');
  const lists = new DOMParser().parseFromString(kept?.textContent ?? '', 'text/html').body;
  const first = lists.querySelector('p');
  if (first) first.textContent = why;
  kept?.replaceWith(...lists.children);
}

/** Each year has indexes of its own; the engine of the newest one searches them all. */
async function load(index: string, [newest, ...older]: readonly string[]): Promise<Pagefind> {
  const folder = (part = '') => new URL(`${index}${part}/`, document.baseURI).pathname;
  const engine: Pagefind = await import(/* @vite-ignore */ `${folder(newest)}pagefind.js`);
  await engine.options({ excerptLength: 60 });
  await engine.init();
  await Promise.all(older.map((part) => engine.mergeIndex(folder(part))));
  // Answers count by filters once they are loaded.
  await engine.filters();
  return engine;
}

/** The filters that are set. */
function withFilters(choice: Choice): Choice {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== ''));
}

function chosen(filters: HTMLFormElement): Choice {
  return Object.fromEntries([...new FormData(filters)].map(([key, value]) => [key, String(value)]));
}

function remember(term: string, choice: Choice): void {
  const query = new URLSearchParams({ q: term, ...withFilters(choice) });
  if (term === '') query.delete('q');
  const text = query.toString();
  history.replaceState(null, '', text === '' ? location.pathname : `?${text}`);
}
