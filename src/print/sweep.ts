import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/**
 * Leaves out all objects that nothing leads to.
 *
 * What the browser wrote and we replaced would stay in the file otherwise, and it has numbers in it that tell how warm the
 * browser was.
 */
export function sweep({ context }: PDFDocument): void {
  const { Root, Info } = context.trailerInfo;
  const reached = new Set<PDFRef>();
  const rest: (PDFObject | undefined)[] = [Root, Info];
  while (rest.length > 0) {
    const object = rest.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      rest.push(context.lookup(object));
    } else if (object instanceof PDFArray) rest.push(...object.asArray());
    else if (object instanceof PDFDict) rest.push(...object.values());
    else if (object instanceof PDFStream) rest.push(object.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}
