import { tellLanguage, write } from '../written.ts';
import type { Choice, Option as FilterOption, Found } from './find.ts';
import type { HitData } from './pagefind.ts';

const MOST_SECTIONS = 3;

/** One evaluation that was found, with the sections that have the words. */
export function showHit({ url, meta, excerpt, sub_results: sections }: HitData): HTMLLIElement {
  const item = document.createElement('li');
  const title = document.createElement('h3');
  title.append(link(url, meta['title'] ?? url));
  const byline = document.createElement('p');
  byline.className = 'byline';
  const facts = [meta['organisation'], meta['year'], meta['kind'], meta['marks']].filter((fact) => fact !== undefined);
  for (const fact of facts.filter((each) => each !== ''))
    byline.append(byline.hasChildNodes() ? ' · ' : '', write(document.createElement('span'), fact));
  item.append(title, byline);
  const inside = sections.filter((section) => section.url.includes('#')).slice(0, MOST_SECTIONS);
  if (inside.length === 0) item.append(quote(plain(excerpt)));
  for (const section of inside) {
    const head = document.createElement('p');
    head.className = 'section-hit';
    const heading = plain(section.title);
    head.append(link(section.url, heading));
    item.append(head, quote(withoutHeading(plain(section.excerpt), heading)));
  }
  return item;
}

interface Filter {
  readonly key: string;
  readonly label: string;
  readonly any: string;
  /** How many a value leaves: `#name (#)`. */
  readonly counted: string;
}

/** A choice for each filter, with how many evaluations each value would leave. */
export function showFilters(
  form: HTMLFormElement,
  options: Found['options'],
  choice: Choice,
  { labels, ...words }: Pick<Filter, 'any' | 'counted'> & { readonly labels: Readonly<Record<string, string>> },
): void {
  const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : '';
  form.replaceChildren(
    ...Object.entries(labels).flatMap(([key, label]) => {
      const values = (options[key] ?? []).filter(({ value, count }) => count !== 0 || choice[key] === value);
      return values.length === 0 ? [] : [selectOf({ key, label, ...words }, values, choice[key] ?? '')];
    }),
  );
  form.querySelector<HTMLSelectElement>(`select[name="${focused}"]`)?.focus();
}

function selectOf(filter: Filter, values: readonly FilterOption[], chosen: string): HTMLElement {
  const { key, label, any, counted } = filter;
  const made = document.createElement('label');
  const select = document.createElement('select');
  select.name = key;
  const sorted = values.toSorted((a, b) =>
    key === 'year' ? b.value.localeCompare(a.value) : a.value.localeCompare(b.value, 'zh-CN'),
  );
  const name = ({ value, count }: FilterOption) =>
    count === undefined ? value : counted.replace('#name', () => value).replace('#', String(count));
  select.append(new Option(any, ''), ...sorted.map((option) => write(new Option('', option.value), name(option))));
  select.value = chosen;
  made.append(label, select);
  return made;
}

function link(url: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = url;
  return write(made, text);
}

/** Without the gaps that the index parts characters with, the stops that it sets behind cells, and a sign at the start. */
function plain(text: string): string {
  return text
    .replaceAll('\u200b', '')
    .replace(/\s*\.(?=\s|$)/g, ' ')
    .replace(/^[\s\p{Po}\p{Pe}]+/u, '');
}

/** An excerpt from the start of a section begins with its heading, which stands above already. */
function withoutHeading(excerpt: string, heading: string): string {
  return excerpt.startsWith(heading) ? plain(excerpt.slice(heading.length)) : `…${excerpt}`;
}

/** Text of an excerpt with its marks, those of one word as one; nothing else of its markup is kept. */
function quote(excerpt: string): HTMLParagraphElement {
  const made = document.createElement('p');
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  for (const node of parsed.childNodes) {
    const text = node.textContent ?? '';
    const last = made.lastChild;
    if (!(node instanceof HTMLElement) || node.tagName !== 'MARK') made.append(text);
    else if (last instanceof HTMLElement) last.append(text);
    else made.append(marked(text));
  }
  if (!/[。；！？]\s*$/u.test(made.textContent ?? '')) made.append('…');
  return tellLanguage(made);
}

function marked(text: string): HTMLElement {
  const made = document.createElement('mark');
  made.textContent = text;
  return made;
}
