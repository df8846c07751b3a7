import type { PDFObjectCopier, PDFRef } from '@cantoo/pdf-lib';
import { isElement, type Kid, rewriteBelow, type StructureElement } from '../structure/element.ts';
import { numberIds } from '../structure/tidy-structure.ts';

/** The structure of a document that is bound in, and how its pages got to the volume. */
export interface BoundStructure {
  readonly root: StructureElement;
  readonly copier: PDFObjectCopier;
  /** Stands for an element until it is written: bookmarks lead to it. */
  readonly standIn: (source: PDFRef) => PDFRef;
}

/**
 * One structure of many: the front as a part, then a part for each report with the sheet before it.
 *
 * @param dividers the pages before the reports, as they are in the volume
 */
export function joinStructures(
  front: BoundStructure,
  copies: readonly BoundStructure[],
  dividers: readonly PDFRef[],
): StructureElement {
  const opening = moved(front, 0);
  const parts = copies.map((copy, index): StructureElement => {
    const report = moved(copy, index + 1);
    const before = onPages(opening, (page) => page === dividers[index]);
    return { type: 'Part', kids: [...(before?.kids ?? []), { ...report, type: 'Art' }] };
  });
  const cover = onPages(opening, (page) => !dividers.includes(page));
  return numberIds({ type: 'Document', kids: [...(cover ? [{ ...cover, type: 'Part' }] : []), ...parts] });
}

/** Pages and annotations as they are in the volume, ids that no other document has. */
function moved({ root, copier, standIn }: BoundStructure, index: number): StructureElement {
  const own = (id: string) => `${index} ${id}`;
  const place = (kid: Kid): Kid => {
    if (isElement(kid)) return kid;
    const page = copier.copy(kid.page);
    return 'mark' in kid ? { page, mark: kid.mark } : { page, annotation: copier.copy(kid.annotation) };
  };
  const move = ({ id, cell, source, ...element }: StructureElement): StructureElement => ({
    ...element,
    kids: element.kids.map(place),
    ...(id !== undefined && { id: own(id) }),
    ...(cell && { cell: { ...cell, headers: cell.headers.map(own) } }),
    ...(source && { source: standIn(source) }),
  });
  return move(rewriteBelow(root, (element) => [move(element)]));
}

/** What of a structure is on some pages; nothing where nothing is. A table stays whole: its empty cells are on no page. */
function onPages(element: StructureElement, holds: (page: PDFRef) => boolean): StructureElement | undefined {
  const kids = element.kids.flatMap((kid): Kid[] => {
    if (!isElement(kid)) return holds(kid.page) ? [kid] : [];
    const kept = onPages(kid, holds);
    return kept ? [kept] : [];
  });
  if (kids.length === 0) return undefined;
  return element.type === 'Table' ? element : { ...element, kids };
}
