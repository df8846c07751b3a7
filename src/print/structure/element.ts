import type { PDFRef } from '@cantoo/pdf-lib';

/** An element of a PDF's logical structure (ISO 32000-1 14.7.2), with its kids in reading order. */
export interface StructureElement {
  /** Structure type, such as `P` or `TD`. */
  readonly type: string;
  readonly kids: readonly Kid[];
  /** Referred to by the `Headers` of cells. */
  readonly id?: string;
  readonly language?: string;
  /** Said in place of a figure. */
  readonly alternative?: string;
  /** How a list is numbered (table 347). */
  readonly numbering?: string;
  readonly cell?: Cell;
  /** Bounding box of a figure, in points. */
  readonly box?: readonly number[];
  /** The element's number in the laid-out report; its parts on several sheets share it. */
  readonly part?: number;
  /** The object that it was read from. */
  readonly source?: PDFRef;
  /** Comes again from an earlier sheet, and is no content of its own. */
  readonly again?: boolean;
}

/** Attributes of a table's cell (ISO 32000-1 table 349). */
export interface Cell {
  readonly scope?: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Ids of the heads that a cell belongs to. */
  readonly headers: readonly string[];
}

/** A marked piece of a page's content. */
export interface Content {
  readonly page: PDFRef;
  readonly mark: number;
}

/** An annotation, which belongs to a link. */
export interface Annotated {
  readonly page: PDFRef;
  readonly annotation: PDFRef;
}

export type Kid = StructureElement | Content | Annotated;

export function isElement(kid: Kid): kid is StructureElement {
  return 'type' in kid;
}

export function isContent(kid: Kid): kid is Content {
  return 'mark' in kid;
}

/** Changes a tree from its leaves to its root: an element becomes one, several or none in its parent. */
export function rewrite(
  element: StructureElement,
  change: (element: StructureElement) => readonly Kid[],
): readonly Kid[] {
  const kids = element.kids.flatMap((kid) => (isElement(kid) ? rewrite(kid, change) : [kid]));
  return change({ ...element, kids });
}

/** Changes a tree below its root, which stays what it is. */
export function rewriteBelow(
  root: StructureElement,
  change: (element: StructureElement) => readonly Kid[],
): StructureElement {
  return { ...root, kids: root.kids.flatMap((kid) => (isElement(kid) ? rewrite(kid, change) : [kid])) };
}

/** All elements of a tree, parents before kids. */
export function elementsOf(root: StructureElement): StructureElement[] {
  const elements: StructureElement[] = [];
  const visit = (element: StructureElement) => {
    elements.push(element);
    for (const kid of element.kids) if (isElement(kid)) visit(kid);
  };
  visit(root);
  return elements;
}

/** What a mark is known by: marks are numbered on each page from zero. */
export function keyOf({ page, mark }: Content): string {
  return `${page.tag} ${mark}`;
}
