import { DOMParser } from '@xmldom/xmldom';
import { SourceFault } from './source.ts';

/** An element as the reader walks it: its children, its attributes by local name. */
export type XmlElement = Element;

/** Parses a part of a package. A document type is refused: office files have none, and entities are a way to bombs. */
export function parseXml(bytes: Buffer, name: string): XmlElement {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (/<!DOCTYPE|<!ENTITY/i.test(text.slice(0, 2000))) throw damaged(name);
  const document = new DOMParser({ errorHandler: { warning: () => {}, error: () => {}, fatalError: () => {} } });
  try {
    const root = document.parseFromString(text, 'text/xml').documentElement;
    if (root) return root;
  } catch {
    // Reported below: the parser's English reason helps nobody here.
  }
  throw damaged(name);
}

function damaged(name: string): SourceFault {
  return new SourceFault(`文件里的“${name}”读不了`, '用 Word 或 WPS 打开后另存为 .docx，再导入');
}

/** Elements right below, in order. */
export function children(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) found.push(node as XmlElement);
  }
  return found;
}

/** The first element right below of that name, such as `w:pPr`. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && children(element).find(({ tagName }) => tagName === name);
}

/** An attribute, or nothing: `w:val`. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.hasAttribute(name) ? (element.getAttribute(name) ?? undefined) : undefined;
}

/** All elements of that name below, in order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const found = element.getElementsByTagName(name);
  return Array.from({ length: found.length }, (_, index) => found[index] as XmlElement);
}
