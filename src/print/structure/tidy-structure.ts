import { elementsOf, isElement, rewriteBelow, type StructureElement } from './element.ts';

/** Leaves out languages that are those of the parent, as everything in a report says its own. */
export function shortLanguages(element: StructureElement, inherited = ''): StructureElement {
  const { language = inherited, ...rest } = element;
  const kids = element.kids.map((kid) => (isElement(kid) ? shortLanguages(kid, language) : kid));
  return { ...rest, kids, ...(language === inherited ? {} : { language }) };
}

/**
 * Numbers heads that cells refer to, and notes, which need an id (ISO 14289-1 7.9).
 *
 * Chromium takes ids from a count of all nodes that its process has ever made: they tell how warm the browser was.
 */
export function numberIds(root: StructureElement): StructureElement {
  const names = headNames(root);
  let notes = 0;
  return rewriteBelow(root, ({ id: old, ...element }) => {
    if (element.type === 'Note') notes += 1;
    const id = element.type === 'Note' ? `note-${notes}` : names.get(old ?? '');
    const headers = element.cell?.headers.flatMap((each) => names.get(each) ?? []) ?? [];
    return [{ ...element, ...(id && { id }), ...(element.cell && { cell: { ...element.cell, headers } }) }];
  });
}

function headNames(root: StructureElement): ReadonlyMap<string, string> {
  const elements = elementsOf(root);
  const used = new Set(elements.flatMap(({ cell }) => cell?.headers ?? []));
  const heads = elements.flatMap(({ id }) => (id !== undefined && used.has(id) ? [id] : []));
  return new Map(heads.map((id, index) => [id, `head-${String(index + 1).padStart(5, '0')}`]));
}
