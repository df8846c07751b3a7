import { elementsOf, isElement, type Kid, rewriteBelow, type StructureElement } from './element.ts';

/**
 * Makes one element of what Paged.js split over sheets: the report, its paragraphs, its tables and their cells.
 *
 * A paragraph that goes on overleaf is one paragraph (ISO 14289-1 7.1, logical structure), and a table one table. Heads
 * that come again are left out, so that their content becomes an artifact; what referred to them refers to the first.
 */
export function joinParts(root: StructureElement): StructureElement {
  const ids = idsOf(root);
  return joined(rewriteBelow(root, (element) => (element.again ? [] : [renamed(element, ids)])));
}

interface Ids {
  /** The one id of all parts of an element. */
  readonly ofPart: ReadonlyMap<number, string>;
  /** The same, by the ids of every part. */
  readonly of: ReadonlyMap<string, string>;
}

function idsOf(root: StructureElement): Ids {
  const ofPart = new Map<number, string>();
  const of = new Map<string, string>();
  for (const { part, id } of elementsOf(root)) {
    if (part === undefined || id === undefined) continue;
    if (!ofPart.has(part)) ofPart.set(part, id);
    of.set(id, ofPart.get(part) ?? id);
  }
  return { ofPart, of };
}

function renamed(element: StructureElement, ids: Ids): StructureElement {
  const id = ids.ofPart.get(element.part ?? -1) ?? element.id;
  const headers = [...new Set(element.cell?.headers.map((each) => ids.of.get(each) ?? each))];
  return {
    ...element,
    ...(id === undefined ? {} : { id }),
    ...(element.cell === undefined ? {} : { cell: { ...element.cell, headers } }),
  };
}

/** Moves the kids of every later part to the first. */
function joined(root: StructureElement): StructureElement {
  const parts = new Map<number, { element: StructureElement; kids: Kid[] }>();
  const visit = (element: StructureElement): StructureElement[] => {
    const first = element.part === undefined ? undefined : parts.get(element.part);
    const target = first ?? { element, kids: [] };
    if (!first && element.part !== undefined) parts.set(element.part, target);
    for (const kid of element.kids) target.kids.push(...(isElement(kid) ? visit(kid) : [kid]));
    return first ? [] : [{ ...element, kids: target.kids }];
  };
  return visit(root)[0] ?? root;
}
