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
  byline.textContent = [meta['organisation'], meta['year'], meta['kind'], meta['marks']].filter(Boolean).join(' · ');
  item.append(title, byline);
  const inside = sections.filter((section) => section.url.includes('#')).slice(0, MOST_SECTIONS);
  if (inside.length === 0) item.append(quote(excerpt));
  for (const section of inside) {
    const head = document.createElement('p');
    head.className = 'section-hit';
    head.append(link(section.url, plain(section.title)));
    item.append(head, quote(section.excerpt));
  }
  return item;
}

interface Filter {
  readonly key: string;
  readonly label: string;
  readonly any: string;
}

/** A choice for each filter, with how many evaluations each value would leave. */
export function showFilters(
  form: HTMLFormElement,
  options: Found['options'],
  choice: Choice,
  { labels, any }: { readonly labels: Readonly<Record<string, string>>; readonly any: string },
): void {
  const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : '';
  form.replaceChildren(
    ...Object.entries(labels).flatMap(([key, label]) => {
      const values = (options[key] ?? []).filter(({ value, count }) => count !== 0 || choice[key] === value);
      return values.length === 0 ? [] : [selectOf({ key, label, any }, values, choice[key] ?? '')];
    }),
  );
  form.querySelector<HTMLSelectElement>(`select[name="${focused}"]`)?.focus();
}

function selectOf(filter: Filter, values: readonly FilterOption[], chosen: string): HTMLElement {
  const { key, label, any } = filter;
  const made = document.createElement('label');
  const select = document.createElement('select');
  select.name = key;
  const sorted = values.toSorted((a, b) =>
    key === 'year' ? b.value.localeCompare(a.value) : a.value.localeCompare(b.value, 'zh-CN'),
  );
  const name = ({ value, count }: FilterOption) => (count === undefined ? value : `${value}（${count}）`);
  select.append(new Option(any, ''), ...sorted.map((option) => new Option(name(option), option.value)));
  select.value = chosen;
  made.append(label, select);
  return made;
}

function link(url: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = url;
  made.textContent = text;
  return made;
}

/** Without the gaps that the index parts characters with, the stops that it sets behind cells, and a sign at the start. */
function plain(text: string): string {
  return text
    .replaceAll('\u200b', '')
    .replace(/\s*\.(?=\s|$)/g, ' ')
    .replace(/^[\s\p{Po}\p{Pe}]+/u, '');
}

/** Text of an excerpt with its marks, those of one word as one; nothing else of its markup is kept. */
function quote(excerpt: string): HTMLParagraphElement {
  const made = document.createElement('p');
  const parsed = new DOMParser().parseFromString(plain(excerpt), 'text/html').body;
  for (const node of parsed.childNodes) {
    const text = node.textContent ?? '';
    const last = made.lastChild;
    if (!(node instanceof HTMLElement) || node.tagName !== 'MARK') made.append(text);
    else if (last instanceof HTMLElement) last.append(text);
    else made.append(marked(text));
  }
  return made;
}

function marked(text: string): HTMLElement {
  const made = document.createElement('mark');
  made.textContent = text;
  return made;
}
