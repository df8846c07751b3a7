import { reportIn } from './standalone.ts';

/** The page of GB/T 9704-2012: margins, 28 characters and 22 lines. */
const PAGE = `#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), numbering: "— 1 —")
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh", region: "cn")
#set par(first-line-indent: (amount: 2em, all: true), justify: true, leading: 13pt)
`;

interface Element {
  readonly tag: string;
  readonly attributes: string;
  readonly kids: (Element | string)[];
}

/** The same report in Typst's own language: headings, paragraphs, lists and tables. */
export function typstSource(page: string): string {
  return PAGE + written(parsed(reportIn(page)));
}

const VOID = new Set(['wbr', 'br', 'img', 'hr']);

/** Our own pages, which are well-formed but for elements without an end. */
function parsed(html: string): Element {
  const root: Element = { tag: '', attributes: '', kids: [] };
  const open = [root];
  for (const [, slash, tag = '', attributes = '', text = ''] of html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g)) {
    if (text) open.at(-1)?.kids.push(text);
    else if (slash) open.pop();
    else {
      const element: Element = { tag, attributes, kids: [] };
      open.at(-1)?.kids.push(element);
      if (!VOID.has(tag)) open.push(element);
    }
  }
  return root;
}

function written(element: Element): string {
  if (isForScreen(element)) return '';
  const level = /^h([1-4])$/.exec(element.tag)?.[1];
  if (level !== undefined) return `#heading(level: ${level}, ${quoted(element)})\n`;
  if (element.tag === 'p' || element.tag === 'li') return `#par(${quoted(element)})\n`;
  if (element.tag === 'table') return table(element);
  return element.kids.map((kid) => (typeof kid === 'string' ? '' : written(kid))).join('');
}

function table(element: Element): string {
  const rows = below(element, ['tr']).map((row) => below(row, ['td', 'th']));
  const columns = Math.max(...rows.map((row) => row.reduce((width, cell) => width + span(cell, 'colspan'), 0)));
  const cells = rows.flat().map((cell) => {
    return `table.cell(rowspan: ${span(cell, 'rowspan')}, colspan: ${span(cell, 'colspan')}, ${quoted(cell)})`;
  });
  return `#[#set text(size: 10.5pt)\n#table(columns: ${columns}, ${cells.join(', ')})]\n`;
}

function below({ kids }: Element, tags: readonly string[]): Element[] {
  return kids.flatMap((kid) => {
    if (typeof kid === 'string' || isForScreen(kid)) return [];
    return tags.includes(kid.tag) ? [kid] : below(kid, tags);
  });
}

function span({ attributes }: Element, name: string): number {
  return Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? '1');
}

function isForScreen({ tag, attributes }: Element): boolean {
  return tag === 'nav' || attributes.includes('screen-only');
}

function quoted(element: Element): string {
  return JSON.stringify(unescaped(textOf(element)).trim());
}

function textOf(element: Element): string {
  if (isForScreen(element)) return '';
  return element.kids.map((kid) => (typeof kid === 'string' ? kid : textOf(kid))).join('');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
