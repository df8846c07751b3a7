import { attribute, child, children, descendants, type XmlElement } from '../source/xml.ts';

/** What a paragraph style says: a heading of a level, the title, a line of the table of contents; its numbering. */
export interface Style {
  readonly role?: 'title' | 'contents' | number;
  readonly numbering?: XmlElement;
}

/** Styles of a document by their ids; Chinese Word writes ids such as "a3" and "1", so that names decide. */
export type Styles = ReadonlyMap<string, Style>;

export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map((root ? children(root) : []).map((style) => [attribute(style, 'w:styleId') ?? '', style]));
  return new Map([...elements.keys()].map((id) => [id, styleOf(id, elements, 0)]));
}

function styleOf(id: string, elements: ReadonlyMap<string, XmlElement>, depth: number): Style {
  const element = elements.get(id);
  if (!element || depth > 10) return {};
  const properties = child(element, 'w:pPr');
  const base = attribute(child(element, 'w:basedOn'), 'w:val');
  const inherited = base === undefined ? {} : styleOf(base, elements, depth + 1);
  const name = attribute(child(element, 'w:name'), 'w:val') ?? '';
  const role = roleOfName(name) ?? outlineLevel(properties) ?? inherited.role;
  const numbering = child(properties, 'w:numPr') ?? inherited.numbering;
  return { ...(role === undefined ? {} : { role }), ...(numbering && { numbering }) };
}

function roleOfName(name: string): Style['role'] {
  if (/^(title|标题|文档标题)$/i.test(name)) return 'title';
  if (/^(toc|目录)\s*\d*/i.test(name)) return 'contents';
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Levels are counted from 0 in the file; 9 is body text. */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const level = attribute(child(properties, 'w:outlineLvl'), 'w:val');
  return level === undefined || Number(level) > 8 ? undefined : Number(level) + 1;
}

/** Whether a paragraph holds a picture of this kind of text: a field of the table of contents. */
export function holdsContents(paragraph: XmlElement): boolean {
  return descendants(paragraph, 'w:instrText').some(({ textContent }) => /\bTOC\b/.test(textContent ?? ''));
}
