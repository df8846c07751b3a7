import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { type Content, elementsOf, isContent, isElement, type StructureElement } from '../structure/element.ts';

/** A number in a contents list: where it is written, and the page that it is the number of. */
export interface ContentsNumber extends Content {
  readonly goal: PDFRef;
}

/** The numbers of all contents lists of a document. */
export function contentsNumbers(document: PDFDocument, root: StructureElement): ContentsNumber[] {
  return [...elementsOf(root)]
    .filter(({ type }) => type === 'TOCI')
    .flatMap((entry) => {
      const [goal, number] = [goalOf(document, entry), lastContent(entry)];
      return goal && number ? [{ ...number, goal }] : [];
    });
}

function goalOf({ context }: PDFDocument, entry: StructureElement): PDFRef | undefined {
  const annotations = [...elementsOf(entry)].flatMap(({ kids }) =>
    kids.flatMap((kid) => ('annotation' in kid ? [kid.annotation] : [])),
  );
  const [link] = annotations.map((each) => context.lookup(each, PDFDict));
  const place = link?.lookup(PDFName.of('Dest'));
  const page = place instanceof PDFArray ? place.get(0) : undefined;
  return page instanceof PDFRef ? page : undefined;
}

/** The number comes after the link and its leader. */
function lastContent(entry: StructureElement): Content | undefined {
  const last = entry.kids.at(-1);
  if (last === undefined || (isElement(last) && last.type === 'Link')) return undefined;
  return isElement(last) ? lastContent(last) : isContent(last) ? last : undefined;
}
