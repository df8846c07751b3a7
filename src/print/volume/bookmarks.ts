import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { textOf } from '../pdf-text.ts';

/** An item of a PDF's outline (ISO 32000-1 12.3.3). */
export interface Bookmark {
  readonly title: string;
  readonly place: PDFArray;
  /** The element of the structure that it leads to. */
  readonly element?: PDFRef;
  readonly kids: readonly Bookmark[];
}

/** The bookmarks of a document, as deep as they go. */
export function readBookmarks({ catalog }: PDFDocument): Bookmark[] {
  return kidsOf(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
}

function kidsOf(parent: PDFDict | undefined): Bookmark[] {
  const kids: Bookmark[] = [];
  let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    const element = item.get(PDFName.of('SE'));
    const place = item.lookup(PDFName.of('Dest'));
    if (place instanceof PDFArray)
      kids.push({
        title: textOf(item.lookup(PDFName.of('Title'))) ?? '',
        place,
        ...(element instanceof PDFRef && { element }),
        kids: kidsOf(item),
      });
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return kids;
}

/** Writes the outline of a document: open at its first level, closed below. */
export function writeBookmarks({ context, catalog }: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const write = (level: readonly Bookmark[], parent: PDFRef): PDFRef[] => {
    const refs = level.map(() => context.nextRef());
    for (const [index, { title, place, element, kids }] of level.entries()) {
      const ref = refs[index] as PDFRef;
      const below = write(kids, ref);
      context.assign(
        ref,
        context.obj({
          Title: PDFHexString.fromText(title),
          Dest: place,
          Parent: parent,
          ...(element && { SE: element }),
          ...neighbours(refs, index),
          ...ends(below, -below.length),
        }),
      );
    }
    return refs;
  };
  const root = context.nextRef();
  const first = write(bookmarks, root);
  context.assign(root, context.obj({ Type: 'Outlines', ...ends(first, first.length) }));
  catalog.set(PDFName.of('Outlines'), root);
}

function neighbours(refs: readonly PDFRef[], index: number): Record<string, PDFObject> {
  const [before, after] = [refs[index - 1], refs[index + 1]];
  return { ...(before && { Prev: before }), ...(after && { Next: after }) };
}

function ends(refs: readonly PDFRef[], count: number): Record<string, PDFRef | number> {
  const [first, last] = [refs[0], refs.at(-1)];
  return first && last ? { First: first, Last: last, Count: count } : {};
}
